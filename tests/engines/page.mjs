/** What a scenario does with the page, the same in every engine: it looks by script, and presses by real pointer and keys. */
import { settled } from "./inPage.mjs";

const WAIT_MS = 30_000;

/** Wraps a driver. `base` is the address of the build with a slash at its end. */
export function pageOf(driver, base) {
  const { evaluate } = driver;
  /** Of documents that are left; the one that is open still holds its own. */
  const complaints = [];
  const collect = async () => {
    const own = await evaluate(() => window.watched?.complaints.splice(0) ?? []);
    complaints.push(...own, ...driver.complaints());
  };

  /** Asks in the page until it answers with something that is neither null nor false; throws and names what never came. */
  const until = async (what, ask, ...given) => {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const answer = await evaluate(ask, ...given);
      if (answer !== null && answer !== false && answer !== undefined) return answer;
      if (Date.now() > end) throw new Error(`${what} did not come in ${WAIT_MS / 1000} s`);
      await new Promise((done) => setTimeout(done, 40));
    }
  };
  const settle = () => evaluate(settled);

  const open = async (search = "") => {
    await collect();
    await driver.open(base + search);
    await until("the page", () => document.querySelector("figure[data-card] [data-receipt], .embed figure, .plate-empty") !== null);
    await settle();
  };

  /** Where a pointer meets the element that a selector names, with exactly this name when one is given; scrolls it into the window. */
  const placeOf = (selector, name) =>
    until(
      `${selector}${name === undefined ? "" : ` called ${name}`} within reach of a pointer`,
      async (wanted, called) => {
        const nameOf = (element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
        const element = [...document.querySelectorAll(wanted)].find((one) => called === null || nameOf(one) === called);
        if (element === undefined) return null;
        element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        await new Promise((done) => [requestAnimationFrame(() => requestAnimationFrame(done)), setTimeout(done, 200)]);
        const box = element.getBoundingClientRect();
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const met = document.elementFromPoint(x, y);
        return met !== null && (element.contains(met) || met.contains(element)) ? { x, y } : null;
      },
      selector,
      name ?? null,
    );
  const click = async (selector, name) => {
    const { x, y } = await placeOf(selector, name);
    await driver.clickAt(x, y);
    await settle();
  };

  /** Sets a field as a reader's choice does: lists and dates are drawn by the system, where no driver reaches. */
  const choose = async (selector, value) => {
    await evaluate(
      (wanted, text) => {
        const field = document.querySelector(wanted);
        if (field === null) throw new Error(`There is no ${wanted}`);
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, text);
        for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
      },
      selector,
      value,
    );
    await settle();
  };

  return {
    open,
    until,
    settle,
    click,
    choose,
    evaluate,
    inject: driver.inject,
    press: async (key) => {
      await driver.press(key);
      await settle();
    },
    type: async (text) => {
      await driver.type(text);
      await settle();
    },
    focus: (selector) => evaluate((wanted) => document.querySelector(wanted)?.focus(), selector),
    gone: (selector) => until(`the end of ${selector}`, (wanted) => document.querySelector(wanted) === null, selector),
    shown: (selector) => until(selector, (wanted) => document.querySelector(wanted)?.checkVisibility() === true, selector),
    search: () => evaluate(() => location.search),
    picture: () => driver.picture(),
    /** Everything the pages had to complain of since it was last asked. */
    complaints: async () => {
      await collect();
      return complaints.splice(0);
    },
    /** Leaves nothing of this scenario for the next. */
    forget: () => evaluate(() => localStorage.clear()),
  };
}
