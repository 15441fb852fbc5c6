/** The picture as a vector file. */
import * as filesWords from "../../domain/words/en/files.ts";
import { pictureSvg } from "../picture/pictureSvg.ts";
import type { Format } from "./taken.ts";

export const svgFormat: Format = {
  id: "svg",
  label: "SVG",
  detail: filesWords.pictureThatScales,
  extension: "svg",
  mime: "image/svg+xml",
  write: pictureSvg,
};
