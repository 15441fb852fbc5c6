/** Providers that a set of the reader's own switched on: a published panel does not say of them that its source left them out. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { shareMaterials } from "../cards/sharePanels.ts";
import { heldIn } from "../coded.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";
import type { ShareMaterial } from "../forms/form.ts";
import { isOwn, publishedProviders } from "./isOwn.ts";

interface Named {
  /** Providers that a set names and that are not compared from the start. */
  readonly own: ReadonlySet<string>;
  /** "market|provider" of all that was published. */
  readonly published: ReadonlySet<string>;
}

const NAMED = new WeakMap<Dataset, Named>();

function namedIn(dataset: Dataset): Named {
  return heldIn(NAMED, dataset, () => {
    const compared = new Set<string>(COMPARED_PROVIDERS);
    const [own, published] = [new Set<string>(), new Set<string>()];
    for (const o of dataset.observations) {
      if (!isOwn(o)) published.add(`${o.marketId}|${o.providerId}`);
      else if (!compared.has(o.providerId)) own.add(o.providerId);
    }
    return { own, published };
  });
}

/**
 * The published shares by market. A provider that came with a set stands in the panels of the markets that were ever published with it, and in no
 * other: there nobody looked for it.
 */
export function publishedMaterials(
  dataset: Dataset,
  figures: readonly Observation[],
  view: { readonly providers: readonly string[] },
): readonly ShareMaterial[] {
  const materials = shareMaterials(dataset, figures, publishedProviders(dataset, view));
  if (dataset.ownSets === undefined) return materials;
  const { own, published } = namedIn(dataset);
  return materials.map((material) => ({
    ...material,
    providers: material.providers.filter((id) => !own.has(id) || published.has(`${material.scope.marketId}|${id}`)),
  }));
}

/** The providers that the published markets are looked through for; of those that came with a set only who stands in one of them. */
export function coveredProviders(
  dataset: Dataset,
  materials: readonly ShareMaterial[],
  view: { readonly providers: readonly string[] },
): readonly string[] {
  const providers = publishedProviders(dataset, view);
  if (dataset.ownSets === undefined) return providers;
  const { own } = namedIn(dataset);
  return providers.filter((id) => !own.has(id) || materials.some((material) => material.providers.includes(id)));
}
