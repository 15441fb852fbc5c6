/** What can go wrong beside the import of a reader's own figures, each with the outcome that the reader should see: nothing is lost, nothing half done. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { cardIds, drawnThings, launch, open, pressMark, receiptOf, settle } from "../helpers/page.ts";

const browser = await launch();

const MARKET = 'Gartner,"Infrastructure as a service, public cloud",Worldwide,Market share';
const TABLE = `firm,segment,geography,measure,period,provider,value\n${MARKET},2021,AWS,38.9%\n${MARKET},2022,AWS,40.1%\n${MARKET},2021,Alibaba,9.5%\n`;
/** Longer than what is read without a worker. */
const LONG = TABLE + "\n".repeat(4_000_000);

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Add your own figures" });
const addOf = (page: Page) => dialogOf(page).getByRole("button", { name: "Add 3 figures" });

const bring = (page: Page, text = TABLE) =>
  page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** Values that are drawn of the reader's own. */
async function ownValues(page: Page): Promise<readonly number[]> {
  const drawn = (await drawnThings(page)).filter(({ receiptId }) => /^own-\d/.test(receiptId));
  return drawn.flatMap(({ value }) => value ?? []).toSorted((a, b) => a - b);
}

/** Adds what is in the preview and expects it to be drawn. */
async function expectAdded(page: Page): Promise<void> {
  await addOf(page).click();
  await dialogOf(page).waitFor({ state: "detached" });
  await settle(page);
  expect(await ownValues(page)).toEqual([9.5, 38.9, 40.1]);
}

/** What the browser keeps of the page's sets. */
const keptKeys = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise((done, refuse) => {
        const asked = indexedDB.open("cloud-shares");
        asked.onerror = () => refuse(asked.error);
        asked.onsuccess = () => {
          const { result } = asked;
          const stores = [...result.objectStoreNames];
          if (stores.length === 0) return done([]);
          const keys = result.transaction(stores).objectStore("own-sets").getAllKeys();
          keys.onsuccess = () => {
            result.close();
            done(keys.result.map(String));
          };
        };
      }),
  );

test("where workers are refused short files are read on the page, and a long one is refused with the reason", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares",
    breakage: () => {
      window.Worker = class {
        constructor() {
          throw new DOMException("refused", "SecurityError");
        }
      } as unknown as typeof Worker;
    },
  });
  await bring(page, LONG);
  await dialogOf(page).getByText("The browser gave no worker to read files in").waitFor();
  await page.keyboard.press("Escape");
  await bring(page);
  await expectAdded(page);
  expect(complaints).toEqual([]);
  await close();
});

test("where the worker's script is lost the file is read on the page", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  let lost = 0;
  await page.route(/import\.worker/, (route) => {
    lost += 1;
    return route.fulfill({ status: 404 });
  });
  await bring(page);
  await expectAdded(page);
  expect(lost).toBeGreaterThan(0);
  // The browser itself tells of the lost script, and of nothing else.
  expect(complaints.filter((complaint) => !/404|import\.worker/.test(complaint))).toEqual([]);
  await close();
});

const script = (code: string) => ({ status: 200, contentType: "text/javascript", body: code });

test("a worker that says nothing is given up for the page, one that falls silent is ended, and the file can be read again", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  let code = "";
  await page.route(/import\.worker/, (route) => route.fulfill(script(code)));
  await page.clock.install();
  await bring(page);
  await dialogOf(page).getByRole("progressbar").waitFor();
  await page.clock.fastForward(16_000);
  await addOf(page).waitFor();
  await page.keyboard.press("Escape");

  code = 'addEventListener("message", () => postMessage({ kind: "alive" }));';
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        this.addEventListener("message", () => document.documentElement.setAttribute("data-worker-spoke", ""));
      }
    };
  });
  await page.reload();
  await settle(page);
  await bring(page);
  await dialogOf(page).getByRole("progressbar").waitFor();
  // The one word has come, then nothing more.
  await page.locator("[data-worker-spoke]").waitFor({ state: "attached" });
  await page.clock.fastForward(16_000);
  await dialogOf(page).getByText("stopped answering and was ended").waitFor();
  await page.unroute(/import\.worker/);
  await dialogOf(page).getByRole("button", { name: "Read it again" }).click();
  await expectAdded(page);
  expect(complaints).toEqual([]);
  await close();
});

