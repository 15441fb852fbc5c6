import type { Virtualizer } from "@tanstack/react-virtual";
import { renderHook } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { useRowHeights } from "../../src/ui/table/useRowHeights.ts";

type Entry = Pick<ResizeObserverEntry, "target">;

/** A browser that reports heights when the test says so. */
function browser() {
  const seen = new Set<Element>();
  const made: { report: (entries: readonly Entry[]) => void; isOn: boolean }[] = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      private readonly own: (typeof made)[number];
      constructor(run: (entries: readonly Entry[]) => void) {
        this.own = { report: run, isOn: true };
        made.push(this.own);
      }
      observe(row: Element) {
        seen.add(row);
      }
      unobserve(row: Element) {
        seen.delete(row);
      }
      disconnect() {
        this.own.isOn = false;
      }
    },
  );
  return { seen, made };
}

function rowsOf(isScrolling: boolean) {
  const told: number[] = [];
  const virtualizer = {
    isScrolling,
    options: { measureElement: () => 44 },
    indexFromElement: (row: Element) => Number(row.getAttribute("data-index")),
    resizeItem: (index: number) => told.push(index),
  } as unknown as Virtualizer<HTMLElement, Element>;
  const hook = renderHook(() => useRowHeights(virtualizer));
  const add = (index: number): Element => {
    const row = document.createElement("div");
    row.setAttribute("data-index", String(index));
    document.body.append(row);
    hook.result.current(row);
    return row;
  };
  return { told, add, leave: hook.unmount };
}

describe("heights of rows", () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  test("are told at once at rest, and only with the frame while the reader scrolls", () => {
    browser();
    const resting = rowsOf(false);
    resting.add(3);
    expect(resting.told).toEqual([3]);
    const scrolling = rowsOf(true);
    scrolling.add(3);
    expect(scrolling.told).toEqual([]);
  });

  test("of a frame are told from the last row to the first, by number and not as text", () => {
    const { made } = browser();
    const { told, add } = rowsOf(true);
    const rows = [9, 101, 100, 10].map(add);
    made[0]?.report(rows.map((target) => ({ target })));
    expect(told).toEqual([101, 100, 10, 9]);
    expect(made).toHaveLength(1);
  });

  test("of rows that have left the page are not told, and not waited for", () => {
    const { made, seen } = browser();
    const { told, add } = rowsOf(true);
    const [gone, here] = [add(1), add(2)];
    gone.remove();
    made[0]?.report([{ target: gone }, { target: here }]);
    expect(told).toEqual([2]);
    expect([...seen]).toEqual([here]);
  });

  test("are not waited for once the table is gone", () => {
    const { made } = browser();
    const { add, leave } = rowsOf(true);
    add(1);
    leave();
    expect(made.map(({ isOn }) => isOn)).toEqual([false]);
  });
});
