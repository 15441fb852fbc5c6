/** Every view stands, alone and with the public record, at two widths. */
import assert from "node:assert/strict";
import { standing } from "../inPage.mjs";

export const VIEWS = ["overview", "shares", "disagreement", "spend", "revenue", "timeline", "concentration", "sources", "data"];

/** The address of a view, with more choices when given. */
export const searchOf = (view, more = {}) => {
  const query = new URLSearchParams({ ...(view === "overview" ? {} : { view }), ...more }).toString();
  return query === "" ? "" : `?${query}`;
};

/** Every card has something to open, a height to see, and nothing of the page stands out of the window. */
function stands({ cards, wide, heading }, view) {
  assert.ok(cards.length > (view === "data" ? 0 : 1), `${cards.length} cards`);
  assert.notEqual(heading, "");
  for (const { cardId, height } of cards) assert.ok(height > 60, `${cardId} is ${height} px high`);
  assert.ok(cards.flatMap(({ marks }) => marks).length > 5, "marks");
  assert.ok(wide <= 0, `the page is ${wide} px too wide`);
}

/** Opens the view and says what stands there. */
async function opens(page, view, more) {
  await page.open(searchOf(view, more));
  const found = await page.evaluate(standing);
  stands(found, view);
  return found;
}

export const views = VIEWS.map((view) => ({
  name: `${view} stands, and has more with the record`,
  run: async (page, { keepPicture, resize }) => {
    const alone = await opens(page, view, {});
    await keepPicture(view);
    await resize(375, 800);
    await page.settle();
    stands(await page.evaluate(standing), view);
    await keepPicture(`${view}-phone`);
    await resize();
    const record = await opens(page, view, { collection: "record" });
    await keepPicture(`${view}-record`);
    // Events are those of the articles; the table of all figures holds those in sight only, and its number is in the status.
    if (view !== "data" && view !== "timeline") assert.ok(record.shapes > alone.shapes, "the record draws no more than the articles");
    if (view !== "timeline") assert.notEqual(record.status, alone.status);
  },
}));
