import type { StackedChart } from "../../spec/chartBody.ts";
import type { Scales } from "../../spec/geometry/plot.ts";
import { markerPath, patternFill, providerClass } from "../../spec/geometry/providerInk.ts";
import { pushApart } from "../../spec/geometry/pushApart.ts";
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
} from "../../spec/geometry/stackedPlot.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { EndLabel } from "./EndLabel.tsx";
import { markButton } from "./markButton.ts";
import { PlotFrame } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** The least side of a target in px; a segment that is thinner takes a little of its neighbours. */
const TARGET = 24;
/** 100 % stacked columns on a time axis: provider segments in fixed order, all others, and what nobody printed as an empty bracket. */
export function StackedForm({ chart, width, controls }: { chart: StackedChart; width: number; controls: MarkControls }) {
  const { frame, room, column, at, hasValues, last } = stackedPlot(chart, width);
  return (
    <PlotFrame {...frame}>
      {(scales) =>
        chart.bars.map((bar) => {
          const pieces = piecesOf(bar);
          const x = scales.x(at(bar));
          return (
            <g key={bar.period}>
              <Column
                pieces={pieces}
                x={x}
                width={column}
                reach={Math.max(column, Math.min(TARGET, room))}
                scales={scales}
                controls={controls}
              />
              {bar !== last && hasValues && <Values pieces={pieces} x={x + column / 2 + 5} scales={scales} />}
              {bar === last && <Ends pieces={pieces} chart={chart} x={x + column / 2 - 6} scales={scales} />}
            </g>
          );
        })
      }
    </PlotFrame>
  );
}

function Column(props: {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly width: number;
  readonly reach: number;
  readonly scales: Scales;
  readonly controls: MarkControls;
}) {
  const { pieces, x, width, reach, scales, controls } = props;
  const boxes = pieces.map((piece) => pieceBox(piece, scales));
  const thin = boxes.flatMap((box, k) => (box.height < TARGET ? [k] : []));
  const middles = pushApart(
    thin.map((k) => (boxes[k]?.top ?? 0) + (boxes[k]?.height ?? 0) / 2),
    TARGET,
    scales.top - TARGET / 2,
    scales.bottom - TARGET / 2,
  );
  const hitOf = (k: number): { readonly y: number; readonly height: number } => {
    const place = thin.indexOf(k);
    const box = boxes[k];
    return place < 0 ? { y: box?.top ?? 0, height: box?.height ?? 0 } : { y: (middles[place] ?? 0) - TARGET / 2, height: TARGET };
  };
  // Thin segments last: their targets lie over the edges of their neighbours. Keys follow `spots`, not this order.
  const order = [...pieces.keys()].toSorted((a, b) => Number(thin.includes(a)) - Number(thin.includes(b)));
  return order.map((k) => {
    const piece = pieces[k];
    const box = boxes[k];
    if (piece === undefined || box === undefined) return null;
    return (
      <g key={piece.mark.receiptId} {...markButton(piece.mark, controls, `pt ${providerClass(piece.mark.providerId)}`)}>
        <rect className="col-hit" x={x - reach / 2} width={reach} {...hitOf(k)} />
        {piece.isRest ? (
          <path className="bracket" d={restPath(x, width, box.top, box.height)} />
        ) : (
          <Segment mark={piece.mark} x={x} width={width} {...box} />
        )}
        {controls.selected === piece.mark.receiptId && (
          <rect className="halo" x={x - width / 2 - 3} y={box.top - 3} width={width + 6} height={box.height + 6} />
        )}
      </g>
    );
  });
}

/** A segment in the provider's colour and, where there is room, its marker on paper: colour is never the only sign. */
function Segment({ mark, x, width, top, height }: { mark: Mark; x: number; width: number; top: number; height: number }) {
  const fill = segmentFill(mark, { top, height }, width);
  const pattern = patternFill(mark.ink, mark.providerId);
  return (
    <>
      <rect
        className={`ink-${mark.ink}`}
        x={x - width / 2}
        y={fill.y}
        width={width}
        height={fill.height}
        {...(pattern === null || mark.ink === "assumed" ? {} : { style: { fill: pattern } })}
      />
      {fill.markerY !== null && <path className="seg-mk" transform={`translate(${x} ${fill.markerY})`} d={markerPath(mark.providerId)} />}
    </>
  );
}

function Values({ pieces, x, scales }: { pieces: readonly Piece[]; x: number; scales: Scales }) {
  return pieceLabels(pieces, x, scales, VALUE_GAP).map(({ mark, to }) => (
    <text key={mark.receiptId} className="lb-3 halo-t" x={x} y={to + 4} {...DECORATIVE}>
      {mark.shortText}
    </text>
  ));
}

function Ends({ pieces, chart, x, scales }: { pieces: readonly Piece[]; chart: StackedChart; x: number; scales: Scales }) {
  return pieceLabels(pieces, x, scales).map(({ piece, mark, from, to }) => (
    <EndLabel
      key={mark.receiptId}
      className={providerClass(mark.providerId)}
      x={x}
      from={from}
      to={to}
      name={endName(piece, chart)}
      value={mark.shortText}
    />
  ));
}
