import type { StackedChart } from "../../spec/chartBody.ts";
import { hatchFill, markerPath, providerClass } from "../../spec/geometry/providerInk.ts";
import { pushApart } from "../../spec/geometry/pushApart.ts";
import { slotTexts } from "../../spec/geometry/slotTexts.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { EndLabel } from "./EndLabel.tsx";
import { markButton } from "./markButton.ts";
import { PlotFrame, type Scales } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

const ROOMY = 576;
const WIDEST = 72;
const LABEL_GAP = 17;
/** The least side of a target in px; a segment that is thinner takes a little of its neighbours. */
const TARGET = 24;
/** Room in px that a marker inside a segment and a value beside it need. */
const MARKER = 15;
const VALUE = 46;

type Bar = StackedChart["bars"][number];

/** A segment with the ends it is drawn between, in the unit of the axis. */
interface Piece {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  readonly isRest: boolean;
}

/** Segments from zero up, all others on top of them, and the empty rest up to 100. */
function piecesOf({ segments, others, rest }: Bar): readonly Piece[] {
  let at = 0;
  const filled = [...segments, ...(others === null ? [] : [others])].map((mark) => {
    const from = at;
    at += mark.value;
    return { mark, from, to: at, isRest: false };
  });
  return rest === null ? filled : [...filled, { mark: rest, from: at, to: Math.max(at, 100), isRest: true }];
}

/** 100 % stacked columns on a time axis: provider segments in fixed order, all others, and what nobody printed as an empty bracket. */
export function StackedForm({ chart, width, controls }: { chart: StackedChart; width: number; controls: MarkControls }) {
  const count = Math.max(1, chart.bars.length);
  const isRoomy = width >= ROOMY;
  const right = endRoom(chart);
  const room = (width - 44 - right) / count;
  const column = Math.max(4, Math.min(WIDEST, room - 4, room * (room > VALUE + 40 ? 0.45 : 0.8)));
  const texts = slotTexts(
    chart.bars.map((bar) => bar.period),
    chart.bars.map((bar) => bar.periodText),
    room,
  );
  const at = (k: number) => (100 * (k + 0.5)) / count;
  const slots = chart.bars.map((bar, k) => ({ at: at(k), text: texts[k] ?? "", muted: bar.segments.length === 0 }));
  const last = chart.bars.findLastIndex((bar) => bar.segments.length > 0);
  return (
    <PlotFrame width={width} height={isRoomy ? 480 : 400} top={16} right={right} axis={chart.axis} slots={slots}>
      {(scales) =>
        chart.bars.map((bar, k) => {
          const pieces = piecesOf(bar);
          const x = scales.x(at(k));
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
              {k !== last && (room - column) / 2 > VALUE / 2 && <Values pieces={pieces} x={x + column / 2 + 5} scales={scales} />}
              {k === last && <Ends pieces={pieces} restText={chart.restText} x={x + column / 2 - 6} scales={scales} />}
            </g>
          );
        })
      }
    </PlotFrame>
  );
}

/** Px right of the plot for the names of the last bar. */
function endRoom(chart: StackedChart): number {
  const pieces = chart.bars.findLast((bar) => bar.segments.length > 0);
  const names = pieces === undefined ? [] : piecesOf(pieces).map(({ mark, isRest }) => endWords(mark, isRest, chart.restText).length);
  return 24 + 7.4 * Math.max(0, ...names);
}

const endWords = (mark: Mark, isRest: boolean, restText: string): string => `${isRest ? restText : mark.providerLabel} ${mark.shortText}`;

function Column(props: {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly width: number;
  readonly reach: number;
  readonly scales: Scales;
  readonly controls: MarkControls;
}) {
  const { pieces, x, width, reach, scales, controls } = props;
  const boxes = pieces.map(({ from, to }) => ({ top: scales.y(to), height: Math.max(1, scales.y(from) - scales.y(to)) }));
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
        {piece.isRest ? <Rest x={x} width={width} {...box} /> : <Segment mark={piece.mark} x={x} width={width} {...box} />}
        {controls.selected === piece.mark.receiptId && (
          <rect className="halo" x={x - width / 2 - 3} y={box.top - 3} width={width + 6} height={box.height + 6} />
        )}
      </g>
    );
  });
}

/** A segment in the provider's colour and, where there is room, its marker on paper: colour is never the only sign. */
function Segment({ mark, x, width, top, height }: { mark: Mark; x: number; width: number; top: number; height: number }) {
  const gap = height > 4 ? 1 : 0;
  return (
    <>
      <rect
        className={`ink-${mark.ink}`}
        x={x - width / 2}
        y={top + gap}
        width={width}
        height={Math.max(1, height - gap)}
        {...(mark.ink === "forecast" ? { style: { fill: hatchFill(mark.providerId) } } : {})}
      />
      {height >= MARKER && width >= MARKER && mark.ink !== "forecast" && (
        <path className="seg-mk" transform={`translate(${x} ${top + gap + (height - gap) / 2})`} d={markerPath(mark.providerId)} />
      )}
    </>
  );
}

/** What is left of 100: an empty bracket. */
function Rest({ x, width, top, height }: { x: number; width: number; top: number; height: number }) {
  const [left, edge, low] = [x - width / 2 + 1, x + width / 2 - 1, top + height - 2];
  const foot = Math.min(5, width / 4);
  return (
    <path
      className="bracket"
      d={`M${left + foot} ${top + 1}H${left}V${low}H${left + foot}M${edge - foot} ${top + 1}H${edge}V${low}H${edge - foot}`}
    />
  );
}

function Values({ pieces, x, scales }: { pieces: readonly Piece[]; x: number; scales: Scales }) {
  const ys = pieces.map(({ from, to }) => (scales.y(from) + scales.y(to)) / 2);
  const placed = pushApart(ys, LABEL_GAP - 2, scales.top, scales.bottom - 4);
  return pieces.map(({ mark }, k) => (
    <text key={mark.receiptId} className="lb-3 halo-t" x={x} y={(placed[k] ?? 0) + 4} {...DECORATIVE}>
      {mark.shortText}
    </text>
  ));
}

function Ends({ pieces, restText, x, scales }: { pieces: readonly Piece[]; restText: string; x: number; scales: Scales }) {
  const ys = pieces.map(({ from, to }) => (scales.y(from) + scales.y(to)) / 2);
  const placed = pushApart(ys, LABEL_GAP, scales.top, scales.bottom - 4);
  return pieces.map(({ mark, isRest }, k) => (
    <EndLabel
      key={mark.receiptId}
      className={providerClass(mark.providerId)}
      x={x}
      from={ys[k] ?? 0}
      to={placed[k] ?? 0}
      name={isRest ? restText : mark.providerLabel}
      value={mark.shortText}
    />
  ));
}
