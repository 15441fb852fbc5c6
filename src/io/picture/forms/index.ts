/** The drawers of charts by form. A new form is a file in this folder and a line here. */
import type { ChartBody } from "../../../spec/chartBody.ts";
import type { DrawPanel } from "../drawForm.ts";
import { drawBars } from "./bars.ts";
import { drawFigures } from "./figures.ts";

export const FORMS: Partial<Record<ChartBody["form"], DrawPanel>> = {
  bars: drawBars,
  figures: drawFigures,
};
