import { type RefObject, useMemo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { DumbbellChart, DumbbellRow } from "../../spec/chartBody.ts";
import { CROSS, dotJoiner, dotKey, dotShape, fittingTicks, rowWords } from "../../spec/geometry/dumbbell.ts";
import { hatchFill, markerPath, providerClass } from "../../spec/geometry/providerInk.ts";
import type { Axis } from "../../spec/mark.ts";
import { MoreButton } from "../fold/MoreButton.tsx";
import { useFold } from "../fold/useFold.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { BarsAxis } from "./BarsAxis.tsx";
import { POINT_CLASSES } from "./MarkPoint.tsx";
import { markButton } from "./markButton.ts";
import { textScale, useWidth } from "./size.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

type Dot = DumbbellRow["dots"][number];

/** Rows drawn at first: the largest distances; the button brings the rest. */
const FIRST_ROWS = 12;
/** Under this width the words stand below the track. */
const NARROW = 640;

/** Name column and room for the words, in px at the usual text size; disagreement.css has them in rem. */
const columnsAt = (isNarrow: boolean) => (isNarrow ? { name: 132, pad: 28 } : { name: 176, pad: 320 });

/** A narrow track has room for two numbers: where the first prints stand, and the end that is further away. */
function endsOf(axis: Axis): Axis {
  const far = -axis.min > axis.max ? axis.min : axis.max;
  const kept = axis.ticks.flatMap((tick, k) => (tick === 0 || tick === far ? [{ tick, text: axis.tickTexts[k] ?? "" }] : []));
  return { ...axis, ticks: kept.map((k) => k.tick), tickTexts: kept.map((k) => k.text) };
}

/**
 * Disagreement: the prints of each quantity against its first print. A tick is the first, the marker the latest, a hollow marker one between,
 * a cross a disputed one. The values in words beside the track are the controls; a dot opens the same receipt by pointer.
 */
export function DumbbellForm({ chart, controls }: { chart: DumbbellChart; controls: MarkControls }) {
  const needed = chart.rows.findIndex((row) => row.dots.some(({ mark }) => mark.receiptId === controls.selected));
  const fold = useFold(chart.rows.length, FIRST_ROWS, needed);
  const { ref, width } = useWidth<HTMLDivElement>();
  const scale = width > 0 ? textScale() : 1;
  const isNarrow = width < NARROW * scale;
  const columns = columnsAt(isNarrow);
  const room = width / scale - columns.name - columns.pad;
  const axis = useMemo(() => (isNarrow ? endsOf(chart.axis) : fittingTicks(chart.axis, room)), [chart, isNarrow, room]);
  return (
    <>
      <div className="bars dumb" ref={ref}>
        <BarsAxis axis={axis} {...columns} rows={fold.count} />
        <ul className="bars-rows" ref={fold.listRef as RefObject<HTMLUListElement | null>}>
          {chart.rows.slice(0, fold.count).map((row) => (
            <Row key={row.rowId} row={row} axis={chart.axis} controls={controls} />
          ))}
        </ul>
      </div>
      <DotKey chart={chart} />
      <MoreButton fold={fold} what={pageWords.quantitiesInside} words={pageWords.tableAndDownloadHold} />
    </>
  );
}

function Row({ row, axis, controls }: { row: DumbbellRow; axis: Axis; controls: MarkControls }) {
  const selected = row.dots.some(({ mark }) => mark.receiptId === controls.selected);
  const at = (value: number) => `${((100 * (value - axis.min)) / (axis.max - axis.min)).toFixed(3)}%`;
  const ends = row.dots.map((dot) => dot.at);
  return (
    <li className={`db-row ${providerClass(row.providerId)}${selected ? " is-sel" : ""}`}>
      <span className="bar-name">
        <ProviderMarker providerId={row.providerId} />
        <span>
          {row.providerLabel} <span className="db-when">{row.periodText}</span>
        </span>
      </span>
      <span className="bar-track" aria-hidden="true">
        <svg width="100%" height="24" aria-hidden="true">
          <line className="db-link" x1={at(Math.min(...ends))} x2={at(Math.max(...ends))} y1="12" y2="12" />
          {row.dots.toReversed().map((dot) => (
            // The words beside it are the control; this is the same receipt for a pointer that goes for the mark itself.
            <svg
              key={dot.mark.receiptId}
              className="db-dot"
              x={at(dot.at)}
              y="12"
              onClick={() => controls.onOpen(dot.mark.receiptId)}
              aria-hidden="true"
            >
              <rect className="hit-area" x="-10" y="-12" width="20" height="24" />
              <DotShape dot={dot} />
            </svg>
          ))}
        </svg>
      </span>
      <span className="db-words">
        <span className="db-values">
          {row.dots.map((dot, index) => (
            <span key={dot.mark.receiptId} className="db-value">
              {index > 0 && <span className="db-arrow">{dotJoiner(dot)} </span>}
              <button type="button" {...markButton(dot.mark, controls, "fig-btn")}>
                {dot.mark.shortText}
              </button>
            </span>
          ))}
        </span>
        <span className="db-gap">{rowWords(row)}</span>
      </span>
    </li>
  );
}

function DotShape({ dot }: { dot: Dot }) {
  const { mark } = dot;
  const shape = dotShape(dot);
  if (shape === "tick") return <line className="db-first" y1="-8" y2="8" />;
  if (shape === "cross") return <path className="db-cross" d={CROSS} />;
  const hatched = shape === "hatched" ? { style: { fill: hatchFill(mark.providerId) } } : {};
  return <path className={POINT_CLASSES[shape]} d={markerPath(mark.providerId)} {...hatched} />;
}

/** The meaning of each shape that is present. */
function DotKey({ chart }: { chart: DumbbellChart }) {
  return (
    <ul className="inkkey p-market" aria-label={pageWords.shapesOfThePrints}>
      {dotKey(chart).map(([place, words]) => (
        <li key={place}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            {place === "first" && <line className="db-first" y1="-7" y2="7" />}
            {place === "disputed" && <path className="db-cross" d={CROSS} />}
            {place === "between" && <circle className="mk-hollow" r="4.6" />}
            {place === "latest" && <circle className="mk" r="5" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
