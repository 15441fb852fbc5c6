import { beforeEach, expect, test, vi } from "vitest";
import { keepOffline } from "../../src/app/offline.ts";
import { clear, endComing, isDrawnFor, sharedSearch, takeOver } from "../../src/app/takeOver.ts";

function drawn(html: string, view = "overview"): HTMLElement {
  document.body.innerHTML = `<div id="root" data-view="${view}">${html}</div>`;
  const root = document.getElementById("root");
  if (root === null) throw new Error("no root");
  return root;
}

beforeEach(() => {
  delete document.documentElement.dataset["other"];
});

test("a drawn page is for an address without choices alone", () => {
  expect(isDrawnFor(drawn("<p>x</p>"), "")).toBe(true);
  expect(isDrawnFor(drawn("<p>x</p>"), "?view=shares")).toBe(false);
  expect(isDrawnFor(drawn(""), "")).toBe(false);
});

test.each([
  ["spend", "", "?view=spend"],
  ["spend", "?from=2019", "?view=spend&from=2019"],
  ["spend", "?view=data", "?view=data"],
  ["overview", "?from=2019", "?from=2019"],
])("the page of %s at %j is %j under the scripts", (view, search, shared) => {
  expect(sharedSearch(drawn("", view), search)).toBe(shared);
});

test("elements get the styles and addresses back that they have under the scripts", () => {
  const root = drawn('<i data-s="left: 20%;"></i><a href="./spend.html" data-h="?view=spend">Spend</a>');
  takeOver(root);
  expect(root.innerHTML).toBe('<i style="left: 20%;"></i><a href="?view=spend">Spend</a>');
});

test("another view finds an empty place that is no longer hidden", () => {
  document.documentElement.dataset["other"] = "";
  const root = drawn("<p>x</p>");
  clear(root);
  expect(root.childElementCount).toBe(0);
  expect("other" in document.documentElement.dataset).toBe(false);
});

/** A window with a service worker container, whose registration the test holds. */
function place({ protocol = "https:", framed = false, controller = {} as unknown } = {}) {
  const next = Object.assign(new EventTarget(), { state: "installing", postMessage: vi.fn() });
  const registration = Object.assign(new EventTarget(), { waiting: null, installing: next });
  const serviceWorker = Object.assign(new EventTarget(), { controller, register: vi.fn(async () => registration) });
  const window = { navigator: { serviceWorker }, location: { protocol, href: `${location.origin}/a/b?x`, reload: vi.fn() } };
  const whole = Object.assign(new EventTarget(), window) as unknown as Window;
  Object.assign(whole, { parent: framed ? {} : whole });
  return { whole, next, registration, serviceWorker, reload: window.location.reload };
}

test("a newer page is offered, waits, and comes only when it is asked for", async () => {
  const { whole, next, registration, serviceWorker, reload } = place();
  const offered = vi.fn<(use: () => void) => void>();
  keepOffline(whole, offered);
  await vi.waitFor(() => expect(serviceWorker.register).toHaveBeenCalledOnce());
  expect(String(serviceWorker.register.mock.calls.at(0)?.at(0))).toBe(`${location.origin}/a/sw.js`);
  await Promise.resolve();
  registration.dispatchEvent(new Event("updatefound"));
  expect(offered).not.toHaveBeenCalled();
  next.state = "installed";
  next.dispatchEvent(new Event("statechange"));
  expect(offered).toHaveBeenCalledOnce();
  expect(next.postMessage).not.toHaveBeenCalled();
  offered.mock.calls[0]?.[0]();
  expect(next.postMessage).toHaveBeenCalledExactlyOnceWith("use");
  expect(reload).not.toHaveBeenCalled();
  serviceWorker.dispatchEvent(new Event("controllerchange"));
  expect(reload).toHaveBeenCalledOnce();
});

test("the first visit offers nothing", async () => {
  const { whole, next, registration, serviceWorker } = place({ controller: null });
  const offered = vi.fn();
  keepOffline(whole, offered);
  await vi.waitFor(() => expect(serviceWorker.register).toHaveBeenCalledOnce());
  await Promise.resolve();
  registration.dispatchEvent(new Event("updatefound"));
  next.state = "installed";
  next.dispatchEvent(new Event("statechange"));
  expect(offered).not.toHaveBeenCalled();
});

test.each([{ protocol: "file:" }, { framed: true }])("nothing is kept from a disk or in a frame: %j", (given) => {
  const { whole, serviceWorker } = place(given);
  keepOffline(whole, vi.fn());
  expect(serviceWorker.register).not.toHaveBeenCalled();
});

test("styles of a page that comes end with it, and the others stay", () => {
  const style = document.createElement("style");
  style.textContent = ".a{color:red}#root:not(:has(+ *)) .b{visibility:hidden}.c{color:blue}#root:not(:has(i)){display:none}";
  document.head.append(style);
  endComing(document);
  expect([...(style.sheet?.cssRules ?? [])].map((rule) => rule.cssText.slice(0, 2))).toEqual([".a", ".c"]);
  style.remove();
});
