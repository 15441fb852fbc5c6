/** Real rows with something changed, added or broken: what the rules of the contract are tested with. */
import { expect } from "vitest";
import type { Correction, DatedEvent, KnownException, Observation, SeriesBreak, Source, Tables } from "../../src/domain/model.ts";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { parseTables } from "../../src/io/parseTables.ts";
import { accepted } from "../domain/results.ts";

const all = accepted(parseTables(BUNDLED_TEXTS));
const MARKETS: readonly string[] = ["gartner-ww-iaas", "canalys-cn-cloud-infrastructure"];
const crossChecks = new Set(all.corrections.map((c) => c.crossCheckObservationId));
const kept = all.observations.filter(
  (o) => o.sourceId.startsWith("article-") || MARKETS.includes(o.marketId) || crossChecks.has(o.observationId),
);
const isKept = (id: string): boolean => kept.some((o) => o.observationId === id);

/**
 * The real tables, not yet checked, with the observations of the articles and of two markets, what corrections hold them against, and what is said about all of those: a part that holds
 * something for every rule, so that a hundred mutations need not check all of the record each.
 */
export const tables: Tables = {
  ...all,
  observations: kept,
  corrections: all.corrections.filter((c) => isKept(c.observationId)),
  breaks: all.breaks.filter((b) => MARKETS.includes(b.marketId)),
  exceptions: all.exceptions.filter((e) => e.observationIds.split("|").every(isKept)),
};

/** These tables with one row changed; a row that is not there fails, so that no mutation can miss its target. */
export function changed<K extends keyof Tables>(
  table: K,
  is: (row: Tables[K][number]) => boolean,
  change: Partial<Tables[K][number]>,
): Tables {
  expect(tables[table].filter((row) => is(row as Tables[K][number])).length).toBeGreaterThan(0);
  let done = false;
  const rows = tables[table].map((row) => {
    if (done || !is(row as Tables[K][number])) return row;
    done = true;
    return { ...row, ...change };
  });
  return { ...tables, [table]: rows };
}
export const observation = (id: string, change: Partial<Observation>) => changed("observations", (o) => o.observationId === id, change);
export const source = (id: string, change: Partial<Source>) => changed("sources", (s) => s.sourceId === id, change);
export const event = (id: string, change: Partial<DatedEvent>) => changed("events", (e) => e.eventId === id, change);
export const correction = (id: string, change: Partial<Correction>) => changed("corrections", (c) => c.observationId === id, change);
export const without = (table: keyof Tables, id: string): Tables => ({
  ...tables,
  [table]: tables[table].filter((row) => Object.values(row)[0] !== id),
});
export const copyOf = (id: string): Observation => {
  const found = tables.observations.find((o) => o.observationId === id);
  if (found === undefined) throw new Error(`no observation ${id}`);
  return found;
};

/** These tables with one break more; it has values on both sides beside the years of `grownBy`. */
export const withBreak = (change: Partial<SeriesBreak>): Tables => ({
  ...tables,
  breaks: [
    ...tables.breaks,
    {
      breakId: "new-break",
      marketId: "canalys-cn-cloud-infrastructure",
      measureId: "",
      providerId: "",
      kind: "base",
      before: "2001",
      after: "2002",
      mendedFrom: "",
      inForceFrom: "",
      title: "Base restated",
      reason: "A reason.",
      sourceId: "canalys-cn-2021-03",
      locator: "text",
      ...change,
    },
  ],
});
/** Tables with these exceptions more. */
export const excepting = (on: Tables, ...exceptions: readonly Pick<KnownException, "rule" | "observationIds">[]): Tables => ({
  ...on,
  exceptions: [
    ...on.exceptions,
    ...exceptions.map((e, n) => ({ exceptionId: `new-exception-${n}`, found: "What is found.", reason: "A reason.", ...e })),
  ],
});

/** Figures that fail each of the three checks although they read back. */
export const TOO_MUCH = observation("a2-google-share-2021", { value: 70, asPrinted: "70%" });
// The share and not its revenue: the growth printed beside the revenue would be denied with it.
export const DENIED_SHARE = observation("r-google-share-2021-gartner-2022-06", { value: 7.3, asPrinted: "7.3" });
/** Two levels and their growth, of years that no row of the real data is about. */
export const grownBy = (growth: number, ...more: readonly Partial<Observation>[]): Tables => {
  const level = copyOf("r-total-spend-2019-canalys-2021-03");
  const added: readonly Partial<Observation>[] = [
    { observationId: "level-2001", period: "2001", value: 10, asPrinted: "US$10 billion" },
    { observationId: "level-2002", period: "2002", value: 15, asPrinted: "US$15 billion" },
    { observationId: "growth-2002", measureId: "spend_growth", period: "2002", value: growth, unit: "percent", asPrinted: `${growth}%` },
    ...more,
  ];
  return { ...tables, observations: [...tables.observations, ...added.map((o) => ({ ...level, ...o }))] };
};
export const DENIED_GROWTH = grownBy(80);
export const SHARES_OF_ARTICLE_2 = "a2-aws-share-2021|a2-microsoft-share-2021|a2-alibaba-share-2021|a2-google-share-2021";
export const GROWTH_AND_LEVELS = "growth-2002|level-2001|level-2002";
