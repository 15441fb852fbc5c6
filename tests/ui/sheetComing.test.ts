/** The page waits for the sheet that comes with its scripts, and for nothing else. */
import { afterEach, expect, test } from "vitest";
import { sheetComing } from "../../src/app/sheetComing.ts";

const linked = (sheet: object | null): HTMLLinkElement => {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  Object.defineProperty(link, "sheet", { value: sheet });
  document.head.append(link);
  return link;
};

afterEach(() => document.head.replaceChildren());

test("there is nothing to wait for without a sheet, with another link, and when all sheets are there", () => {
  const icon = document.createElement("link");
  icon.rel = "icon";
  document.head.append(icon);
  expect(sheetComing(document)).toBeNull();
  linked({});
  expect(sheetComing(document)).toBeNull();
});

test.each(["load", "error"])("a sheet that is on its way is waited for until its %s", async (kind) => {
  linked({});
  const link = linked(null);
  const coming = sheetComing(document);
  let isDone = false;
  void coming?.then(() => {
    isDone = true;
  });
  await Promise.resolve();
  expect(isDone).toBe(false);
  link.dispatchEvent(new Event(kind));
  await coming;
  expect(coming).not.toBeNull();
});
