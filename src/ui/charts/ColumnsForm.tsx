import { levelOf } from "../../spec/axis.ts";
import type { Panel } from "../../spec/card.ts";
import type { ColumnsChart } from "../../spec/chartBody.ts";
import { placeBrackets, roomOver } from "../../spec/geometry/changeBrackets.ts";
import { hatchFill, providerClass } from "../../spec/geometry/providerInk.ts";
import { slotTexts } from "../../spec/geometry/slotTexts.ts";
import { placedGaps } from "../../spec/geometry/spots.ts";
import type { Axis, Mark } from "../../spec/mark.ts";
import { BreakMarks, EventRules, GhostPoint, laneOf } from "./BesideMarks.tsx";
import { ChangeBracket } from "./ChangeBracket.tsx";
import { BracketSpan, fitting, runsOf } from "./GapSpans.tsx";
import { markButton } from "./markButton.ts";
import { axisRoom, PlotFrame, type Scales, TICK_ROOM } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** A soft tip narrower than this part of the axis would be a smear, not a statement. */
const LEAST_BAND = 0.006;
const NARROW = 448;
const WIDE = 700;
/** Px over the plot for the values of its tallest columns. */
const TOP = 30;

/** Columns: one series on a true time axis; empty slots keep their place and are bracketed, changes are dotted elbows. */
export function ColumnsForm({
  panel,
  chart,
  width,
  controls,
}: {
  panel: Panel;
  chart: ColumnsChart;
  width: number;
  controls: MarkControls;
}) {
  const count = Math.max(1, chart.slots.length);
  const at = (index: number) => (100 * (index + 0.5)) / count;
  const indexOf = (period: string) => chart.slots.findIndex((slot) => slot.period === period);
  // Where values over every column would touch, only every second or third one is written, counted from the last.
  const longest = Math.max(...chart.slots.map((slot) => slot.mark?.shortText.length ?? 0), 1);
  const every = Math.max(1, Math.ceil((7.6 * longest + 6) / ((width - 40) / count)));
  const columnWidth = Math.min(width < NARROW ? 34 : width < WIDE ? 48 : 64, ((width - 40) / count) * 0.8);
  const texts = slotTexts(
    chart.slots.map((slot) => slot.period),
    chart.slots.map((slot) => slot.periodText),
    (width - 40) / count,
  );
  const slots = chart.slots.map((slot, k) => ({
    at: at(k),
    text: texts[k] ?? "",
    muted: slot.mark === null,
  }));
  const gaps = placedGaps(panel);
  const periods = chart.slots.map((slot) => slot.period);
  const left = axisRoom(chart.axis);
  const height = width < WIDE ? 262 : 360;
  const slot = (width - left) / count;
  const span = chart.axis.max - chart.axis.min;
  const yOf = (value: number) => (height - TOP - TICK_ROOM) * (1 - (value - chart.axis.min) / span);
  const boxes = chart.slots.flatMap(({ mark }, k) => {
    if (mark === null) return [];
    const middle = slot * (k + 0.5);
    const half = Math.max(columnWidth, 7.6 * mark.shortText.length) / 2;
    const highest = Math.max(0, levelOf(mark), hasTip(mark, chart.axis) ? levelOf(mark, mark.band.high) : 0);
    return [{ left: middle - half, right: middle + half, top: yOf(highest) - (mark.bound === "at_least" ? 34 : 23) }];
  });
  const brackets = placeBrackets(
    chart.changes.map((change) => ({
      x1: slot * (indexOf(change.from) + 0.5),
      x2: slot * (indexOf(change.to) + 0.5),
      textWidth: 24 + 7 * Math.max(change.text.length, change.subText.length),
    })),
    boxes,
    width - left,
    panel.breaks.map((mark) => slot * ((indexOf(mark.before) + indexOf(mark.after) + 1) / 2)),
  );
  // The plot keeps its height: what stands over it makes the chart taller.
  const over = Math.max(panel.events.length > 0 ? TOP + 16 : TOP, roomOver(brackets));
  const lane = laneOf(panel.breaks, chart.axis, width, 0, (period) => at(indexOf(period)));
  return (
    <PlotFrame width={width} height={height - TOP + over + lane.height} top={over + lane.height} right={0} axis={chart.axis} slots={slots}>
      {(scales) => {
        const edge = (index: number) => scales.x((100 * index) / count);
        return (
          <>
            {chart.axis.min < 0 && <line className="axis" x1={scales.left} x2={scales.right} y1={scales.y(0)} y2={scales.y(0)} />}
            <EventRules rules={panel.events} periods={periods} x={(period) => scales.x(at(indexOf(period)))} scales={scales} />
            <BreakMarks
              breaks={panel.breaks}
              x={(period) => scales.x(at(indexOf(period)))}
              scales={scales}
              controls={controls}
              lane={lane}
              over={over - 8}
            />
            {chart.slots.map((slot, k) =>
              slot.mark === null ? null : (
                <Column
                  key={slot.period}
                  mark={slot.mark}
                  x={scales.x(at(k))}
                  width={columnWidth}
                  tip={hasTip(slot.mark, chart.axis)}
                  written={(count - 1 - k) % every === 0}
                  scales={scales}
                  controls={controls}
                />
              ),
            )}
            {panel.ghosts.map((mark) => (
              <GhostPoint
                key={mark.receiptId}
                mark={mark}
                x={scales.x(at(indexOf(mark.period))) - columnWidth / 2 - 2}
                y={scales.y(levelOf(mark))}
                controls={controls}
              />
            ))}
            {runsOf(chart.slots.flatMap((slot, k) => (slot.mark === null ? [k] : []))).map(({ first, last }) => {
              const names = [...new Set([chart.slots[first]?.periodText ?? "", chart.slots[last]?.periodText ?? ""])].join("–");
              const x1 = edge(first) + 8;
              const x2 = edge(last + 1) - 8;
              const text = fitting([`${names} not published`, "not published"], x2 - x1);
              return <BracketSpan key={first} x1={x1} x2={x2} y={scales.bottom - 12} text={text} />;
            })}
            {gaps.map((gap) => (
              <g key={gap.receiptId} {...markButton(gap, controls, `pt pt-gap ${providerClass(gap.providerId)}`)}>
                <rect className="col-hit" x={edge(indexOf(gap.period))} y={scales.bottom - 26} width={edge(1) - edge(0)} height={26} />
              </g>
            ))}
            {chart.changes.map((change, k) => {
              const place = brackets[k];
              return place ? (
                <ChangeBracket
                  key={`${change.from} ${change.to}`}
                  change={change}
                  place={place}
                  left={scales.left}
                  top={scales.top}
                  controls={controls}
                />
              ) : null;
            })}
          </>
        );
      }}
    </PlotFrame>
  );
}

