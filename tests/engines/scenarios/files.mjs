/** What is downloaded is what is shown, byte by byte where other programs can tell; and each file opens its view again. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { PNG } from "pngjs";
import { searchOf } from "./views.mjs";

const VIEW = searchOf("shares", { firms: "gartner" });
const CARD = "shares-gartner-ww-iaas";
const BUTTON = `figure[data-card="${CARD}"] .actions button`;

/** Presses an item of the menu that a button opens. Menus stand where there is room: items are pressed by their words. */
async function fromMenu(page, button, name, item, group = 0) {
  await page.gone("[role=menu]");
  await page.click(button, name);
  await page.until("the menu", () => document.querySelector("[role=menu] [role=menuitem]") !== null);
  const mark = (words, skip) => {
    const items = [...document.querySelectorAll("[role=menu] [role=menuitem]")];
    const label = (one) => [...one.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)?.textContent.trim() ?? "";
    const found = items.filter((one) => label(one) === words)[skip];
    if (found === undefined) throw new Error(`The menu has no ${words}: ${items.map(label)}`);
    found.setAttribute("data-pressed-next", "");
  };
  await page.evaluate(mark, item, group);
  await page.click("[data-pressed-next]");
}

/** The file that the page hands over next. */
async function taken(page) {
  const { name, base64 } = await page.until("a file", async () => {
    const file = window.watched.files.shift();
    if (file === undefined) return null;
    const blob = file.blob ?? (await (await fetch(file.address)).blob());
    const read = new FileReader();
    const url = await new Promise((done, fail) => {
      read.onload = () => done(read.result);
      read.onerror = () => fail(read.error);
      read.readAsDataURL(blob);
    });
    return { name: file.name, base64: url.slice(url.indexOf(",") + 1) };
  });
  return { name, bytes: Buffer.from(base64, "base64") };
}

const takeFile = async (page, item, group) => {
  await fromMenu(page, BUTTON, "Download", item, group);
  return taken(page);
};
const takeView = async (page, item) => {
  await fromMenu(page, ".page-acts button", "Download", item);
  return taken(page);
};

const rowsOf = (bytes) => parse(bytes, { bom: true, columns: true });
const numbers = (texts) =>
  texts
    .filter((text) => text !== null && text !== undefined && text !== "")
    .map(Number)
    .sort((a, b) => a - b);
const shownValues = (page) =>
  page.evaluate((cardId) => {
    const marks = [...document.querySelectorAll(`figure[data-card="${cardId}"] [data-receipt]`)];
    return [...new Map(marks.map((mark) => [mark.getAttribute("data-receipt"), mark.getAttribute("data-value")])).values()];
  }, CARD);

/** Read outside the page, whose policy lets no text become mark-up. Throws where it is no XML. */
function readSvg(bytes) {
  const { document: xml } = new JSDOM(bytes.toString("utf8"), { contentType: "image/svg+xml" }).window;
  const marks = [...xml.querySelectorAll("[data-receipt]")];
  return {
    metadata: xml.querySelector("metadata")?.textContent ?? "",
    size: ["width", "height"].map((name) => Number(xml.documentElement.getAttribute(name))),
    values: [...new Map(marks.map((mark) => [mark.getAttribute("data-receipt"), mark.getAttribute("data-value")])).values()],
  };
}

/** Hands a file over as a drop anywhere on the page does, or as the file dialog does. */
const give = (page, { name, bytes }, how) =>
  page.evaluate(
    (fileName, base64, by) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      if (by === "drop") {
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        return;
      }
      const input = document.querySelector("input[type=file]");
      input.files = dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    bytes.toString("base64"),
    how,
  );

/** The file opens the view that it was taken from, from another view. */
async function opensAgain(page, file, how) {
  await page.click("nav a", "Timeline");
  await page.until("the timeline", () => location.search.includes("view=timeline"));
  await give(page, file, how);
  await page.until(`Opened ${file.name}`, (name) => document.querySelector(".opened")?.textContent.includes(`Opened ${name}`), file.name);
  assert.equal(await page.search(), VIEW, `${file.name} by ${how}`);
  await page.click(".opened button", "Dismiss");
}

