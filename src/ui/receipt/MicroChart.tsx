import { formatNumber } from "../../domain/unit.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { ReceiptSection } from "../../spec/receipt.ts";
import { DECORATIVE } from "../marks/decorative.ts";

type Micro = NonNullable<ReceiptSection["micro"]>;

const ROW = 16;
/** From this part of the width on, words end at their mark instead of starting there. */
const LATE = 62;
/** The narrowest drawing, in px, and the width of a letter in it: what decides where words fit, whatever the font. */
const NARROWEST = 256;
const LETTER = 7.2;
/** The width of a text in percent of the narrowest drawing. */
const room = (text: string) => (100 * (text.length * LETTER + 8)) / NARROWEST;

const numberOf = (tick: number) => formatNumber(tick, { decimals: Math.min(6, (String(tick).split(".")[1] ?? "").length) });

/** Value, rounding band and other printings on an axis one printed unit wide to each side. x in percent, y in px. */
export function MicroChart({ micro, providerId }: { micro: Micro; providerId: string }) {
  const at = (value: number) => Math.min(100, Math.max(0, (100 * (value - micro.min)) / (micro.max - micro.min)));
  const pct = (value: number) => `${at(value)}%`;
  const [only] = micro.others;
  // One other printing stands on the far side of the value; more of them take a row each.
  const isOtherLeft = only !== undefined && only.value < micro.value;
  const fits = (text: string, value: number, isLeft: boolean) => room(text) <= (isLeft ? at(value) : 100 - at(value));
  const sharesRow =
    micro.others.length === 1 &&
    only !== undefined &&
    fits(only.text, only.value, isOtherLeft) &&
    fits(micro.valueText, micro.value, !isOtherLeft);
  // Every second tick keeps its number where all of them would touch.
  const widest = Math.max(0, ...micro.ticks.map((tick) => room(numberOf(tick))));
  const every = micro.ticks.length > 1 && widest > 100 / (micro.ticks.length - 1) ? 2 : 1;
  const rows = sharesRow ? 0 : micro.others.length;
  const base = 18 + rows * ROW;
  const axis = base + 22;
  const valueEndsHere = sharesRow ? !isOtherLeft : at(micro.value) > LATE;
  return (
    <svg className={`rc-band ${providerClass(providerId)}`} height={axis + 24} role="img" aria-label={micro.label}>
      <line className="axis" x1="0" x2="100%" y1={axis + 0.5} y2={axis + 0.5} />
      {micro.ticks.map((tick, k) => (
        <g key={tick} {...DECORATIVE}>
          <line className="axis" x1={pct(tick)} x2={pct(tick)} y1={axis} y2={axis + 4} />
          {k % every === 0 && (
            <text className="tk" x={pct(tick)} y={axis + 18} textAnchor={at(tick) < 4 ? "start" : at(tick) > 96 ? "end" : "middle"}>
              {numberOf(tick)}
            </text>
          )}
        </g>
      ))}
      <rect className="ink-band" x={pct(micro.band.low)} width={`${at(micro.band.high) - at(micro.band.low)}%`} y={axis - 12} height={12} />
      <line
        className={micro.derived ? "ink-tip ink-tip-d" : "ink-tip"}
        x1={pct(micro.value)}
        x2={pct(micro.value)}
        y1={axis - 16}
        y2={axis}
      />
      <text className="lb-3" x={pct(micro.value)} y={base} dx={valueEndsHere ? -4 : 4} textAnchor={valueEndsHere ? "end" : "start"}>
        {micro.valueText}
      </text>
      {micro.others.map((other, k) => {
        const ends = sharesRow ? isOtherLeft : at(other.value) > LATE;
        return (
          <g key={`${other.value} ${other.text}`}>
            <svg x={pct(other.value)} y={axis - 6} overflow="visible" aria-hidden="true">
              <path className="prim" d="M0 -5L5 0L0 5L-5 0Z" />
            </svg>
            <text
              className="lb-3"
              x={pct(other.value)}
              y={sharesRow ? base : base - (k + 1) * ROW}
              dx={ends ? -4 : 4}
              textAnchor={ends ? "end" : "start"}
            >
              {other.text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
