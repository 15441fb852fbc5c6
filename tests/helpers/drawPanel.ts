/** A panel as a picture of the usual width in the light palette. */
import { readFileSync } from "node:fs";
import { FORMS } from "../../src/io/picture/forms/index.ts";
import { readPalette } from "../../src/io/picture/palette.ts";
import type { Drawing } from "../../src/io/picture/scene.ts";
import type { Panel } from "../../src/spec/card.ts";

/** Px between the margins of a picture. */
export const WIDTH = 712;
export const PALETTE = readPalette(readFileSync("src/ui/tokens.css", "utf8"), "light");

/** The chart of a panel; throws for a panel in the form of a table. */
export function draw(panel: Panel): Drawing {
  const { form } = panel.chart;
  if (form === "table") throw new Error("a panel in the form of a table has no chart");
  return FORMS[form](panel, WIDTH, PALETTE);
}