export const files = [
  {
    name: "CSV, JSON, SVG and PNG of a card hold the figures of its marks, and open its view again by drop and by choice",
    run: async (page) => {
      await page.open(VIEW);
      const seen = numbers(await shownValues(page));
      assert.deepEqual(seen, [7.1, 9.5, 21, 39]);
      const csv = await takeFile(page, "CSV");
      assert.match(csv.name, new RegExp(`^shares-${CARD}-[\\d.]+\\.csv$`));
      assert.deepEqual(numbers(rowsOf(csv.bytes).map(({ value }) => value)), seen);
      const json = await takeFile(page, "JSON");
      assert.deepEqual(numbers(JSON.parse(json.bytes.toString("utf8")).cards[0].rows.map(({ value }) => value)), seen);
      const svg = await takeFile(page, "SVG");
      const read = readSvg(svg.bytes);
      assert.ok(read.metadata.includes(VIEW), read.metadata);
      assert.deepEqual(numbers(read.values), seen);
      const png = await takeFile(page, "PNG 2×");
      const { width, height } = PNG.sync.read(png.bytes);
      assert.deepEqual(
        [width, height],
        read.size.map((side) => Math.ceil(side * 2)),
      );
      assert.ok(png.bytes.includes(VIEW), "the PNG does not name its view");
      for (const file of [csv, json, svg, png]) for (const how of ["drop", "choice"]) await opensAgain(page, file, how);
    },
  },
  {
    name: "a PNG is painted: its ground, its inks and its letters",
    run: async (page, { keep }) => {
      await page.open(VIEW);
      const { name, bytes } = await takeFile(page, "PNG");
      keep(name, bytes);
      const { data } = PNG.sync.read(bytes);
      const colours = new Map();
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.readUInt32BE(at);
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      }
      const painted = [...colours.values()].filter((dots) => dots > 400).length;
      assert.ok(painted >= 5, `${painted} colours fill more than 400 dots`);
      // Letters are smoothed: without them a picture has the inks of its shapes only.
      assert.ok(colours.size > 60, `${colours.size} colours`);
    },
  },
  {
    name: "a view of several tables is a zip of CSV files, the same bytes as the build publishes",
    run: async (page, { folder }) => {
      await page.open(searchOf("sources"));
      const zip = await takeView(page, "CSV files");
      const parts = unzipSync(zip.bytes);
      const published = readdirSync(path.join(folder, "views/sources")).filter((file) => file.endsWith(".csv"));
      assert.ok(published.length > 3);
      // The build's files bear its address where it was told one; the rows are the same.
      const plain = (bytes) => rowsOf(Buffer.from(bytes)).map(({ view_address: _, ...row }) => row);
      for (const file of published) {
        const part = Object.keys(parts).find((name) => name.startsWith(`sources-${file.replace(".csv", "")}-`));
        assert.ok(part, `${file} is not in the zip: ${Object.keys(parts)}`);
        assert.deepEqual(plain(parts[part]), plain(readFileSync(path.join(folder, "views/sources", file))), file);
      }
    },
  },
  {
    name: "the data package is handed over as it lies on the server, and opens on the page",
    run: async (page, { folder }) => {
      await page.open();
      const pack = await takeView(page, "Data Package");
      assert.ok(pack.bytes.equals(readFileSync(path.join(folder, "data", pack.name))), pack.name);
      await give(page, pack, "drop");
      await page.until("word of the package", () => (document.querySelector(".opened")?.textContent ?? "") !== "");
      assert.equal(await page.evaluate(() => document.querySelector("[role=dialog]")?.textContent ?? ""), "");
    },
  },
  {
    name: "a file of somebody else opens nothing, and says why",
    run: async (page) => {
      await page.open();
      await give(page, { name: "notes.txt", bytes: Buffer.from("nothing of ours") }, "drop");
      await page.shown("[role=dialog]");
      assert.match(await page.evaluate(() => document.querySelector("[role=dialog]").textContent), /notes\.txt/);
      await page.press("Escape");
      await page.gone("[role=dialog]");
    },
  },
  {
    name: "rows and picture go to the clipboard",
    run: async (page) => {
      await page.open(VIEW);
      for (const [item, said] of [
        ["Rows", "Rows copied"],
        ["Picture", "Picture copied"],
      ]) {
        await fromMenu(page, BUTTON, "Download", item);
        await page.until(
          said,
          (words) => {
            const refused = document.querySelector("[role=dialog], [role=alertdialog]");
            if (refused) throw new Error(refused.textContent);
            return [...document.querySelectorAll("[aria-live]")].some((line) => line.textContent === words);
          },
          said,
        );
      }
      const [rows] = await page.evaluate(() => window.watched.copied);
      assert.equal(rows.trimEnd().split("\n").length, 6);
    },
  },
];
