/** The providers that only the reader's own sets name: which of them can be toggled. */
import type { Dataset } from "../../domain/model.ts";
import { codedBy, countBy, heldIn, placesIn } from "../coded.ts";

/** Providers of a set that have a chip of their own. A file can name thousands: those beyond are on whenever their set is. */
export const MOST_CHIPS = 24;

const LISTED = new WeakMap<Dataset, ReadonlyMap<string, readonly string[]>>();
const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** By set, the providers that only it names and that can be toggled: those with the most figures, in the order of the file. */
export function ownChips(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const { ownSets } = dataset;
  if (ownSets === undefined) return NONE;
  return heldIn(LISTED, dataset, () => {
    const counts = countBy(codedBy(dataset, "providerId"), placesIn(dataset, dataset.observations));
    const chips = ownSets.map(({ setId }) => {
      const all = dataset.providers.filter((p) => p.setId === setId).map((p) => p.providerId);
      const most = new Set(all.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_CHIPS));
      return [setId, all.filter((id) => most.has(id))] as const;
    });
    return new Map(chips.filter(([, ids]) => ids.length > 0));
  });
}

/** Every provider that can be toggled although the dataset as it is curated does not know it. */
export const ownChipIds = (dataset: Dataset): readonly string[] => [...ownChips(dataset).values()].flat();
