import { expect, test } from "vitest";
import { drawnThings, launch, open, settle } from "../helpers/page.ts";

const browser = await launch();
/** Px between the margins of 15 mm: A4 is 210 mm wide, Letter 215.9. */
const PAPERS = { A4: 680, Letter: 702 } as const;

test.each([
  { view: "overview", search: "" },
  { view: "shares", search: "?view=shares&collection=record&show=breaks,events,earlier" },
  { view: "spend", search: "?view=spend&assume=36" },
  { view: "sources", search: "?view=sources" },
])("$view prints on A4 and Letter as a report: nothing cut, no control, every figure with its document", async ({ search }) => {
  const { page, complaints, close } = await open(browser, { search });
  const before = await drawnThings(page);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  for (const width of Object.values(PAPERS)) {
    await page.setViewportSize({ width, height: 1000 });
    await settle(page);
    const seen = await page.evaluate((most) => {
      const visible = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility() && one.closest(".vh") === null);
      return {
        // Parts of a drawing may reach into the margin of their own drawing; the drawing itself may not.
        wide: visible
          .filter((one) => !(one instanceof SVGElement && one.ownerSVGElement !== null) && one.getBoundingClientRect().right > most + 1)
          .map((one) => `${one.tagName}.${one.className} ${one.getBoundingClientRect().right}`),
        controls: visible
          .filter((one) => one.matches("button:not([data-receipt]), input, select, textarea, nav, [role=tab]"))
          .map((one) => one.outerHTML.slice(0, 120)),
        figures: [...document.querySelectorAll("[data-paper]")].map((row) => ({
          id: row.getAttribute("data-paper") ?? "",
          cardId: row.closest("[data-card]")?.getAttribute("data-card") ?? "",
          notes: [...row.querySelectorAll("[data-note]")].map((note) => note.getAttribute("data-note") ?? ""),
        })),
        documents: [...document.querySelectorAll("[data-document]")].map((item) => item.getAttribute("data-document") ?? ""),
        links: [...document.querySelectorAll("[data-document]")].filter((item) => !/https?:\/\//.test(item.textContent ?? "")).length,
        tables: [...document.querySelectorAll("figure[data-card]")]
          .filter((figure) => figure.querySelector(".lines-t, [data-paper]") !== null)
          .map((figure) => figure.getAttribute("data-card") ?? ""),
      };
    }, width);
    expect(seen.wide).toEqual([]);
    expect(seen.controls).toEqual([]);
    expect(seen.links).toBe(0);
    const listed = new Map(seen.figures.map((figure) => [`${figure.cardId} ${figure.id}`, figure.notes]));
    const charted = before.filter(({ cardId }) => seen.figures.some((figure) => figure.cardId === cardId));
    for (const { cardId, receiptId } of charted) {
      const notes = listed.get(`${cardId} ${receiptId}`);
      expect(notes, `${receiptId} of ${cardId} is in no table of receipts`).toBeDefined();
      if (!receiptId.startsWith("gap~")) expect(notes?.length, `${receiptId} names no document`).toBeGreaterThan(0);
      for (const note of notes ?? []) expect(seen.documents).toContain(note);
    }
    expect(charted.length + seen.tables.length).toBeGreaterThan(0);
  }
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await settle(page);
  expect(await drawnThings(page)).toEqual(before);
  // The browser's own way to paper brings the same report.
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
  expect(await drawnThings(page)).toEqual(before);
  expect(complaints).toEqual([]);
  await close();
});

test("the data table on paper keeps every word in its own cell, under heads that do not look like controls", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=data" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: PAPERS.A4, height: 1000 });
  await settle(page);
  const seen = await page.locator(".data-t").evaluate((table) => ({
    rows: table.querySelectorAll("tbody tr[data-row]").length,
    spilt: [...table.querySelectorAll("th, td")].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
    signs: (table.querySelector("thead") as HTMLElement).innerText.match(/[▲▼]/g) ?? [],
    weights: [...new Set([...table.querySelectorAll("thead button")].map((head) => getComputedStyle(head).fontWeight))],
  }));
  expect(seen.rows).toBeGreaterThan(20);
  expect(seen).toMatchObject({ spilt: [], signs: [], weights: ["400"] });
  expect(complaints).toEqual([]);
  await close();
});