/** Whether the rounding band is wide enough to be a statement; forecasts and derived columns have inks of their own. */
function hasTip(mark: Mark, axis: Axis): boolean {
  const { band, ink } = mark;
  const width = levelOf(mark, band.high) - levelOf(mark, band.low);
  return (
    (ink === "reported" || ink === "estimate") && Number.isFinite(width) && width > LEAST_BAND * (axis.max - axis.min) && band.low >= 0
  );
}

function Column(props: { mark: Mark; x: number; width: number; tip: boolean; written: boolean; scales: Scales; controls: MarkControls }) {
  const { mark, x, width, tip, written, scales, controls } = props;
  const zero = scales.y(0);
  const y = scales.y(levelOf(mark));
  // With a soft tip the column is solid to the low end of its band, and the tip reaches its high end.
  const top = tip ? scales.y(levelOf(mark, mark.band.high)) : Math.min(y, zero);
  const solid = tip ? scales.y(levelOf(mark, mark.band.low)) : top;
  const height = tip ? zero - top : Math.abs(zero - y);
  const hasOutline = mark.ink === "forecast" || mark.ink === "derived";
  const isSelected = controls.selected === mark.receiptId;
  return (
    <g {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="col-hit" x={x - width / 2 - 8} y={top - 27} width={width + 16} height={height + 27} rx={4} />
      <rect
        className={`ink-${mark.ink}`}
        x={x - width / 2}
        y={solid}
        width={width}
        height={Math.max(0, height - (solid - top) - (hasOutline ? 1 : 0))}
        {...(mark.ink === "forecast" ? { style: { fill: hatchFill(mark.providerId) } } : {})}
      />
      {tip && <rect className="ink-band" x={x - width / 2} y={top} width={width} height={solid - top} />}
      {isSelected && <rect className="halo" x={x - width / 2 - 3} y={top - 3} width={width + 6} height={height + 3} />}
      {mark.ink === "estimate" && <circle className="mk-hollow" cx={x} cy={y} r={5} />}
      {mark.bound === "at_least" && <path className="chev" d={`M${x - 6} ${top - 4}l6 -5l6 5M${x - 6} ${top - 11}l6 -5l6 5`} />}
      {written && (
        <text className="lb b halo-t" x={x} y={top - (mark.bound === "at_least" ? 20 : 9)} textAnchor="middle">
          {mark.shortText}
        </text>
      )}
    </g>
  );
}
