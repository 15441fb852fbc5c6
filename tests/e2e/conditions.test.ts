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
    await expectFits(page, [1100, 320], "spaced out");
    await turnAround(page);
    await expectFits(page, [320, 1100], "from right to left");
    expect(complaints).toEqual([]);
    await close();
  },
);

// Long names, one of a single word, and names from right to left, as files of readers have them.
const NAMES = [
  ["Gesellschaft für außergewöhnlich langlebige Rechenzentrumsinfrastrukturdienstleistungen mbH", "30.2%"],
  ["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "4.4%"],
  ["شركة الحوسبة السحابية العربية المتحدة (القاهرة)", "12.5%"],
  ["ענן ישראלי בע״מ", "9.1%"],
  ["AWS", "<8%"],
] as const;
const MARKET = "شركة أبحاث السوق\tخدمات الحوسبة السحابية العامة\tالشرق الأوسط وشمال أفريقيا\tMarket share";

test("long names and names from right to left fit every form of chart, on a phone of 320 px too", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  const rows = [2020, 2021, 2022].flatMap((year) => NAMES.map(([name, share]) => `${MARKET}\t${year}\t${name}\t${share}`));
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    ["firm\tsegment\tgeography\tmeasure\tperiod\tprovider\tvalue", ...rows].join("\n"),
  );
  await page.getByRole("button", { name: "Add 15 figures" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator("figure[data-card*=own-1]").first().waitFor();
  for (const form of ["bars", "lines", "stacked", "bump", "multiples"]) {
    await page.evaluate((asked) => {
      const address = new URL(location.href);
      address.searchParams.set("form", asked);
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }, form);
    await expectFits(page, [1100, 320], form);
    // A name that is wider than its plot would leave the plot nothing.
    const widths = await page
      .locator("figure[data-card*=own-1] :is(svg.surface, .bar-track)")
      .evaluateAll((plots) => plots.map((plot) => plot.getBoundingClientRect().width));
    expect(Math.min(...widths), form).toBeGreaterThan(100);
  }
  expect(complaints).toEqual([]);
  await close();
});

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
