/** Rules 10 to 12: breaks part something, exceptions explain something, and what is disputed says against what. */
import { groupBy } from "../groupBy.ts";
import type { Issue, Observation } from "../model.ts";
import { periodMonths } from "../period.ts";
import { GROWTHS } from "./growths.ts";
import { listOf } from "./keys.ts";
import { explains, type FigureCheck } from "./misfit.ts";
import { fault, type Rule } from "./rule.ts";
import { SHARE_SUMS, SHARES_OF_TOTAL } from "./sums.ts";

/** A break has values of its series on both sides. */
export const breaksPart: Rule = {
  id: "10",
  check: (tables) => {
    const byMarket = groupBy(tables.observations, (o) => o.marketId);
    return tables.breaks.flatMap((b): readonly Issue[] => {
      const concerned = (byMarket.get(b.marketId) ?? []).filter(
        (o) => (b.measureId === "" || o.measureId === b.measureId) && (b.providerId === "" || o.providerId === b.providerId),
      );
      const missing = (column: string, side: string) =>
        fault(
          "10",
          "breaks.csv",
          b.breakId,
          column,
          `no value of the series stands ${side} it`,
          "Correct the period, or remove the break.",
        );
      return [
        ...(concerned.some((o) => periodMonths(o.period).end <= periodMonths(b.before).end) ? [] : [missing("before", "before")]),
        ...(concerned.some((o) => periodMonths(o.period).start >= periodMonths(b.after).start) ? [] : [missing("after", "after")]),
      ];
    });
  },
};

const CHECKS: readonly FigureCheck[] = [SHARE_SUMS, SHARES_OF_TOTAL, GROWTHS];

/** An exception is about one market, and every row it names fails the check without it. */
export const exceptionsExplain: Rule = {
  id: "11",
  check: (tables) => {
    const byId = new Map(tables.observations.map((o) => [o.observationId, o]));
    return tables.exceptions.flatMap((e) => {
      const at = (cause: string, remedy: string) => fault("11", "exceptions.csv", e.exceptionId, "observation_ids", cause, remedy);
      const named = listOf(e.observationIds, "|");
      const markets = new Set(named.map((id) => byId.get(id)?.marketId).filter((id) => id !== undefined));
      const explained = CHECKS.filter((check) => check.rule === e.rule)
        .flatMap((check) => check.misfits(tables))
        .filter((misfit) => explains(e, misfit));
      const needed = new Set(explained.flatMap((misfit) => misfit.rows));
      const idle = named.filter((id) => !needed.has(id));
      const issues: Issue[] = [];
      if (markets.size > 1) issues.push(at("it names rows of two markets", "Write one exception for each market."));
      if (explained.length === 0) issues.push(at("the exception explains nothing: the rows pass the check", "Remove it."));
      else if (idle.length > 0) issues.push(at(`${idle.join(", ")} takes no part in what it explains`, "Leave the row out."));
      return issues;
    });
  },
};

const quantityOf = (o: Observation): string => [o.marketId, o.providerId, o.measureId, o.period, o.basePeriod].join(" ");

/** A disputed value stands against another of the same quantity, or its note says what speaks against it. */
export const disputesSayWhy: Rule = {
  id: "12",
  check: (tables) => {
    const prints = groupBy(tables.observations, quantityOf);
    return tables.observations
      .filter((o) => o.standing === "disputed" && o.note === "" && prints.get(quantityOf(o))?.length === 1)
      .map((o) => {
        const remedy = "Add the value that contradicts it, or say in the note what does.";
        return fault("12", "observations.csv", o.observationId, "standing", "nothing contradicts the disputed value", remedy);
      });
  },
};
