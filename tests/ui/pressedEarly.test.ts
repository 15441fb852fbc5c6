/** What is pressed before the scripts answer, with the first script itself. */
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { afterLoad } from "../../src/app/afterLoad.ts";
import { pressedEarly } from "../../src/app/pressedEarly.ts";
import { firstScript } from "../../src/build/firstScript.ts";

const page = document.documentElement.dataset;

function drawn(html: string): HTMLElement {
  document.body.innerHTML = `<div id="root" data-view="overview">${html}</div>`;
  const root = document.getElementById("root");
  if (root === null) throw new Error("no root");
  return root;
}
const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const press = (selector: string) => at(selector).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));

beforeAll(() => {
  // The script as it stands in the page: text without its comments.
  new Function(firstScript(process.cwd()))();
});
afterEach(() => {
  delete page["started"];
  vi.restoreAllMocks();
});

const CHART = '<figure data-card id="a"><svg><g role="button" data-receipt="x"><path id="p"></path></g></svg></figure>';

test("a mark that was pressed is pressed again once, and a box is not switched in between", () => {
  const root = drawn(`${CHART}<label><input type="checkbox" name="provider" value="aws" checked></label>`);
  press("input");
  expect(at("input")).toHaveProperty("checked", true);
  press("#p");
  expect(document.querySelectorAll("[data-early]")).toHaveLength(1);
  page["started"] = "";
  const again = pressedEarly(root);
  expect(document.querySelector("[data-early]")).toBeNull();
  const pressed = vi.fn();
  at("[data-receipt]").addEventListener("click", pressed);
  again();
  expect(pressed).toHaveBeenCalledOnce();
  expect(at("input")).toHaveProperty("checked", true);
});

test("where the page is drawn anew, the control that says the same is pressed, in its own card", () => {
  const root = drawn(`${CHART}${CHART.replace('id="a"', 'id="b"')}`);
  press("#b [data-receipt]");
  page["started"] = "";
  const again = pressedEarly(root);
  root.innerHTML = `${CHART}${CHART.replace('id="a"', 'id="b"')}`;
  const [inA, inB] = [vi.fn(), vi.fn()];
  at("#a [data-receipt]").addEventListener("click", inA);
  at("#b [data-receipt]").addEventListener("click", inB);
  again();
  expect([inA.mock.calls.length, inB.mock.calls.length]).toEqual([0, 1]);
});

test("once the scripts have started presses are theirs alone, and a link is always followed", () => {
  drawn('<button type="button">x</button><a href="#y">y</a>');
  expect(at("a").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))).toBe(true);
  page["started"] = "";
  press("button");
  expect(document.querySelector("[data-early]")).toBeNull();
  expect(pressedEarly(at("#root") as HTMLElement)()).toBeUndefined();
});

test("what follows the load of the page runs at once where that is over", () => {
  const [run, place] = [vi.fn(), new EventTarget() as Window];
  vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
  afterLoad(place, run);
  expect(run).not.toHaveBeenCalled();
  place.dispatchEvent(new Event("load"));
  place.dispatchEvent(new Event("load"));
  expect(run).toHaveBeenCalledOnce();
  vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
  afterLoad(place, run);
  expect(run).toHaveBeenCalledTimes(2);
});
