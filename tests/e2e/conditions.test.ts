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
