/** Every market as files: all of its figures, and the panels that show it best. */
import { buildChartSpec } from "../../spec/build.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import { marketOf } from "../../spec/marketRows.ts";
import { defaultView, type ViewState } from "../../spec/view.ts";
import type { ViewId } from "../../spec/viewId.ts";
import { toCsv } from "../export/csv.ts";
import { jsonFormat } from "../export/json.ts";
import { takenSheet } from "../export/sheet.ts";
import { takeCards, takeMarket } from "../export/take.ts";
import type { Taken } from "../export/taken.ts";
import { pictureSvg } from "../picture/pictureSvg.ts";
import { mediaTypeOf, type PublishedFile } from "./published.ts";
import type { Publishing } from "./viewFiles.ts";

/** Views that draw a market, the one that says most about it first. */
const DRAWN_IN: readonly ViewId[] = ["shares", "spend", "revenue"];

interface Drawn {
  readonly view: ViewState;
  readonly spec: ChartSpec;
}

/** The panels of the first view that draws the market; null where none does. */
function panelsOf(marketId: string, drawn: readonly Drawn[], publishing: Publishing): Taken | null {
  for (const { view, spec } of drawn) {
    const taken = takeCards({ ...publishing, view, spec }, null);
    const cards = taken.cards.filter((card) => card.kind === "panel" && marketOf(card) === marketId);
    if (cards.length > 0) return { ...taken, cards };
  }
  return null;
}

/** CSV, JSON and picture of each market of which there is a figure. A market that no view draws is pictured as the table of its figures. */
export async function marketFiles(publishing: Publishing): Promise<readonly PublishedFile[]> {
  const { dataset, context } = publishing;
  const drawn = DRAWN_IN.map((view): Drawn => {
    const state: ViewState = { ...defaultView(context), view, collection: "record" };
    return { view: state, spec: buildChartSpec(dataset, state, [], context) };
  });
  const [{ spec } = { spec: buildChartSpec(dataset, defaultView(context), [], context) }] = drawn;
  const files = dataset.markets.map(async ({ marketId, label, firmId }): Promise<readonly PublishedFile[]> => {
    const taken = takeMarket({ ...publishing, spec }, marketId);
    const sheet = taken === null ? null : takenSheet(taken);
    if (taken === null || sheet === null) return [];
    const name = `${dataset.firmById.get(firmId)?.label ?? firmId}, ${label}`;
    const file = (extension: string, title: string, content: PublishedFile["content"]): PublishedFile => {
      const path = `markets/${marketId}.${extension}`;
      return { path, mediatype: mediaTypeOf(path), content, title: `${name}: ${title}`, of: { kind: "market", id: marketId, label: name } };
    };
    return [
      file("csv", "every figure", toCsv(sheet)),
      file("json", "every figure", (await jsonFormat.write(taken)) as string),
      file("svg", "picture", pictureSvg(panelsOf(marketId, drawn, publishing) ?? taken)),
    ];
  });
  return (await Promise.all(files)).flat();
}
