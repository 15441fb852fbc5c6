/** Rule 8: the dataset against the article texts, and the proof that each row would be caught if it were off by one. */
import { createHash } from "node:crypto";
import { buildDataset } from "../../src/domain/dataset.ts";
import type { Observation, Tables } from "../../src/domain/model.ts";
import { checkCards, type ReadingCard } from "./readingCard.ts";

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface VerifyInput {
  readonly tables: Tables;
  readonly cards: readonly ReadingCard[];
  /** The article texts, in any order: each is recognised by its hash. */
  readonly texts: readonly NamedText[];
  /** The project's own texts, which must not repeat an article's sentences. */
  readonly own: readonly NamedText[];
}

export interface Verified {
  readonly checked: number;
  readonly faults: readonly string[];
}

/** Words that carry a number without a digit. */
const NUMBER_WORDS =
  "two|three|four|five|six|seven|eight|nine|ten|twelve|twice|doubled?|half|second|third|fourth|trillion|flat|largest|slowest";
const NUMBERS = new RegExp(`\\d[\\d.,:/]*\\d|\\d|(?<![\\p{L}])(?:${NUMBER_WORDS})(?![\\p{L}])`, "giu");
/** A run of this many words in a row counts as copied. */
const COPIED_WORDS = 8;

/** The non-empty lines of an article: p1 is the first. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** Text with one kind of quote, dash and space, in lower case: what two prints of one sentence have in common. */
export function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Whether the token stands in the paragraph as a whole: "21" does not stand in "210". */
export function standsIn(token: string, paragraph: string): boolean {
  const escaped = plain(token).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\d]|\\d[.,])${escaped}(?![\\p{L}\\d]|[.,]\\d)`, "u").test(plain(paragraph));
}

/** Checks everything that needs the texts. Each check counts one; each fault is a line that says what and where. */
export function verifyArticles(input: VerifyInput): Verified {
  const faults: string[] = [];
  let checked = 0;
  const check = (holds: boolean, fault: () => string) => {
    checked += 1;
    if (!holds) faults.push(fault());
  };
  const dataset = buildDataset(input.tables, "0.0.0");
  check(dataset.ok, () => (dataset.ok ? "" : dataset.issues.map((i) => `rule ${i.rule}: ${i.place}: ${i.cause}`).join("; ")));
  const cardIssues = checkCards(input.tables, input.cards);
  check(cardIssues.length === 0, () => cardIssues.map((i) => `${i.place}: ${i.cause}`).join("; "));
  for (const article of input.tables.sources.filter((s) => s.kind === "article")) {
    const text = input.texts.find((candidate) => sha256Of(candidate.text) === article.sha256);
    check(text !== undefined, () => `${article.sourceId}: no text in the folder has the sha256 ${article.sha256}`);
    if (text === undefined) continue;
    const paragraphs = paragraphsOf(text.text);
    const at = (locator: string) => paragraphs[Number(locator.slice(1)) - 1] ?? "";
    for (const o of input.tables.observations.filter((row) => row.sourceId === article.sourceId)) {
      check(
        standsIn(o.asPrinted, at(o.locator)),
        () => `${o.observationId}: “${o.asPrinted}” does not stand in ${o.locator} of ${article.sourceId}`,
      );
    }
    for (const e of input.tables.events) {
      for (const place of [`${e.sourceId}:${e.locator}`, ...e.alsoIn.split("|")].filter((p) => p.startsWith(`${article.sourceId}:`))) {
        const locator = place.slice(article.sourceId.length + 1);
        check(at(locator) !== "", () => `event ${e.eventId}: ${article.sourceId} has no ${locator}`);
      }
    }
    const card = input.cards.find((candidate) => candidate.sourceId === article.sourceId);
    for (const row of card?.figures ?? []) {
      check(standsIn(row.token, at(row.paragraph)), () => `${card?.file}: “${row.token}” does not stand in ${row.paragraph}`);
    }
    paragraphs.forEach((paragraph, i) => {
      const named = (card?.figures ?? []).filter((row) => row.paragraph === `p${i + 1}`).map((row) => row.token);
      for (const number of numbersLeft(paragraph, named)) {
        check(false, () => `${article.sourceId} p${i + 1}: “${number}” is neither an observation nor in the reading card`);
      }
      checked += 1;
    });
    for (const own of input.own) {
      const run = copiedRun(text.text, withoutTitles(own.text, input.tables));
      check(run === null, () => `${own.name} repeats words of ${article.sourceId}: “${run}”`);
    }
  }
  return { checked, faults };
}

/** The numbers of a paragraph, in digits or words, that stay when the named tokens are taken out of it. */
export function numbersLeft(paragraph: string, tokens: readonly string[]): readonly string[] {
  let rest = plain(paragraph);
  for (const token of [...tokens].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(plain(token), " ");
  return [...rest.matchAll(NUMBERS)].map((match) => match[0]);
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Titles and addresses are how a document is cited, so they are no copying. */
function withoutTitles(text: string, tables: Tables): string {
  return tables.sources.reduce((rest, source) => rest.replaceAll(source.title, " § "), text.replace(/https?:\/\/\S+/g, " § "));
}

/** The first run of words that both texts have, or null. */
export function copiedRun(article: string, own: string): string | null {
  const runs = new Set<string>();
  const words = wordsOf(article);
  for (let i = 0; i + COPIED_WORDS <= words.length; i++) runs.add(words.slice(i, i + COPIED_WORDS).join(" "));
  const mine = wordsOf(own.replaceAll("§", " 0section0 "));
  for (let i = 0; i + COPIED_WORDS <= mine.length; i++) {
    const run = mine.slice(i, i + COPIED_WORDS).join(" ");
    if (runs.has(run)) return run;
  }
  return null;
}

/** The same tables with one observation changed. */
function withObservation(tables: Tables, id: string, change: Partial<Observation>): Tables {
  return { ...tables, observations: tables.observations.map((o) => (o.observationId === id ? { ...o, ...change } : o)) };
}

/** Every way in which one article row can be off by one, with the tables that it would give. */
export function offByOne(tables: Tables): readonly { readonly what: string; readonly tables: Tables }[] {
  const articles = tables.sources.filter((s) => s.kind === "article").map((s) => s.sourceId);
  return tables.observations
    .filter((o) => articles.includes(o.sourceId))
    .flatMap((o) => {
      const paragraph = Number(o.locator.slice(1));
      const next = articles[(articles.indexOf(o.sourceId) + 1) % articles.length] ?? "";
      const changes: [string, Partial<Observation>][] = [
        ["value + 1", { value: o.value + 1 }],
        ["value − 1", { value: o.value - 1 }],
        ["paragraph + 1", { locator: `p${paragraph + 1}` }],
        ["paragraph − 1", { locator: `p${paragraph - 1}` }],
        ["next article", { sourceId: next }],
      ];
      return changes.map(([what, change]) => ({
        what: `${o.observationId}: ${what}`,
        tables: withObservation(tables, o.observationId, change),
      }));
    });
}

/** Runs the verification on every row that is off by one: a change that passes unseen is a fault. */
export function proveOffByOne(input: VerifyInput): Verified {
  const changed = offByOne(input.tables);
  const unseen = changed.filter(({ tables }) => verifyArticles({ ...input, own: [], tables }).faults.length === 0);
  return { checked: changed.length, faults: unseen.map(({ what }) => `${what} would pass unseen`) };
}
