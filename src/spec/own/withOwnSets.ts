/** The dataset with the reader's own sets among its rows, each apart from what is curated: a firm, a document and markets of its own. */
import { indexed } from "../../domain/indexed.ts";
import type { Dataset, Market } from "../../domain/model.ts";
import type { FigureColumns, OwnSet } from "../../domain/ownSet.ts";
import { heldIn } from "../coded.ts";
import { allowances, keptPlaces } from "./ownLimit.ts";
import { ownFirm, ownSource } from "./ownNames.ts";
import { type OwnRows, ownRows } from "./ownRows.ts";

/** An own market comes right after the curated one that it is, all others after the curated ones. */
function inOrder(curated: readonly Market[], own: readonly Market[]): readonly Market[] {
  return [
    ...curated.flatMap((market) => [market, ...own.filter((o) => o.comparableWith === market.marketId)]),
    ...own.filter((o) => o.comparableWith === ""),
  ];
}

/** The rows of a set with what they were made of. */
interface Made {
  readonly dataset: Dataset;
  readonly setId: string;
  readonly addedOn: string;
  readonly allowance: number;
  readonly rows: OwnRows;
}

const MADE = new WeakMap<FigureColumns, Made>();

/** The rows of a set, made anew only where something of them changes: another name, or another set beside it, does not. */
function rowsOf(dataset: Dataset, set: OwnSet, allowed: number): OwnRows {
  const { figures, setId, addedOn } = set;
  const allowance = Math.min(allowed, figures.count);
  const held = MADE.get(figures);
  if (held?.dataset === dataset && held.setId === setId && held.addedOn === addedOn && held.allowance === allowance) return held.rows;
  const rows = ownRows(dataset, set, keptPlaces(figures, allowance));
  MADE.set(figures, { dataset, setId, addedOn, allowance, rows });
  return rows;
}

function join(dataset: Dataset, sets: readonly OwnSet[]): Dataset {
  const allowed = allowances(sets.map(({ figures }) => figures.count));
  const rows = sets.map((set, k) => rowsOf(dataset, set, allowed[k] ?? 0));
  const joined = indexed(
    {
      ...dataset,
      observations: [...dataset.observations, ...rows.flatMap(({ observations }) => observations)],
      sources: [...dataset.sources, ...sets.map(ownSource)],
      markets: inOrder(
        dataset.markets,
        rows.flatMap(({ markets }) => markets),
      ),
      firms: [...dataset.firms, ...sets.map(ownFirm)],
      providers: [...dataset.providers, ...rows.flatMap(({ providers }) => providers)],
    },
    dataset.version,
  );
  return {
    ...joined,
    ownSets: sets.map(({ setId, name, fileName, addedOn, figures }, k) => ({
      setId,
      name,
      fileName,
      addedOn,
      figures: figures.count,
      joined: rows[k]?.observations.length ?? 0,
    })),
  };
}

const JOINED = new WeakMap<Dataset, WeakMap<readonly OwnSet[], Dataset>>();

/**
 * The dataset and the sets as one: everything that is shown is made from it as from the dataset alone. The same lists give the same object; without
 * any set it is the dataset itself. No rule of the contract is asked of the reader's rows: the import has checked them.
 */
export function withOwnSets(dataset: Dataset, sets: readonly OwnSet[]): Dataset {
  if (sets.length === 0) return dataset;
  const held = heldIn(JOINED, dataset, () => new WeakMap<readonly OwnSet[], Dataset>());
  return heldIn(held, sets, () => join(dataset, sets));
}
