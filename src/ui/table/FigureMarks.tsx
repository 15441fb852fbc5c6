import { useMemo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { TableCell } from "../../spec/tableCard.ts";
import { useRovingMarks } from "../charts/useRovingMarks.ts";
import { InnerLink } from "../shell/InnerLink.tsx";
import { useAppStore } from "../useApp.ts";
import { FigureMark } from "./FigureMark.tsx";

/** Marks of one cell that are drawn where the rest can be looked up: the fullest of the articles fits. */
const FIRST_MARKS = 24;

interface MarksProps {
  readonly cell: TableCell;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
}

/** The small marks of a cell: one tab stop, arrows walk them. Of very many the first are drawn, and a link leads to the list of all. */
export function FigureMarks({ cell, selected, onOpen }: MarksProps) {
  const { marks = [], allMarks } = cell;
  // The mark of the open receipt is always among those that are drawn.
  const whole = allMarks === undefined || marks.findIndex((mark) => mark.receiptId === selected) >= FIRST_MARKS;
  const shown = whole ? marks : marks.slice(0, FIRST_MARKS);
  const spots = useMemo(() => shown.map(({ receiptId }, x) => ({ id: receiptId, x, y: 0, series: "marks" })), [shown]);
  const { controls, containerProps } = useRovingMarks(spots, selected, onOpen);
  return (
    // The keys are those of the marks inside: the group itself is never focused.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, this groups the marks of one cell
    <div {...containerProps} className="fmarks" role="group" aria-label={pageWords.countOfMarks(marks.length)}>
      {shown.map((mark) => (
        <FigureMark
          key={mark.receiptId}
          mark={mark}
          open={mark.receiptId === selected}
          tabIndex={controls.tabIndexOf(mark.receiptId)}
          onOpen={onOpen}
        />
      ))}
      {shown.length < marks.length && <Rest count={marks.length - shown.length} search={allMarks ?? ""} />}
    </div>
  );
}

function Rest({ count, search }: { count: number; search: string }) {
  const store = useAppStore();
  const go = (address: string) => {
    store.getState().follow(address);
    window.scrollTo(0, 0);
  };
  return (
    <InnerLink className="fmore" search={search} onGo={go}>
      {pageWords.countMore(count)}
      <span className="vh">{pageWords.inTheDataView}</span>
    </InnerLink>
  );
}
