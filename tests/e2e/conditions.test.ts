/*
 * Each view under what its readers change: text spacing (WCAG 1.4.12), direction, forced colours, contrast, motion. Widths and zoom are in fits.test.ts, touch
 * screens in phone.test.ts, paper in print.test.ts.
 */
import { expect, test } from "vitest";
import { smallTargets, spaceOut, turnAround } from "../helpers/conditions.ts";
import { expectFits } from "../helpers/overflow.ts";
import { launch, open, VIEWS } from "../helpers/page.ts";

const browser = await launch();

test.each(VIEWS)(
  "the $view view keeps to the page with wide text spacing and from right to left, its targets 24 px and more",
  async ({ search }) => {
    const { page, complaints, close } = await open(browser, { search, width: 1100 });
    expect(await smallTargets(page, 24)).toEqual([]);
    await spaceOut(page);
    await expectFits(page, [1100, 480], "spaced out");
    await turnAround(page);
    await expectFits(page, [480, 1100], "from right to left");
    expect(complaints).toEqual([]);
    await close();
  },
);

test("where more contrast is asked for every word has the first ink and lines have their dashes; nothing moves where motion is not wanted", async () => {
  const { page, close } = await open(browser, { search: "?view=shares&collection=record&form=lines", contrast: "more" });
  const styles = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return {
      ink: of("h1").color,
      source: of(".source").color,
      dash: of(".ink-line.p-microsoft").strokeDasharray,
      moving: [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return `${transitionDuration}, ${animationDuration}`.split(", ").some((time) => Number.parseFloat(time) > 0.02);
      }).length,
    };
  });
  expect(styles.source).toBe(styles.ink);
  expect(styles.dash).toBe("16px, 4px");
  expect(styles.moving).toBe(0);
  await close();
});

test("forced colours: what is chosen has the system's own mark, what cannot be chosen its grey, words a ground of the canvas", async () => {
  const { page, close } = await open(browser, { search: "", forcedColors: "active" });
  const seen = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    const system = (colour: string) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    return {
      chosen: [of(".seg input:checked + span").backgroundColor, of(".firm input:checked + .firm-in .tick").backgroundColor],
      highlight: system("Highlight"),
      refused: of(".seg input:disabled + span").color,
      grey: system("GrayText"),
      ground: of("figure .words-ground").fill,
      canvas: system("Canvas"),
    };
  });
  expect(seen.chosen).toEqual([seen.highlight, seen.highlight]);
  expect(seen.refused).toBe(seen.grey);
  expect(seen.ground).toBe(seen.canvas);
  expect(new Set([seen.highlight, seen.grey, seen.canvas]).size).toBe(3);
  await close();
});
