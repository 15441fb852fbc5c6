import { act, render } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { loadFrames, useLiveFrames } from "../../src/ui/charts/liveFrames.ts";

function Chart({ frame }: { frame: string }) {
  const live = useLiveFrames(frame, { frame });
  return <i data-frame={frame} data-live={live?.isNow === true} data-drawn={live?.drawn.frame} />;
}

const live = () => [...document.querySelectorAll('[data-live="true"]')].map((chart) => chart.getAttribute("data-frame"));

/** The browser's idle moments, each given by the test. */
function idleMoments() {
  const asked: (() => void)[] = [];
  vi.stubGlobal("requestIdleCallback", (run: () => void) => asked.push(run));
  return {
    asked,
    next: () =>
      act(async () => {
        asked.shift()?.();
        await loadFrames();
      }),
  };
}

beforeAll(async () => void (await loadFrames()));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("quiet charts are handed to Recharts one at a time, and one that changed waits for a quiet second of its own", async () => {
  vi.useFakeTimers();
  const { asked, next } = idleMoments();
  const { rerender, unmount } = render(["a", "b", "c"].map((frame, at) => <Chart key={String(at)} frame={frame} />));
  act(() => void vi.advanceTimersByTime(999));
  expect(asked).toHaveLength(0);
  act(() => void vi.advanceTimersByTime(1));
  expect(asked).toHaveLength(1);
  await next();
  expect(live()).toEqual(["a"]);
  // The second chart becomes another one while it waits for its turn.
  rerender(["a", "changed", "c"].map((frame, at) => <Chart key={String(at)} frame={frame} />));
  await next();
  expect(live()).toEqual(["a", "c"]);
  expect(asked).toHaveLength(0);
  act(() => void vi.advanceTimersByTime(1000));
  await next();
  expect(live()).toEqual(["a", "changed", "c"]);
  unmount();
});

test("a frame that comes back in the midst of choices stays out of sight until the chart is quiet, and is then shown as it was drawn", async () => {
  vi.useFakeTimers();
  const { next } = idleMoments();
  const drawing = () => document.querySelector("i")?.getAttribute("data-drawn");
  const { rerender, unmount } = render(<Chart frame="a" />);
  act(() => void vi.advanceTimersByTime(1000));
  await next();
  expect([live(), drawing()]).toEqual([["a"], "a"]);
  rerender(<Chart frame="b" />);
  // What was drawn is kept: taking it away would be work in the middle of a toggle.
  expect([live(), drawing()]).toEqual([[], "a"]);
  rerender(<Chart frame="a" />);
  expect([live(), drawing()]).toEqual([[], "a"]);
  act(() => void vi.advanceTimersByTime(1000));
  await next();
  expect([live(), drawing()]).toEqual([["a"], "a"]);
  unmount();
});
