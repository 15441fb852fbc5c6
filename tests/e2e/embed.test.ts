/** One card in the page of somebody else: another origin holds it in frames of three sizes and themes. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { embedSnippet } from "../../src/io/embedSnippet.ts";
import { violations } from "../helpers/axe.ts";
import { readCsv } from "../helpers/csv.ts";
import { launch } from "../helpers/page.ts";

const CARD = "shares-gartner-ww-iaas";
const FRAMES = [
  { id: "small", search: `?card=${CARD}&theme=light&pin=2.0.0&view=shares`, width: 360, height: 560 },
  { id: "medium", search: `?card=${CARD}&theme=dark&view=shares`, width: 640, height: 600 },
  { id: "large", search: "?card=events&view=timeline", width: 960, height: 680 },
] as const;

let browser: Browser;
let host: Server;
let hostAddress: string;

beforeAll(async () => {
  browser = await launch();
  const frames = FRAMES.map(({ search, ...size }) =>
    embedSnippet({ ...size, address: `${inject("base")}embed.html${search}`, title: `A ${size.id} card` }),
  );
  // Frames that load when they come into sight would need a page that scrolls: this one wants them all at once.
  const body = frames.join("").replaceAll(' loading="lazy"', "");
  const listener = `addEventListener("message", (event) => (window.told ??= []).push({ origin: event.origin, data: event.data }));`;
  const page = `<!doctype html><html lang="en"><title>Somebody else’s page</title><script>${listener}</script>${body}</html>`;
  host = createServer((_, answer) => answer.setHeader("content-type", "text/html; charset=utf-8").end(page));
  await new Promise<void>((done) => host.listen(0, "localhost", done));
  hostAddress = `http://localhost:${(host.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser.close();
  await new Promise((done) => host.close(done));
});

interface Told {
  readonly origin: string;
  readonly data: { readonly type: string; readonly height: number };
}

const sideways = (frame: Frame) => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const surface = (frame: Frame) => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("a page of another origin shows cards in three sizes and themes, opens a receipt and downloads from inside a frame", async () => {
  const context = await browser.newContext({ viewport: { width: 1100, height: 1000 }, colorScheme: "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(hostAddress);
  expect(new URL(hostAddress).origin).not.toBe(new URL(inject("base")).origin);

  const frames = new Map<string, Frame>();
  for (const { id } of FRAMES) {
    const frame = await (await page.locator(`iframe[title="A ${id} card"]`).elementHandle())?.contentFrame();
    if (!frame) throw new Error(`No frame ${id}`);
    await frame.locator("figure[data-card] [data-receipt]").first().waitFor();
    // The source stays at the foot of the frame, above nothing that is cut off sideways.
    const foot = await frame.locator(".embed-foot").boundingBox();
    const box = await page.locator(`iframe[title="A ${id} card"]`).boundingBox();
    if (foot === null || box === null) throw new Error(`No foot in ${id}`);
    expect(Math.abs(foot.y + foot.height - (box.y + box.height)), id).toBeLessThanOrEqual(1);
    expect(await sideways(frame), id).toBeLessThanOrEqual(0);
    frames.set(id, frame);
  }
  const frame = (id: string): Frame => {
    const found = frames.get(id);
    if (found === undefined) throw new Error(`No frame ${id}`);
    return found;
  };

  // Theme by parameter, and by the reader's system where none is given.
  expect(await surface(frame("medium"))).not.toBe(await surface(frame("small")));
  expect(await surface(frame("large"))).toBe(await surface(frame("small")));

  // The pinned one says that the data has moved on, the other does not.
  expect(await frame("small").getByRole("note").innerText()).toContain("Pinned to dataset 2.0.0. The data has moved on to ");
  expect(await frame("medium").getByRole("note").count()).toBe(0);

  for (const id of ["small", "medium"]) expect(await violations(frame(id)), id).toEqual([]);

  // A height for each frame, from its own origin; a page that listens can fit the frame to it.
  const told = await page.evaluate(() => (window as unknown as { told: Told[] }).told);
  expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set([new URL(inject("base")).origin]));
  expect(told.length).toBeGreaterThanOrEqual(FRAMES.length);
  for (const { data } of told) expect(data).toEqual({ type: "cloud-shares:height", height: expect.any(Number) });

  // A receipt, in the frame alone.
  await frame("small").locator('[data-receipt="a2-google-share-2021"]').first().click();
  const receipt = frame("small").locator('[data-receipt-open="a2-google-share-2021"]');
  await receipt.waitFor();
  expect(await receipt.innerText()).toContain("7.1%");
  await page.keyboard.press("Escape");
  await receipt.waitFor({ state: "detached" });
  expect(page.url()).toBe(hostAddress);

  // The figures of the card, from inside the frame.
  await frame("medium").getByRole("button", { name: "Download", exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    frame("medium").getByRole("menuitem", { name: /^CSV/ }).first().click(),
  ]);
  const lines = readCsv(await readFile(await file.path(), "utf8"));
  const drawn = await frame("medium")
    .locator("figure [data-value]")
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("data-value"))));
  expect(drawn.length).toBeGreaterThan(2);
  expect(lines.flatMap((line) => (line.get("value") === "" ? [] : [Number(line.get("value"))])).toSorted()).toEqual(drawn.toSorted());

  // A citation names the whole page, not the frame.
  await frame("medium").getByRole("button", { name: "Cite", exact: true }).click();
  const citation = await frame("medium").getByRole("textbox", { name: "Citation in APA" }).inputValue();
  expect(citation).toContain(`from ${inject("base")}?view=shares#${CARD}`);
  const whole = await frame("medium").locator(".embed-foot a").getAttribute("href");
  expect(whole).toBe(`${inject("base")}?view=shares#${CARD}`);

  expect(complaints).toEqual([]);
  await context.close();
});
