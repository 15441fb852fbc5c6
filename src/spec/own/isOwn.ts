/** What is the reader's own, and what is published: the two are counted and worded apart. */
import { type Dataset, NO_VINTAGE, type Observation } from "../../domain/model.ts";
import { heldIn } from "../coded.ts";

/** Whether a figure was added by the reader. */
export const isOwn = (o: Observation): boolean => o.own !== undefined;

/** When a figure was published; empty for one of the reader's whose file does not say. */
export const vintageGiven = ({ vintage, vintageBasis }: Observation): string => (vintageBasis === NO_VINTAGE ? "" : vintage);

/** Whether a market is one that the reader named in a file of theirs. */
export const isOwnMarket = (dataset: Dataset, marketId: string): boolean =>
  dataset.firmById.get(dataset.marketById.get(marketId)?.firmId ?? "")?.kind === "own";

/** Figures in two lists. */
export interface Apart {
  readonly published: readonly Observation[];
  readonly own: readonly Observation[];
}

const NONE: readonly Observation[] = [];
const APART = new WeakMap<readonly Observation[], Apart>();

/** Published figures and the reader's own, each in their order; without any of the reader's the first list is the very array. */
export function apart(figures: readonly Observation[]): Apart {
  return heldIn(APART, figures, () =>
    figures.some(isOwn) ? { published: figures.filter((o) => !isOwn(o)), own: figures.filter(isOwn) } : { published: figures, own: NONE },
  );
}

/** The providers that published figures are shown for: nobody could have published one that a file of the reader's alone names. */
export const publishedProviders = (dataset: Dataset, { providers }: { readonly providers: readonly string[] }): readonly string[] =>
  dataset.ownSets === undefined ? providers : providers.filter((id) => dataset.providerById.get(id)?.setId === undefined);
