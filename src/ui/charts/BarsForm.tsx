import * as pageWords from "../../domain/words/en/page.ts";
import { levelOf } from "../../spec/axis.ts";
import type { BarsChart } from "../../spec/chartBody.ts";
import { patternFill, providerClass } from "../../spec/geometry/providerInk.ts";
import type { Axis, Gap, Mark } from "../../spec/mark.ts";
import { hasSoftTip, isOwnInk } from "../../spec/words.ts";
import { Brackets } from "../marks/Brackets.tsx";
import { FBadge } from "../marks/FBadge.tsx";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { BarsAxis } from "./BarsAxis.tsx";
import { markButton } from "./markButton.ts";
import { textScale, useWidth } from "./size.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

const BAR = 24;
/** A soft tip narrower than this part of the axis would be a smear, not a statement. */
const LEAST_BAND = 0.006;
const NARROW = 480;

/** Name column and room for values at the right, in px at the usual text size: both hold text, and bars.css has them in rem. */
const columnsAt = (width: number) => (width > 0 && width < NARROW * textScale() ? { name: 100, pad: 52 } : { name: 108, pad: 60 });

/** Bars: HTML rows over a frame that gives axis and grid. One group of rows per period. */
export function BarsForm({ chart, ghosts, controls }: { chart: BarsChart; ghosts: readonly Mark[]; controls: MarkControls }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  return (
    <div className="bars" ref={ref}>
      <BarsAxis axis={chart.axis} {...columnsAt(width)} rows={rowsOf(chart) + ghosts.length} />
      <div className="bars-rows">
        {chart.groups.map((group) => (
          <div key={group.period} className="bars-group">
            {chart.groups.length > 1 && <p className="bars-period">{group.periodText}</p>}
            <ul>
              {group.rows.map((row) => (
                <li key={row.receiptId}>
                  {"value" in row ? <BarRow mark={row} axis={chart.axis} controls={controls} /> : <GapRow gap={row} controls={controls} />}
                  {"value" in row &&
                    earlierOf(ghosts, row).map((ghost) => (
                      <GhostRow key={ghost.receiptId} mark={ghost} axis={chart.axis} controls={controls} />
                    ))}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}

const rowsOf = ({ groups }: BarsChart): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);

function BarRow({ mark, axis, controls }: { mark: Mark; axis: Axis; controls: MarkControls }) {
  const share = (value: number) => (100 * (value - axis.min)) / (axis.max - axis.min);
  const zero = share(Math.min(Math.max(0, axis.min), axis.max));
  const end = share(levelOf(mark));
  const low = share(Math.max(axis.min, levelOf(mark, mark.band.low)));
  const high = share(Math.min(axis.max, levelOf(mark, mark.band.high)));
  const open = mark.bound === "at_least";
  const hasBand = !open && high - low > 100 * LEAST_BAND && hasSoftTip(mark.ink);
  // Of an upper end alone nothing is solid: the rules of the reader's own figures then run to the end, so that whose it is can be seen.
  const solid = hasBand && !(low <= zero && isOwnInk(mark.ink)) ? low : end;
  const edge = hasBand ? Math.max(high, end) : Math.max(end, zero);
  const fill = patternFill(mark.ink, mark.providerId);
  const isOutlined = fill !== null || mark.ink === "derived";
  const extra = open ? 20 : mark.ink === "estimate" ? 6 : 0;
  return (
    <button type="button" {...markButton(mark, controls, `bar ${providerClass(mark.providerId)}`)}>
      <span className="bar-name">
        <ProviderMarker providerId={mark.providerId} />
        <bdi>{mark.providerLabel}</bdi>
      </span>
      <span className="bar-track">
        <svg width="100%" height={BAR} aria-hidden="true">
          {isOutlined ? (
            <rect
              className={`ink-${mark.ink}`}
              x={pct(Math.min(zero, solid))}
              width={pct(Math.abs(solid - zero))}
              y={1}
              height={BAR - 2}
              {...(fill === null ? {} : { style: { fill } })}
            />
          ) : (
            <rect className={`ink-${mark.ink}`} x={pct(Math.min(zero, solid))} width={pct(Math.abs(solid - zero))} height={BAR} />
          )}
          {hasBand && <rect className="ink-band" x={pct(low)} width={pct(high - low)} height={BAR} />}
          {mark.ink === "estimate" && <circle className="mk-hollow" cx={pct(end)} cy={BAR / 2} r={5} />}
          {open && (
            <svg x={pct(end)} y={0} width={20} height={BAR} overflow="visible" aria-hidden="true">
              <path className="chev" d="M4 6L9 12L4 18M11 6L16 12L11 18" />
            </svg>
          )}
        </svg>
        <span className="bar-val" style={{ left: `calc(${pct(edge)} + ${extra}px)` }}>
          {mark.shortText} {mark.ink === "derived" && <FBadge />}
        </span>
      </span>
    </button>
  );
}

/** The earlier values of a drawn one: a quantity is a provider, a measure and a period. */
const earlierOf = (ghosts: readonly Mark[], mark: Mark): readonly Mark[] =>
  ghosts.filter((ghost) => ghost.providerId === mark.providerId && ghost.measureId === mark.measureId && ghost.period === mark.period);

/** An earlier value under the bar that replaced it: a hollow ring where that bar ended, with its value. */
function GhostRow({ mark, axis, controls }: { mark: Mark; axis: Axis; controls: MarkControls }) {
  const end = (100 * (mark.value - axis.min)) / (axis.max - axis.min);
  return (
    <button type="button" {...markButton(mark, controls, `bar bar-ghost ${providerClass(mark.providerId)}`)}>
      <span className="bar-name">{pageWords.earlier}</span>
      <span className="bar-track">
        <svg width="100%" height={BAR} aria-hidden="true">
          <circle className="mk-ghost" cx={pct(end)} cy={BAR / 2} r={4} />
        </svg>
        <span className="bar-val" style={{ left: `calc(${pct(end)} + 4px)` }}>
          {mark.shortText}
        </span>
      </span>
    </button>
  );
}

function GapRow({ gap, controls }: { gap: Gap; controls: MarkControls }) {
  return (
    <button type="button" {...markButton(gap, controls, `bar bar-gap ${providerClass(gap.providerId)}`)}>
      <span className="bar-name">
        <ProviderMarker providerId={gap.providerId} hollow />
        <bdi>{gap.providerLabel}</bdi>
      </span>
      <span className="bar-track">
        <span className="np">
          <Brackets /> {gap.text}
        </span>
      </span>
    </button>
  );
}

const pct = (value: number) => `${Math.round(value * 1000) / 1000}%`;
