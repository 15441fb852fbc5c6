/** Reading cards (seeds/*.md) as data: which paragraph prints what, and what became of it. */
import type { Issue, Tables } from "../../src/domain/model.ts";

export interface CardRow {
  readonly paragraph: string;
  readonly token: string;
  /** An observation id, or the reason why the number is none. */
  readonly became: string;
}

export interface ReadingCard {
  readonly file: string;
  readonly sourceId: string;
  readonly sha256: string;
  readonly figures: readonly CardRow[];
  /** Rows as `p6 event-id`. */
  readonly events: ReadonlySet<string>;
}

/** Reads a card; parts that are missing come back empty, so that the checks below name them. */
export function parseCard(file: string, markdown: string): ReadingCard {
  const figures = [...markdown.matchAll(/^\| (p\d+) \| `([^`]+)` \| (.+) \|$/gm)].map((m) => ({
    paragraph: m[1] ?? "",
    token: m[2] ?? "",
    became: (m[3] ?? "").replaceAll("`", ""),
  }));
  const events = [...markdown.matchAll(/^\| (p\d+) \| `([a-z0-9-]+)` \|$/gm)].map((m) => `${m[1]} ${m[2]}`);
  return {
    file,
    sourceId: /\*\*Source id\*\*: `([^`]+)`/.exec(markdown)?.[1] ?? "",
    sha256: /sha256 `([0-9a-f]{64})`/.exec(markdown)?.[1] ?? "",
    figures,
    events: new Set(events),
  };
}

/** Rule 5, the part about cards: each article has one, and card and tables name the same figures and events in the same paragraphs. */
export function checkCards(tables: Tables, cards: readonly ReadingCard[]): readonly Issue[] {
  const issues: Issue[] = [];
  const fault = (place: string, cause: string) =>
    issues.push({ place, cause, remedy: "Make the reading card and the tables agree.", rule: "5" });
  for (const article of tables.sources.filter((s) => s.kind === "article")) {
    const own = cards.filter((card) => card.sourceId === article.sourceId);
    const card = own[0];
    if (own.length !== 1 || card === undefined) {
      fault(`sources.csv ${article.sourceId}`, `it has ${own.length} reading cards`);
      continue;
    }
    if (card.sha256 !== article.sha256) fault(card.file, "the hash differs from that in sources.csv");
    const observations = tables.observations.filter((o) => o.sourceId === article.sourceId);
    for (const o of observations) {
      const row = card.figures.find((figure) => figure.became === o.observationId);
      if (row === undefined) fault(`${card.file} ${o.observationId}`, "the observation is not in the card");
      else if (row.paragraph !== o.locator)
        fault(`${card.file} ${o.observationId}`, `the card reads it in ${row.paragraph}, the table in ${o.locator}`);
      else if (row.token !== o.asPrinted)
        fault(`${card.file} ${o.observationId}`, `the card prints “${row.token}”, the table “${o.asPrinted}”`);
    }
    for (const row of card.figures) {
      const looksLikeId = /^a\d-[a-z0-9-]+$/.test(row.became);
      if (looksLikeId && !observations.some((o) => o.observationId === row.became))
        fault(`${card.file} ${row.became}`, "there is no such observation");
    }
    for (const place of eventPlaces(tables, article.sourceId))
      if (!card.events.has(place)) fault(`${card.file} ${place}`, "the event is not in the card");
  }
  return issues;
}

/** Every `p6 event-id` that the events table places in a source. */
function eventPlaces(tables: Tables, sourceId: string): readonly string[] {
  return tables.events.flatMap((e) =>
    [`${e.sourceId}:${e.locator}`, ...e.alsoIn.split("|")]
      .filter((place) => place.startsWith(`${sourceId}:`))
      .map((place) => `${place.slice(sourceId.length + 1)} ${e.eventId}`),
  );
}
