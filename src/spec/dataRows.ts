/** The rows of the data table: one for each stored observation, made when it is first looked at. Pure. */
import type { Dataset, Observation } from "../domain/model.ts";
import { scopeOf } from "./cards/panel.ts";
import { checkOf } from "./checks.ts";
import type { DataRow } from "./dataCard.ts";
import { observedMark } from "./observedMark.ts";
import { vintageGiven } from "./own/isOwn.ts";
import { markRow } from "./rows.ts";
import { articleName, dateWords, locatorWords } from "./sourceWords.ts";
import { capitalise } from "./words.ts";

/** What else a reader must know of a row: nothing settles it, it fails a check, or its series starts anew with it. */
function remarkOf(dataset: Dataset, o: Observation): string {
  const starts = dataset.breaks.some(
    (b) =>
      b.marketId === o.marketId &&
      b.after === o.period &&
      (b.measureId === "" || b.measureId === o.measureId) &&
      (b.providerId === "" || b.providerId === o.providerId),
  );
  const remarks = [
    ...(o.standing === "disputed" ? ["disputed"] : []),
    ...(dataset.exceptionsByObservation.has(o.observationId) ? ["misses a check"] : []),
    ...(starts ? ["series breaks before it"] : []),
  ];
  return capitalise(remarks.join("; "));
}

/** When it was published and how that is known; of a figure of the reader's without a vintage, the day of the import apart. */
function vintageWords(o: Observation): Pick<DataRow, "vintageText" | "basisText"> {
  if (o.vintage === "") return { vintageText: "", basisText: "" };
  if (vintageGiven(o) === "") return { vintageText: "Not given", basisText: `imported on ${dateWords(o.vintage)}` };
  return { vintageText: dateWords(o.vintage), basisText: o.vintageBasis === "inferred" ? "inferred" : "" };
}

function rowOf(dataset: Dataset, o: Observation): DataRow {
  const market = dataset.marketById.get(o.marketId);
  // The rules of the dataset hold this; a row of nowhere could not be cited.
  if (market === undefined) throw new Error(`${o.observationId} names the unknown market ${o.marketId}`);
  return {
    ...markRow(dataset, scopeOf(dataset, market, o.measureId, o), observedMark(dataset, o)),
    marketText: market.label,
    ...vintageWords(o),
    remark: remarkOf(dataset, o),
    documentText: capitalise(articleName(dataset, o.sourceId)),
    documentTitle: dataset.sourceById.get(o.sourceId)?.title ?? "",
    placeText: locatorWords(o.locator),
    check: checkOf(dataset, o),
  };
}

const ROWS = new WeakMap<Dataset, Map<Observation, DataRow>>();

/** The row of an observation: the same object each time. */
function rowFor(dataset: Dataset, o: Observation): DataRow {
  const held = ROWS.get(dataset) ?? new Map<Observation, DataRow>();
  ROWS.set(dataset, held);
  const row = held.get(o) ?? rowOf(dataset, o);
  held.set(o, row);
  return row;
}

/**
 * The rows of these observations, in their order. An array like any other to read, to write as JSON and to walk, whose rows are made as they are
 * read: all of 20,000 as plain data cost a second and a hundred megabytes, of which a screen shows thirty rows.
 */
export function dataRows(dataset: Dataset, observations: readonly Observation[]): readonly DataRow[] {
  const places = new Array<DataRow | undefined>(observations.length).fill(undefined);
  return new Proxy(places, {
    get: (target, property, receiver) => {
      const o = typeof property === "string" && /^\d+$/.test(property) ? observations[Number(property)] : undefined;
      return o === undefined ? Reflect.get(target, property, receiver) : rowFor(dataset, o);
    },
  }) as readonly DataRow[];
}
