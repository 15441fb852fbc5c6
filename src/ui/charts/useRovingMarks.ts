import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { type ArrowKey, nextSpot, type Spot } from "../../spec/geometry/spots.ts";

const KEYS: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] satisfies ArrowKey[];

const isArrow = (key: string): key is ArrowKey => KEYS.includes(key);

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

/** One tab stop per chart: arrows, Home and End move between `[data-receipt]` marks, Enter and Space open the receipt. */
export function useRovingMarks(spots: readonly Spot[], selected: string | null, onOpen: (receiptId: string) => void): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const has = (id: string | null) => id !== null && spots.some((spot) => spot.id === id);
  const stop = has(visited) ? visited : has(selected) ? selected : (spots[0]?.id ?? null);

  const markAt = (target: EventTarget) => (target instanceof Element ? target.closest("[data-receipt]") : null);
  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const id = markAt(event.target)?.getAttribute("data-receipt");
    if (id !== null && id !== undefined) setVisited(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const mark = markAt(event.target);
    const id = mark?.getAttribute("data-receipt");
    if (!mark || !id) return;
    if (isArrow(event.key)) {
      event.preventDefault();
      // A folded list draws a part of its marks: the keys walk what is drawn.
      const drawn = new Map(
        [...(ref.current?.querySelectorAll<HTMLElement | SVGElement>("[data-receipt]") ?? [])].map((element) => [
          element.getAttribute("data-receipt") ?? "",
          element,
        ]),
      );
      const next = nextSpot(
        spots.filter((spot) => drawn.has(spot.id)),
        id,
        event.key,
      );
      drawn.get(next?.id ?? "")?.focus();
    } else if ((event.key === "Enter" || event.key === " ") && mark instanceof SVGElement) {
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
