/** A whole view whose cards have different columns, as CSV files in a zip: one of all figures, one for each table. */
import { strToU8, zipSync } from "fflate";
import * as filesWords from "../../domain/words/en/files.ts";
import { csvFile } from "./csv.ts";
import { fileName } from "./fileName.ts";
import { takenSheet, takenSheets } from "./sheet.ts";
import type { Format } from "./taken.ts";

/** No clock: the same view gives the same bytes. A zip cannot hold an earlier day. */
const FIXED = new Date(1980, 0, 1);

export const csvFilesFormat: Format = {
  id: "csv-files",
  label: filesWords.csvFiles,
  detail: filesWords.zippedAllFiguresIn,
  extension: "zip",
  mime: "application/zip",
  fits: (taken) => taken.cards.length > 1 && takenSheet(taken) === null,
  write: (taken) => {
    const { view, datasetVersion } = taken.spec;
    const files = takenSheets(taken).map(
      ({ name, sheet }) => [fileName([view, name, datasetVersion], "csv"), strToU8(csvFile(sheet))] as const,
    );
    return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: FIXED }));
  },
};
