/** A panel's chart as shapes: one drawer for each form, in `forms/`. */
import type { Panel } from "../../spec/card.ts";
import type { Palette } from "./palette.ts";
import type { Drawing } from "./scene.ts";

/** Draws the chart of a panel at a width in px; the height follows. */
export type DrawPanel = (panel: Panel, width: number, palette: Palette) => Drawing;
