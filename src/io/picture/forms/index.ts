/** The drawers of charts by form. A new form is a file in this folder and a line here. */
import type { ChartBody } from "../../../spec/chartBody.ts";
import type { DrawPanel } from "../drawForm.ts";
import { drawBars } from "./bars.ts";
import { drawBump } from "./bump.ts";
import { drawColumns } from "./columns.ts";
import { drawDumbbell } from "./dumbbell.ts";
import { drawFigures } from "./figures.ts";
import { drawIndex } from "./indexed.ts";
import { drawIntervals } from "./intervals.ts";
import { drawLines } from "./lines.ts";
import { drawMultiples } from "./multiples.ts";
import { drawSlope } from "./slope.ts";
import { drawStacked } from "./stacked.ts";

/** A panel in the form of a table has no chart: the frame draws its rows. */
export const FORMS: Readonly<Record<Exclude<ChartBody["form"], "table">, DrawPanel>> = {
  bars: drawBars,
  figures: drawFigures,
  bump: drawBump,
  columns: drawColumns,
  dumbbell: drawDumbbell,
  index: drawIndex,
  intervals: drawIntervals,
  lines: drawLines,
  multiples: drawMultiples,
  slope: drawSlope,
  stacked: drawStacked,
};
