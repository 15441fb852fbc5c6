/** Rules 3 and 4: the shares of one table add up, and agree with the revenue beside them, within rounding. */
import type { Issue, Observation } from "../model.ts";
import { divI, observationBand } from "../precision.ts";
import { fault, type Rule } from "./rule.ts";

/** Rows that one document prints of one market, period and vintage: a table, or a part of one. */
function tablesPrinted(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const o of observations) {
    const key = [o.marketId, o.period, o.vintage, o.sourceId].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [o]);
    else group.push(o);
  }
  return groups;
}

export const shareSums: Rule = {
  id: "3",
  holds: "Shares of one market, period and vintage sum to at most 100 within rounding, and to 100 where all others are given.",
  check: (tables) => {
    const issues: Issue[] = [];
    for (const [key, group] of tablesPrinted(tables.observations)) {
      const shares = group.filter((o) => o.measureId === "share" && o.providerId !== "total");
      if (shares.length === 0) continue;
      const bands = shares.map((o) => observationBand(o, tables.corrections));
      const low = bands.reduce((sum, band) => sum + band.low, 0);
      const high = bands.reduce((sum, band) => sum + band.high, 0);
      const complete = shares.some((o) => o.providerId === "others");
      // A hair for binary fractions; rounding itself is in the bands.
      const tooMuch = low > 100 + 1e-9;
      const tooLittle = complete && high < 100 - 1e-9;
      if (!tooMuch && !tooLittle) continue;
      const sum = shares.reduce((total, o) => total + o.value, 0);
      issues.push(
        fault(
          "3",
          "observations.csv",
          key,
          "value",
          `the shares sum to ${Number(sum.toPrecision(12))}`,
          "Compare the rows with the document.",
        ),
      );
    }
    return issues;
  },
};

export const sharesOfRevenue: Rule = {
  id: "4",
  holds: "Where a table prints revenue, total and share, revenue over total is the share within rounding.",
  check: (tables) => {
    const issues: Issue[] = [];
    for (const group of tablesPrinted(tables.observations).values()) {
      const of = (provider: string, measure: string) => group.find((o) => o.providerId === provider && o.measureId === measure);
      const total = of("total", "revenue");
      if (total === undefined) continue;
      for (const share of group.filter((o) => o.measureId === "share")) {
        const revenue = of(share.providerId, "revenue");
        if (revenue === undefined || revenue.unit !== total.unit) continue;
        const quotient = divI(observationBand(revenue, tables.corrections), observationBand(total, tables.corrections));
        const printed = observationBand(share, tables.corrections);
        const meets = quotient.ok && quotient.value.low * 100 <= printed.high + 1e-9 && quotient.value.high * 100 >= printed.low - 1e-9;
        if (meets) continue;
        const cause = `${revenue.value} of ${total.value} is not ${share.value}%`;
        issues.push(fault("4", "observations.csv", share.observationId, "value", cause, "Compare the three cells with the document."));
      }
    }
    return issues;
  },
};
