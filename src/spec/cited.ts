/** What a citation names: the view or card, where it can be seen again, and every document whose figures or events it shows. */
import type { Dataset, Source } from "../domain/model.ts";
import type { Card } from "./card.ts";
import { receiptIdsOf } from "./cardReceipts.ts";
import { observationsBehind, printsBehind } from "./cards/panel.ts";
import { placesOf } from "./receiptPlaces.ts";

/** A document as it is cited. */
export interface CitedDocument {
  readonly source: Source;
  /** Who wrote it, where that is known: the firm of its own release or filing. Empty for press and reprints, which name their outlet alone. */
  readonly author: string;
}

/** Something of this page to cite: one card, or a whole view. */
export interface Cited {
  /** Slug, unique among views and cards: the key of the entry and the stem of its file name. */
  readonly id: string;
  readonly title: string;
  /** Version of the dataset. */
  readonly version: string;
  /** The address that opens the same view again. */
  readonly address: string;
  /** The day of access, `2026-11-22`: told from outside, there is no clock here. */
  readonly accessed: string;
  /** In the order of the dataset, each once. */
  readonly documents: readonly CitedDocument[];
}

/** Documents that a card names without a receipt of theirs: other prints of a drawn value, the list of documents itself, definitions. */
function namedSourceIds(dataset: Dataset, card: Card): readonly string[] {
  if (card.kind === "panel") return printsBehind(dataset, observationsBehind(dataset, card.marks)).map((o) => o.sourceId);
  if (card.kind === "table") return card.lines.map((line) => line.id);
  if (card.kind === "definitions") return card.markets.map(({ marketId }) => dataset.marketById.get(marketId)?.definitionSourceId ?? "");
  return [];
}

/** Every document whose figures, events, breaks or definitions these cards show, each once, in the order of the dataset. */
export function documentsShown(dataset: Dataset, cards: readonly Card[]): readonly CitedDocument[] {
  const ids = new Set(
    cards.flatMap((card) => [
      ...receiptIdsOf(card).flatMap((id) => placesOf(dataset, id).map(({ sourceId }) => sourceId)),
      ...namedSourceIds(dataset, card),
    ]),
  );
  // What a reader added is published nowhere, so nobody could look it up.
  return dataset.sources
    .filter((source) => source.kind !== "file" && ids.has(source.sourceId))
    .map((source) => ({ source, author: authorOf(dataset, source) }));
}

function authorOf(dataset: Dataset, source: Source): string {
  const own = source.kind === "release" || source.kind === "filing";
  return own ? (dataset.firmById.get(source.firmId)?.label ?? "") : "";
}

/** Where something of the page was seen, and when. */
interface Seen {
  readonly address: string;
  readonly accessed: string;
}

/** Spaces that hold a number to its unit on the page are plain ones in a title that others search for. */
const plain = (text: string): string => text.replace(/\s+/gu, " ");

/** One card, named by its takeaway and its scope: a share without its market would say nothing. */
export function citedCard(dataset: Dataset, card: Card, seen: Seen): Cited {
  const scope = `${card.scopeLead} ${card.scopeRest}`.trim().replace(/\.$/, "");
  return {
    id: `cloud-shares-${card.cardId}`,
    title: plain(scope === "" ? card.title : `${card.title}: ${scope}`),
    version: dataset.version,
    ...seen,
    documents: documentsShown(dataset, [card]),
  };
}

/** A whole view, named by its heading. */
export function citedView(
  dataset: Dataset,
  spec: { readonly view: string; readonly heading: string; readonly cards: readonly Card[] },
  seen: Seen,
): Cited {
  return {
    id: `cloud-shares-view-${spec.view}`,
    title: plain(spec.heading),
    version: dataset.version,
    ...seen,
    documents: documentsShown(dataset, spec.cards),
  };
}
