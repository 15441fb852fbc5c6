/** The picture as a vector file. */
import { pictureSvg } from "../picture/pictureSvg.ts";
import type { Format } from "./taken.ts";

export const svgFormat: Format = {
  id: "svg",
  label: "SVG",
  detail: "picture that scales",
  extension: "svg",
  mime: "image/svg+xml",
  write: pictureSvg,
};
