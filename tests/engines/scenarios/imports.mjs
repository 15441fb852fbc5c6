/** A reader's own figures: a file is dropped, looked at, added, kept, and taken out again. */
import assert from "node:assert/strict";
import { searchOf } from "./views.mjs";

const MARKET = 'Gartner,"Infrastructure as a service, public cloud",Worldwide,Market share';
const ROWS = [
  ["2021", "AWS", "38.9%"],
  ["2022", "AWS", "40.1%"],
  ["2021", "Alibaba", "9.5%"],
];
const TABLE = `firm,segment,geography,measure,period,provider,value\n${ROWS.map((row) => `${MARKET},${row.join()}`).join("\n")}\n`;
/** Set names and providers in other scripts than Latin, in an encoding that only the browser's own decoder knows. */
const SHIFT_JIS = Uint8Array.from([
  ...Buffer.from("Year,"),
  ...[0x83, 0x41, 0x83, 0x7d, 0x83, 0x5d, 0x83, 0x93],
  ...Buffer.from("\n2021,39%\n2022,40%\n"),
]);

const drop = (page, name, bytes) =>
  page.evaluate(
    (fileName, numbers) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(numbers)], fileName));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    [...bytes],
  );

/** The values of the reader's own that are drawn; null while there are not so many. */
const ownValues = (page, count) =>
  page.until(
    `${count} values of the reader's own`,
    (wanted) => {
      const marks = [...document.querySelectorAll("figure[data-card] [data-receipt^='own-'][data-value]")];
      const values = new Map(marks.map((mark) => [mark.getAttribute("data-receipt"), Number(mark.getAttribute("data-value"))]));
      return values.size === wanted ? [...values.values()].sort((a, b) => a - b) : null;
    },
    count,
  );

/** The page has begun anew and stands again. */
async function reload(page) {
  await page.evaluate(() => {
    window.isOld = true;
    location.reload();
  });
  await page.until("the page anew", () => window.isOld !== true && document.querySelector("figure[data-card] [data-receipt]") !== null);
  await page.settle();
}

export const imports = [
  {
    name: "a dropped table is previewed, added, drawn with a receipt, kept over a reload, and removed",
    run: async (page) => {
      await page.open(searchOf("shares"));
      await drop(page, "mine.csv", Buffer.from(TABLE));
      await page.shown("[role=dialog][data-import]");
      await page.until("the way to add", () =>
        [...document.querySelectorAll("[data-import] button")].some(
          ({ textContent, disabled }) => textContent === "Add 3 figures" && !disabled,
        ),
      );
      await page.click("[data-import] button", "Add 3 figures");
      await page.gone("[data-import]");
      assert.deepEqual(await ownValues(page, 3), [9.5, 38.9, 40.1]);

      await page.evaluate(() => document.querySelector("[data-receipt^='own-'][data-value='38.9']").focus());
      await page.press("Enter");
      await page.shown("[data-receipt-open^='own-']");
      const receipt = await page.evaluate(() => document.querySelector("[data-receipt-open]").textContent);
      for (const words of ["mine.csv", "38.9%", "line 2"]) assert.ok(receipt.toLowerCase().includes(words), `${words} in ${receipt}`);
      await page.press("Escape");

      await page.until(
        "the set in the storage",
        () =>
          new Promise((done) => {
            const asked = indexedDB.open("cloud-shares");
            asked.onsuccess = () => {
              const keys = asked.result.transaction("own-sets").objectStore("own-sets").getAllKeys();
              keys.onsuccess = () => {
                asked.result.close();
                done(keys.result.some((key) => /^own-\d+$/.test(String(key))));
              };
            };
          }),
      );
      await reload(page);
      assert.deepEqual(await ownValues(page, 3), [9.5, 38.9, 40.1]);
      await page.click("button", "Yours, 1 set");
      await page.click("[role=dialog] button", "Remove mine");
      await page.gone("[data-receipt^='own-']");
      await reload(page);
      assert.equal(await page.evaluate(() => document.querySelector("[data-receipt^='own-']")), null);
    },
  },
  {
    name: "a table in an old encoding is read by the worker as it was written",
    run: async (page) => {
      await page.open();
      await drop(page, "tokyo.csv", SHIFT_JIS);
      await page.until("the name in its own letters", () => document.querySelector("[data-import]")?.textContent.includes("アマゾン"));
      await page.press("Escape");
      await page.gone("[data-import]");
    },
  },
];
