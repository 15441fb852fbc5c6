/** What a set of the reader's own, its file, its markets and its providers are called. */
import type { Dataset, Firm, Market, Provider, Source } from "../../domain/model.ts";
import type { OwnSet } from "../../domain/ownSet.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { lowerFirst } from "../words.ts";
import { cleanText } from "./cleanText.ts";

/** "report.csv (yours)": whose it is stands wherever its name does. */
export const ownLabel = (name: string): string => pageWords.cleanYours(cleanText(name) || pageWords.yourFile);

/** The set as who says so. */
export const ownFirm = ({ setId, name }: OwnSet): Firm => ({ firmId: setId, label: ownLabel(name), kind: "own" });

/** The file as a document. */
export const ownSource = ({ setId, fileName, addedOn }: OwnSet): Source => ({
  sourceId: setId,
  collection: "own",
  kind: "file",
  title: cleanText(fileName) || pageWords.pastedTable,
  publisher: pageWords.notPublishedAddedBy,
  publishedOn: addedOn,
  accessedOn: addedOn,
  language: "",
  url: "",
  sha256: "",
  firmId: setId,
  licenceNote: pageWords.keptInThisBrowser,
});

/** The three names of a market, as the file has them. */
export interface MarketNames {
  readonly firm: string;
  readonly segment: string;
  readonly geography: string;
}

/** The curated market that has exactly these three names; undefined where none has. */
function curatedMarket(dataset: Dataset, names: MarketNames): Market | undefined {
  return dataset.markets.find(
    (market) =>
      market.segment === names.segment && market.geography === names.geography && dataset.firmById.get(market.firmId)?.label === names.firm,
  );
}

/** A market of a set; `place` counts its markets from 1. It names the curated market that it is, and never stands for it. */
export function ownMarket(dataset: Dataset, setId: string, place: number, names: MarketNames): Market {
  const same = curatedMarket(dataset, names);
  const segment = cleanText(names.segment) || pageWords.marketNotNamed;
  const geography = cleanText(names.geography) || pageWords.placeNotNamed;
  const firm = cleanText(names.firm);
  return {
    marketId: `${setId}-m${place}`,
    firmId: setId,
    label: pageWords.cleanYours(same?.label ?? `${geography} ${lowerFirst(segment)}`),
    segment,
    geography,
    includes: same === undefined ? pageWords.whatIsNamedFor(firm || pageWords.nobody) : pageWords.whatYourFileSays(firm),
    excludes: "",
    definitionSourceId: setId,
    comparableWith: same?.marketId ?? "",
    whyNotComparable: "",
  };
}

/** Ids of providers that only sets of the reader's own name: readable, and unique in a set. */
export class OwnProviders {
  private readonly byText = new Map<string, Provider>();
  private readonly ids = new Set<string>();

  constructor(private readonly setId: string) {}

  /** The id of a provider by its name as typed. */
  idOf(text: string): string {
    const held = this.byText.get(text);
    if (held !== undefined) return held.providerId;
    const label = cleanText(text) || pageWords.notNamed;
    const slug =
      label
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "")
        .slice(0, 40) || "provider";
    let providerId = `${this.setId}-${slug}`;
    for (let n = 2; this.ids.has(providerId); n += 1) providerId = `${this.setId}-${slug}-${n}`;
    this.ids.add(providerId);
    this.byText.set(text, { providerId, label, aliases: "", kind: "provider", setId: this.setId });
    return providerId;
  }

  /** In order of first appearance. */
  get all(): readonly Provider[] {
    return [...this.byText.values()];
  }
}
