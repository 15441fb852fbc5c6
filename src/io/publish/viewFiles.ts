/** Every view as files, as it is without any choice of a reader: the same rows and pictures that the page hands out. */
import type { Dataset } from "../../domain/model.ts";
import { buildChartSpec } from "../../spec/build.ts";
import { QUESTIONS } from "../../spec/questions/index.ts";
import { defaultView, type ViewContext } from "../../spec/view.ts";
import { VIEW_IDS, type ViewId } from "../../spec/viewId.ts";
import { toCsv } from "../export/csv.ts";
import { jsonFormat } from "../export/json.ts";
import { type Sheet, takenSheets } from "../export/sheet.ts";
import { takeCards } from "../export/take.ts";
import type { Palette } from "../picture/palette.ts";
import { pictureSvg } from "../picture/pictureSvg.ts";
import { mediaTypeOf, type PublishedFile } from "./published.ts";

/** What files are made from. */
export interface Publishing {
  readonly dataset: Dataset;
  readonly context: ViewContext;
  /** Address of the page: an origin with its path, or `./` where that is not known. */
  readonly page: string;
  readonly palette: Palette;
}

/** Tables with columns of their own as one: a line for each cell, so that no column means two things. */
function cellsOf(sheets: readonly { readonly name: string; readonly sheet: Sheet }[]): Sheet {
  return {
    columns: ["card_id", "line", "column", "value"],
    lines: sheets.flatMap(({ name, sheet }) =>
      sheet.lines.flatMap((line, k) => sheet.columns.map((column, c) => [name, k + 1, column, line[c] ?? null])),
    ),
  };
}

async function filesOf(view: ViewId, { dataset, context, page, palette }: Publishing): Promise<readonly PublishedFile[]> {
  const state = { ...defaultView(context), view };
  const spec = buildChartSpec(dataset, state, [], context);
  const taken = takeCards({ dataset, context, view: state, spec, page, palette }, null);
  const sheets = takenSheets(taken);
  const figures = sheets.find(({ name }) => name === "figures");
  const { label } = QUESTIONS[view];
  const file = (path: string, title: string, content: PublishedFile["content"]): PublishedFile => ({
    path: `views/${path}`,
    mediatype: mediaTypeOf(path),
    content,
    title,
    of: { kind: "view", id: view, label },
  });
  const tables = sheets.filter((sheet) => sheet !== figures);
  return [
    figures === undefined
      ? file(`${view}.csv`, `${label}: every table, a line for each cell`, toCsv(cellsOf(sheets)))
      : file(`${view}.csv`, `${label}: every figure`, toCsv(figures.sheet)),
    file(`${view}.json`, `${label}: every card with its rows`, (await jsonFormat.write(taken)) as string),
    file(`${view}.svg`, `${label}: picture`, pictureSvg(taken)),
    ...tables.map(({ name, sheet }) => {
      const title = taken.cards.find((card) => card.cardId === name)?.title ?? name;
      return file(`${view}/${name}.csv`, title, toCsv(sheet));
    }),
  ];
}

/** CSV, JSON and picture of each view. */
export async function viewFiles(publishing: Publishing): Promise<readonly PublishedFile[]> {
  return (await Promise.all(VIEW_IDS.map((view) => filesOf(view, publishing)))).flat();
}
