import { fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { Dashboard } from "../../src/ui/shell/Dashboard.tsx";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";

const drawn = vi.hoisted(() => [] as string[]);

vi.mock("../../src/ui/plate/Plate.tsx", async (original) => {
  const { Plate } = await original<typeof import("../../src/ui/plate/Plate.tsx")>();
  type Props = Parameters<typeof Plate>[0];
  return {
    Plate: (props: Props) => {
      drawn.push(props.card.cardId);
      return <Plate {...props} />;
    },
  };
});

/** The browser's word on which cards are in sight. */
function sees(isSeen: (cardId: string) => boolean): void {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(private readonly tell: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void) {}
      observe(target: Element): void {
        this.tell([{ target, isIntersecting: isSeen(target.id) }]);
      }
      disconnect(): void {}
    },
  );
}

/** What stood on the page after each commit: whether more is to follow, and whether the first panel still has Google's mark. */
interface Commit {
  readonly isBusy: boolean;
  readonly hasGoogle: boolean;
}

const PANEL = "shares-gartner-ww-iaas";

function show(search: string) {
  const store = createAppStore({ dataset: DATASET, search });
  const commits: Commit[] = [];
  const onRender = () =>
    commits.push({
      isBusy: document.querySelector("main[aria-busy]") !== null,
      hasGoogle: document.querySelector(`#${PANEL} .chart [data-value].p-google`) !== null,
    });
  const ignore = () => undefined;
  render(
    <AppContext value={store}>
      <Profiler id="page" onRender={onRender}>
        <Dashboard onGo={ignore} onTheme={ignore} writeClipboard={undefined} writePicture={undefined} />
      </Profiler>
    </AppContext>,
  );
  expect(document.querySelector(`#${PANEL} .chart [data-value].p-google`)).not.toBeNull();
  commits.length = 0;
  drawn.length = 0;
  const spec = () => selectChartSpec(store.getState());
  return { store, commits, spec };
}

const google = () => screen.getByRole("checkbox", { name: /Google/ });

beforeEach(() => sees(() => true));
afterEach(() => vi.unstubAllGlobals());

test("a toggle draws each card that it changed once, and no other", () => {
  const { spec } = show("");
  const before = spec();
  fireEvent.click(google());
  const changed = spec().cards.filter((card, k) => card !== before.cards[k]);
  expect(changed.length).toBeGreaterThan(1);
  expect(changed.length).toBeLessThan(before.cards.length);
  expect([...drawn].sort()).toEqual(changed.map(({ cardId }) => cardId).sort());
});

test("small cards in sight are drawn in the commit of the control, and nothing is left to follow", () => {
  const { commits } = show("?view=shares");
  fireEvent.click(google());
  expect(commits[0]).toEqual({ isBusy: false, hasGoogle: false });
  expect(commits.length).toBeLessThanOrEqual(2);
});

test("cards out of sight follow the control in a commit of their own, and the page says so meanwhile", () => {
  sees(() => false);
  const { commits } = show("?view=shares");
  fireEvent.click(google());
  expect(commits[0]).toEqual({ isBusy: true, hasGoogle: true });
  expect(commits.at(-1)).toEqual({ isBusy: false, hasGoogle: false });
  expect(commits.length).toBeLessThanOrEqual(3);
});

test("a toggle writes to the inputs whose choice it changed, and to no other", () => {
  const { spec } = show("?view=shares");
  const choices = () => Object.values(spec().filters).flatMap((part) => (Array.isArray(part) ? part : []));
  const before = new Set(choices());
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { subtree: true, attributes: true });
  fireEvent.click(google());
  const written = new Set(
    observer.takeRecords().flatMap(({ target }) => (target instanceof HTMLInputElement && target.value !== "" ? [target.value] : [])),
  );
  observer.disconnect();
  const changed = choices().flatMap((choice) => ("id" in choice && !before.has(choice) ? [choice.id] : []));
  expect(changed).toContain("google");
  expect(changed).not.toContain("microsoft");
  expect([...written].filter((id) => !changed.includes(id))).toEqual([]);
});

test("a toggle measures nothing: no place or size is read before the frame", () => {
  show("?view=shares");
  const read = vi.fn();
  const names = ["offsetWidth", "offsetHeight", "offsetTop"] as const;
  for (const name of names) vi.spyOn(HTMLElement.prototype, name, "get").mockImplementation(() => read(name) ?? 0);
  for (const name of ["clientWidth", "clientHeight", "scrollHeight", "scrollTop"] as const)
    vi.spyOn(Element.prototype, name, "get").mockImplementation(() => read(name) ?? 0);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(() => read("box") ?? new DOMRect());
  fireEvent.click(google());
  expect(read.mock.calls).toEqual([]);
  vi.restoreAllMocks();
});
