import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useScrollEdges } from "../../src/ui/shell/useScrollEdges.ts";

/** A row of ten items of 100 px in a window of 300 px, as a browser would lay it out. */
const ITEM = 100;
const WINDOW = 300;
let resized: (() => void) | null = null;

const rowOf = (): HTMLElement => screen.getByRole("list");

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(look: () => void) {
        resized = look;
      }
      observe() {}
      disconnect() {
        resized = null;
      }
    },
  );
  vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(10 * ITEM);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(WINDOW);
  vi.spyOn(HTMLElement.prototype, "scrollLeft", "get").mockImplementation(function (this: HTMLElement) {
    return Number(this.dataset["left"] ?? 0);
  });
  vi.spyOn(HTMLElement.prototype, "scrollLeft", "set").mockImplementation(function (this: HTMLElement, left: number) {
    this.dataset["left"] = String(Math.max(0, Math.min(10 * ITEM - WINDOW, left)));
  });
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    const row = this.closest("ul");
    if (row === null || this === row) return new DOMRect(0, 0, WINDOW, 40);
    const place = [...row.children].findIndex((item) => item.contains(this));
    return new DOMRect(place * ITEM - row.scrollLeft, 0, ITEM, 40);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Row({ current }: { current: string }) {
  const { rowRef, before, after } = useScrollEdges(current);
  return (
    <ul ref={rowRef} data-before={before} data-after={after}>
      {Array.from("abcdefghij", (id) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === current ? "page" : undefined}>
            {id}
          </a>
        </li>
      ))}
    </ul>
  );
}

const edges = (): readonly (string | undefined)[] => [rowOf().dataset["before"], rowOf().dataset["after"]];

test.each([
  ["a", 0, "false", "true"],
  ["e", 300, "true", "true"],
  ["j", 700, "true", "false"],
])("opens with item %s in its middle, as far as the ends let it, and says what lies beyond its edges", (current, left, before, after) => {
  render(<Row current={current} />);
  expect(rowOf().scrollLeft).toBe(left);
  expect(edges()).toEqual([before, after]);
});

test("brings another current item to the middle, and leaves the row where the reader scrolls it", () => {
  const { rerender } = render(<Row current="a" />);
  rerender(<Row current="f" />);
  expect(rowOf().scrollLeft).toBe(400);
  act(() => {
    rowOf().scrollLeft = 0;
    rowOf().dispatchEvent(new Event("scroll"));
  });
  expect(rowOf().scrollLeft).toBe(0);
  expect(edges()).toEqual(["false", "true"]);
  rerender(<Row current="f" />);
  expect(rowOf().scrollLeft).toBe(0);
});

test("another width brings the current item back into sight", () => {
  render(<Row current="e" />);
  rowOf().scrollLeft = 0;
  act(() => resized?.());
  expect(rowOf().scrollLeft).toBe(300);
  expect(edges()).toEqual(["true", "true"]);
});

test("less than a pixel beyond an edge is nothing to scroll to", () => {
  render(<Row current="a" />);
  act(() => {
    rowOf().scrollLeft = 0.6;
    rowOf().dispatchEvent(new Event("scroll"));
  });
  expect(edges()).toEqual(["false", "true"]);
  act(() => {
    rowOf().scrollLeft = 699.5;
    rowOf().dispatchEvent(new Event("scroll"));
  });
  expect(edges()).toEqual(["true", "false"]);
});

test("stops listening when it goes", () => {
  const { unmount } = render(<Row current="a" />);
  expect(resized).not.toBeNull();
  unmount();
  expect(resized).toBeNull();
});
