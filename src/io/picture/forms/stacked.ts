/** 100 % stacked columns: provider segments in fixed order, all others, and what nobody printed as an empty bracket. */
import type { StackedChart } from "../../../spec/chartBody.ts";
import type { Scales } from "../../../spec/geometry/plot.ts";
import { markerPath } from "../../../spec/geometry/providerInk.ts";
import {
  endName,
  type Piece,
  pieceBox,
  pieceLabels,
  piecesOf,
  restPath,
  segmentFill,
  stackedPlot,
  VALUE_GAP,
} from "../../../spec/geometry/stackedPlot.ts";
import { NOTHING } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { insideWidth } from "../extent.ts";
import { inkPaint } from "../inks.ts";
import type { Palette } from "../palette.ts";
import { type Drawing, type MarkShape, moved } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { framed } from "./frame.ts";
import { endLabel, haloed } from "./label.ts";
import { marked } from "./point.ts";

/** A segment in the provider's colour and, where there is room, its marker on paper: colour is never the only sign. */
function pieceShape(palette: Palette, piece: Piece, x: number, width: number, scales: Scales): MarkShape {
  const { mark } = piece;
  const { top, height } = pieceBox(piece, scales);
  if (piece.isRest) return marked(mark, [{ kind: "path", d: restPath(x, width, top, height), stroke: palette.ink3, strokeWidth: 1.25 }]);
  const fill = segmentFill(mark, { top, height }, width);
  return marked(mark, [
    { kind: "rect", x: x - width / 2, y: fill.y, width, height: fill.height, ...inkPaint(palette, mark.ink, mark.providerId) },
    ...(fill.markerY === null ? [] : [moved(x, fill.markerY, [{ kind: "path", d: markerPath(mark.providerId), fill: palette.page }])]),
  ]);
}

function stackedDrawing(chart: StackedChart, width: number, palette: Palette): Drawing {
  const { frame, column, at, hasValues, last } = stackedPlot(chart, width);
  return framed(frame, palette, (scales) =>
    chart.bars.flatMap((bar) => {
      const pieces = piecesOf(bar);
      const x = scales.x(at(bar));
      const values = bar !== last && hasValues ? pieceLabels(pieces, x + column / 2 + 5, scales, VALUE_GAP) : [];
      const names = bar === last ? pieceLabels(pieces, x + column / 2 - 6, scales) : [];
      return [
        ...pieces.map((piece) => pieceShape(palette, piece, x, column, scales)),
        ...values.map((place) => haloed(palette, place.mark.shortText, place.x, place.to + 4, stylesOf(palette).caption)),
        ...names.map((place) => endLabel(palette, place, endName(place.piece, chart))),
      ];
    }),
  );
}

export const drawStacked: DrawPanel = ({ chart }, width, palette) =>
  chart.form === "stacked" ? insideWidth((most) => stackedDrawing(chart, most, palette), width) : NOTHING;
