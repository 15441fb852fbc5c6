import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { type MoveKey, spotAfter } from "../../spec/geometry/keyGrid.ts";
import type { Spot } from "../../spec/geometry/spots.ts";

const KEYS: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] satisfies MoveKey[];

const isMove = (key: string): key is MoveKey => KEYS.includes(key);

type Focusable = HTMLElement | SVGElement;

/** What a drawn mark needs: whether it is chosen, how it opens, and whether it is the chart's one tab stop. */
export interface MarkControls {
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
  readonly tabIndexOf: (receiptId: string) => 0 | -1;
}

interface Roving {
  readonly controls: MarkControls;
  readonly containerProps: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLDivElement>) => void;
  };
}

const markAt = (target: EventTarget) => (target instanceof Element ? target.closest("[data-receipt]") : null);

/** The tab stop of the chart before or after this one on the page; null at the ends, and for marks outside a chart. */
function chartBeside(container: Element, step: 1 | -1): Focusable | null {
  const stops = [...document.querySelectorAll<Focusable>("[data-chart] [data-receipt][tabindex='0']")];
  const own = stops.findIndex((stop) => container.contains(stop));
  return own < 0 ? null : (stops[own + step] ?? null);
}

/**
 * One tab stop per chart. The keys of spec/geometry/keyGrid.ts move between its `[data-receipt]` marks, PageUp and PageDown between charts, Enter
 * and Space open the receipt, Escape goes back to where the reader was before: the receipt's own Escape comes first while one is open.
 */
export function useRovingMarks(spots: readonly Spot[], selected: string | null, onOpen: (receiptId: string) => void): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Focusable | null>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const has = (id: string | null) => id !== null && spots.some((spot) => spot.id === id);
  const stop = has(visited) ? visited : has(selected) ? selected : (spots[0]?.id ?? null);

  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const id = markAt(event.target)?.getAttribute("data-receipt");
    if (id !== null && id !== undefined) setVisited(id);
    const from = event.relatedTarget;
    // Coming back from the mark's own receipt is no new way in.
    if (
      (from instanceof HTMLElement || from instanceof SVGElement) &&
      !ref.current?.contains(from) &&
      !from.closest("[data-receipt-open]")
    ) {
      cameFrom.current = from;
    }
  };
  const leave = () => {
    const back = cameFrom.current?.isConnected
      ? cameFrom.current
      : ref.current?.closest("figure")?.querySelector<HTMLElement>(".actions .act");
    back?.focus();
  };
  const move = (id: string, key: MoveKey, far: boolean) => {
    // A folded list draws a part of its marks: the keys walk what is drawn.
    const drawn = new Map(
      [...(ref.current?.querySelectorAll<Focusable>("[data-receipt]") ?? [])].map((one) => [one.getAttribute("data-receipt") ?? "", one]),
    );
    const next = spotAfter(
      spots.filter((spot) => drawn.has(spot.id)),
      id,
      { key, far },
    );
    drawn.get(next?.id ?? "")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { key } = event;
    const mark = markAt(event.target);
    const id = mark?.getAttribute("data-receipt");
    const isEnd = key === "Home" || key === "End";
    if (!mark || !id || event.altKey || event.metaKey || (event.ctrlKey && !isEnd)) return;
    if (isMove(key)) {
      event.preventDefault();
      move(id, key, isEnd ? event.ctrlKey : event.shiftKey);
    } else if (key === "PageUp" || key === "PageDown") {
      const beside = ref.current && chartBeside(ref.current, key === "PageUp" ? -1 : 1);
      if (!beside) return;
      event.preventDefault();
      beside.focus();
    } else if (key === "Escape" && document.querySelector("[data-receipt-open]") === null) {
      event.preventDefault();
      leave();
    } else if ((key === "Enter" || key === " ") && mark instanceof SVGElement) {
      // HTML buttons open by themselves; a group in an SVG has no native activation.
      event.preventDefault();
      onOpen(id);
    }
  };
  return {
    controls: { selected, onOpen, tabIndexOf: (id) => (id === stop ? 0 : -1) },
    containerProps: { ref, onKeyDown, onFocus },
  };
}
