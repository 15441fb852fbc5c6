/** A panel as a picture of the usual width in the light palette. */
import { readFileSync } from "node:fs";
import { FORMS } from "../../src/io/picture/forms/index.ts";
import { readPalette } from "../../src/io/picture/palette.ts";
import type { Drawing } from "../../src/io/picture/scene.ts";
import type { Panel } from "../../src/spec/card.ts";

/** Px between the margins of a picture. */
export const WIDTH = 712;
export const PALETTE = readPalette(readFileSync("src/ui/tokens.css", "utf8"), "light");

/** The chart of a panel; throws for a form that no picture has. */
export function draw(panel: Panel): Drawing {
  const form = FORMS[panel.chart.form];
  if (form === undefined) throw new Error(`${panel.chart.form} is not drawn`);
  return form(panel, WIDTH, PALETTE);
}
