import { memo } from "react";
import { formatYear } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";

interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** Distance of two dots in px, and the height that the tallest stack may take; taller stacks close up so that heights stay comparable. */
const PITCH = 3.4;
const STACK_HEIGHT = 17;
/** Dots that can still be told apart; a taller stack makes every year a bar. */
const MOST_DOTS = 24;

/** Two selects and a strip with one dot per figure, so that an empty period is seen before it is chosen. Years are whole calendar years. */
export const PeriodRange = memo(function PeriodRange({
  years,
  from,
  to,
  onRange,
}: {
  years: readonly YearCount[];
  from: number;
  to: number;
  onRange: (from: number, to: number) => void;
}) {
  const first = years[0]?.year ?? from;
  const last = years[years.length - 1]?.year ?? to;
  const x = (year: number) => `${(4 + (92 * (year - first)) / Math.max(1, last - first)).toFixed(2)}%`;
  const tallest = Math.max(2, ...years.map(({ count }) => count));
  const pitch = Math.min(PITCH, STACK_HEIGHT / (tallest - 1));
  const option = ({ year, count }: YearCount) => (
    <option key={year} value={year} aria-label={`${year}, ${pageWords.countOfFigures(count)}`}>
      {formatYear(year)}
    </option>
  );
  return (
    <fieldset className="fg fg-period">
      <legend>{pageWords.period}</legend>
      <div className="period">
        <select aria-label={pageWords.from} value={from} onChange={(event) => onRange(Number(event.currentTarget.value), to)}>
          {years.filter(({ year }) => year <= to).map(option)}
        </select>
        <svg className="period-strip" height="32" aria-hidden="true">
          <line className="ps-base" x1="0" x2="100%" y1="24.5" y2="24.5" />
          <line className="ps-sel" x1={x(from)} x2={x(to)} y1="24.5" y2="24.5" />
          {years.map(({ year, count }) => (
            <g key={year} className={year >= from && year <= to ? "ps-on" : "ps-off"}>
              {tallest > MOST_DOTS && count > 0 && (
                <line className="ps-bar" x1={x(year)} x2={x(year)} y1="20.5" y2={20.5 - Math.max(1.5, (STACK_HEIGHT * count) / tallest)} />
              )}
              {Array.from({ length: tallest > MOST_DOTS ? 0 : count }, (_, dot) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots of one year are alike and never reorder
                <circle key={dot} cx={x(year)} cy={19.5 - dot * pitch} r="1.35" />
              ))}
            </g>
          ))}
          <circle className="ps-h" cx={x(from)} cy="24.5" r="4.5" />
          <circle className="ps-h" cx={x(to)} cy="24.5" r="4.5" />
        </svg>
        <select aria-label={pageWords.to} value={to} onChange={(event) => onRange(from, Number(event.currentTarget.value))}>
          {years.filter(({ year }) => year >= from).map(option)}
        </select>
      </div>
    </fieldset>
  );
});