test("a page that dies while a file is read leaves nothing behind", async () => {
  const { page, close } = await open(browser, { search: "?view=shares" });
  const before = await cardIds(page);
  await page.route(/import\.worker/, (route) =>
    route.fulfill(script('addEventListener("message", () => postMessage({ kind: "alive" }));')),
  );
  await bring(page);
  await dialogOf(page).getByRole("progressbar").waitFor();
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => {});
  await crashed;
  const again = await page.context().newPage();
  await again.goto(`${inject("base")}?view=shares`);
  await settle(again);
  expect(await cardIds(again)).toEqual(before);
  expect(await keptKeys(again)).toEqual([]);
  expect(await again.getByText("could not be").count()).toBe(0);
  await close();
});

test("with a full storage the figures are added for this visit, and that is said", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares",
    breakage: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  });
  await bring(page);
  await expectAdded(page);
  await page.getByText("“mine” could not be kept: the browser’s storage is full.").waitFor();
  expect(await keptKeys(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("with a storage that never answers the page goes on, says so, and keeps what is added for this visit", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares",
    breakage: () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
  });
  await page.clock.install();
  await page.reload();
  await settle(page);
  await bring(page);
  await expectAdded(page);
  await page.clock.fastForward(16_000);
  await page.getByText("storage does not answer: what you added earlier is not shown").waitFor();
  await page.clock.fastForward(16_000);
  await page.getByText("“mine” could not be kept: the browser’s storage does not answer.").waitFor();
  expect(await ownValues(page)).toEqual([9.5, 38.9, 40.1]);
  expect(complaints).toEqual([]);
  await close();
});

test("a kept set comes back with the page: nothing moves, and the console stays empty", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares",
    breakage: () => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shifts: Reflect.get(window, "shifts") + Reflect.get(entry, "value") });
      }).observe({ type: "layout-shift", buffered: true });
    },
  });
  await bring(page);
  await expectAdded(page);
  await expect.poll(() => keptKeys(page)).toContain("own-1");
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.reload();
  await page.getByRole("button", { name: "Yours, 1 set" }).waitFor();
  await settle(page);
  expect(await ownValues(page)).toEqual([9.5, 38.9, 40.1]);
  expect(await page.evaluate(() => Reflect.get(window, "shifts"))).toBe(0);
  expect([...said, ...complaints]).toEqual([]);
  await close();
});

test("the page in one file takes figures from a disk: read on the page, drawn with a receipt, kept by the browser, and no worker is asked for", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "cloud-shares-"));
  const file = path.join(folder, "cloud-shares.html");
  writeFileSync(file, await (await fetch(`${inject("base")}cloud-shares.html`)).text());
  const { page, complaints, close } = await open(browser, { base: pathToFileURL(file).href, search: "?view=shares" });
  await bring(page, LONG);
  await dialogOf(page).getByText("The page in one file has no worker").waitFor();
  await page.keyboard.press("Escape");
  await bring(page);
  await expectAdded(page);
  const mark = (await drawnThings(page)).find(({ value, receiptId }) => value === 38.9 && /^own-/.test(receiptId));
  if (mark === undefined) throw new Error("38.9 is not drawn");
  await pressMark(page, mark);
  await receiptOf(page, mark.receiptId).getByText("mine.csv").first().waitFor();
  await expect.poll(() => keptKeys(page)).toContain("own-1");
  await page.locator("nav.tabs").getByRole("link", { name: "Data" }).click();
  await page.getByRole("button", { name: "Paste a table" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Yours, 1 set" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
  rmSync(folder, { recursive: true, force: true });
});
