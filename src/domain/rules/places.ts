/** Rules 5 and 6: articles are read and located, and nothing is known before it was published. */
import type { Issue } from "../model.ts";
import { periodMonths } from "../period.ts";
import { notAfter } from "../vintage.ts";
import { listOf } from "./keys.ts";
import { fault, type Rule } from "./rule.ts";

const PARAGRAPH = /^p[1-9]\d*$/;

/** Every article has an observation and its text's hash, and what is read in it names a paragraph. */
export const articlePlaces: Rule = {
  id: "5",
  check: (tables) => {
    const articles = new Map(tables.sources.filter((s) => s.kind === "article").map((s) => [s.sourceId, s]));
    const read = new Set(tables.observations.map((o) => o.sourceId));
    const issues: Issue[] = [];
    for (const article of articles.values()) {
      const at = (column: string, cause: string, remedy: string) =>
        issues.push(fault("5", "sources.csv", article.sourceId, column, cause, remedy));
      if (!read.has(article.sourceId)) at("source_id", "nothing was read in it", "Add its figures, or take it out.");
      if (article.sha256 === "") at("sha256", "the hash of its text is missing", "Add it, so that the text can be recognised.");
      if (article.collection !== "articles") at("collection", "an article stands outside the articles", "Set the collection to articles.");
    }
    const want = (sourceId: string, locator: string, file: string, row: string) => {
      if (!articles.has(sourceId) || PARAGRAPH.test(locator)) return;
      issues.push(fault("5", file, row, "locator", `“${locator}” is no paragraph`, "Write p and the number of the non-empty line."));
    };
    for (const o of tables.observations) want(o.sourceId, o.locator, "observations.csv", o.observationId);
    for (const e of tables.events) {
      want(e.sourceId, e.locator, "events.csv", e.eventId);
      for (const place of listOf(e.alsoIn, "|")) want(place.split(":")[0] ?? "", place.split(":")[1] ?? "", "events.csv", e.eventId);
    }
    return issues;
  },
};

/** No vintage is later than its source, forecasts are about periods that were not over (where their date is stated), all else about periods begun. */
export const vintages: Rule = {
  id: "6",
  check: (tables) => {
    const sources = new Map(tables.sources.map((s) => [s.sourceId, s]));
    const issues: Issue[] = [];
    for (const o of tables.observations) {
      const at = (column: string, cause: string, remedy: string) =>
        issues.push(fault("6", "observations.csv", o.observationId, column, cause, remedy));
      const published = sources.get(o.sourceId)?.publishedOn ?? "";
      if (published !== "" && !notAfter(o.vintage, published)) {
        at("vintage", `${o.vintage} is later than the document of ${published}`, "A document cannot print what was published after it.");
      }
      const { start, end } = periodMonths(o.period);
      const [year = "", month = ""] = o.vintage.split("-");
      const first = Number(year) * 12 + Math.max(0, Number(month) - 1);
      const last = month === "" ? Number(year) * 12 + 11 : first;
      // An inferred vintage is the latest that the dates around it allow: the forecast itself may well be from before it.
      if (o.status === "forecast" && o.vintageBasis === "stated" && end < first)
        at("status", `${o.period} was over by ${o.vintage}`, "A forecast is about what is still to come.");
      if (o.status !== "forecast" && start > last) at("status", `${o.period} had not begun by ${o.vintage}`, "Mark it as a forecast.");
    }
    return issues;
  },
};
