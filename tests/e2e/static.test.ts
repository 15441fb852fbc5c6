/** The files that the built site holds beside the page, fetched as a program would: no script, no browser but for the list that people read. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { expect, inject, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";
import { defaultView, viewContext } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { ROOT } from "../data/files.ts";
import { violations } from "../helpers/axe.ts";
import { DATASET } from "../helpers/dataset.ts";
import { launch, open } from "../helpers/page.ts";

interface Listed {
  readonly href: string;
  readonly mediatype: string;
  readonly bytes: number;
  readonly of: "dataset" | "view" | "market";
  readonly id?: string;
}

const at = (href: string): string => new URL(href, new URL("data/", inject("base"))).href;

/** One request on a connection of its own: the server closes those that wait while a test calculates. */
function get(address: string): Promise<{ readonly status: number; readonly type: string; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(address, { agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const type = response.headers["content-type"]?.split(";")[0] ?? "";
        resolve({ status: response.statusCode ?? 0, type, body: Buffer.concat(parts) });
      });
    })
      .on("error", reject)
      .end();
  });
}
const textAt = async (href: string): Promise<string> => String((await get(at(href))).body);
const csvAt = async (href: string): Promise<readonly Readonly<Record<string, string>>[]> => parse(await textAt(href), { columns: true });
const svgAt = async (href: string): Promise<Document> => new JSDOM(await textAt(href), { contentType: "image/svg+xml" }).window.document;
const listed = async (): Promise<readonly Listed[]> => (JSON.parse(await textAt("index.json")) as { files: readonly Listed[] }).files;

/** What a cell of a row is in a CSV; text that a spreadsheet would run has one apostrophe before it. */
const cellText = (cell: string | number | null | undefined): string => {
  const text = String(cell ?? "");
  return typeof cell === "string" && /^[=+\-@\t\r\n'＝＋－＠]/u.test(cell) ? `'${text}` : text;
};

test("the list names every table, every view and every market, and each file is there with its size and type", async () => {
  const files = await listed();
  const hrefs = files.map(({ href }) => href);
  for (const view of VIEW_IDS) for (const ending of ["csv", "json", "svg"]) expect(hrefs).toContain(`../views/${view}.${ending}`);
  const measured = new Set(DATASET.observations.map((o) => o.marketId));
  expect(new Set(files.filter((file) => file.of === "market").map(({ id }) => id))).toEqual(measured);
  for (const market of measured) for (const ending of ["csv", "json", "svg"]) expect(hrefs).toContain(`../markets/${market}.${ending}`);

  const page = await textAt("index.html");
  for (const { href, mediatype, bytes } of files) {
    expect(page, href).toContain(`href="${href}"`);
    const { status, type, body } = await get(at(href));
    expect([href, status]).toEqual([href, 200]);
    expect(body.length, href).toBe(bytes);
    // How hosts name these two is their own affair.
    if (!/\.(?:cff|md)$/.test(href)) expect(type, href).toBe(mediatype);
  }
});

test("the tables are those of the source code, and the descriptor has their hashes", async () => {
  const { resources } = JSON.parse(await textAt("datapackage.json")) as { resources: readonly { path: string; hash: string }[] };
  expect(resources.length).toBe(10);
  for (const { path: name, hash } of resources) {
    const content = (await get(at(name))).body;
    expect(content.equals(readFileSync(path.join(ROOT, "data", name))), name).toBe(true);
    expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
  }
});

test("the CSV, JSON and picture of a view hold the rows that the view has", async () => {
  const context = viewContext(DATASET);
  for (const view of VIEW_IDS) {
    const spec = buildChartSpec(DATASET, { ...defaultView(context), view }, [], context);
    const cards = spec.cards.filter((card) => card.kind !== "table" && card.kind !== "definitions");
    const rows = await csvAt(`../views/${view}.csv`);
    if (cards.length > 0) {
      const ours = cards.flatMap((card) => card.rows.map((row) => [card.cardId, ...row.cells.map(cellText)]));
      expect(
        rows.map((row) => ["card_id", ...CSV_COLUMNS].map((column) => row[column])),
        view,
      ).toEqual(ours);
    } else {
      expect(new Set(rows.map((row) => row["card_id"])), view).toEqual(new Set(spec.cards.map((card) => card.cardId)));
    }
    for (const card of spec.cards.filter((c) => c.kind === "table")) {
      expect((await csvAt(`../views/${view}/${card.cardId}.csv`)).length, card.cardId).toBe(card.lines.length);
    }
    const json = JSON.parse(await textAt(`../views/${view}.json`)) as {
      cards: readonly { cardId: string }[];
      datasetVersion: string;
    };
    expect(json.cards.map(({ cardId }) => cardId)).toEqual(spec.cards.map(({ cardId }) => cardId));
    expect(json.datasetVersion).toBe(DATASET.version);

    // That pictures are well-formed is proved where they are drawn: here only whose marks they hold.
    const picture = await textAt(`../views/${view}.svg`);
    const drawn = new Set([...picture.matchAll(/ data-receipt="([^"]+)"/g)].map((match) => match[1]));
    const marks = spec.cards.flatMap((card) => (card.kind === "panel" && card.chart.form !== "table" ? card.marks : []));
    expect(
      marks.filter(({ receiptId }) => !drawn.has(receiptId)).map(({ receiptId }) => receiptId),
      view,
    ).toEqual([]);
  }
});

test("the files of a market hold all of its figures", async () => {
  for (const market of ["gartner-ww-iaas", "press-cn-cloud-rank", "amazon-results"]) {
    const ids = DATASET.observations.filter((o) => o.marketId === market).map((o) => o.observationId);
    const rows = await csvAt(`../markets/${market}.csv`);
    expect(rows.map((row) => row["receipt_id"])).toEqual(ids);
    expect(rows.map((row) => Number(row["value"]))).toEqual(ids.map((id) => DATASET.observationById.get(id)?.value));
    const svg = await svgAt(`../markets/${market}.svg`);
    expect(svg.documentElement.localName).toBe("svg");
    expect(svg.documentElement.textContent).toContain(`dataset ${DATASET.version}`);
  }
});

test("the head of the page leads search engines and readers without scripts to them", async () => {
  const { document } = new JSDOM(await textAt("../")).window;
  const jsonLd = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "") as {
    version: string;
    distribution: readonly { contentUrl: string }[];
  };
  expect(jsonLd.version).toBe(DATASET.version);
  const addresses = [
    ...jsonLd.distribution.map(({ contentUrl }) => contentUrl),
    ...[...document.querySelectorAll('link[rel="describedby"], link[rel="alternate"]')].map((link) => link.getAttribute("href") ?? ""),
    document.querySelector('meta[property="og:image"]')?.getAttribute("content") ?? "",
    /href="([^"]+)"/.exec(document.querySelector("noscript")?.innerHTML ?? "")?.[1] ?? "",
  ];
  for (const address of addresses) {
    const { status, type } = await get(new URL(address, inject("base")).href);
    expect([address, status]).toEqual([address, 200]);
    // A host that answers with the page for anything it does not have must not pass.
    expect(/index\.html$/.test(address) || type !== "text/html", address).toBe(true);
  }
});

test("the list can be read by everyone, on a phone too, and needs no script", async () => {
  const browser = await launch();
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ viewport: { width: 375, height: 812 }, colorScheme });
      const page = await context.newPage();
      await page.goto(at("index.html"));
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

test("the zip opens in the page: its own as itself, another in its place and back", async () => {
  const browser = await launch();
  try {
    const { page, complaints, close } = await open(browser, { search: "?view=data" });
    const zip = (await get(at(`cloud-shares-${DATASET.version}.zip`))).body;
    const choose = (name: string, buffer: Buffer) =>
      page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/zip", buffer });
    await choose("own.zip", zip);
    await page.getByText("holds the dataset of this page").waitFor();
    expect(await page.getByRole("region", { name: "Opened package" }).count()).toBe(0);

    const files = unzipSync(new Uint8Array(zip));
    const descriptor = JSON.parse(Buffer.from(files["datapackage.json"] ?? []).toString()) as { version: string };
    const text = JSON.stringify({ ...descriptor, version: "2.0.9" });
    await choose("other.zip", Buffer.from(zipSync({ ...files, "datapackage.json": new TextEncoder().encode(text) })));
    const notice = page.getByRole("region", { name: "Opened package" });
    await notice.getByText("dataset 2.0.9").waitFor();
    expect(await page.locator(".foot").textContent()).toContain("Dataset 2.0.9");
    expect(await violations(page, { within: [".package-notice"] })).toEqual([]);
    await notice.getByRole("button", { name: `Back to dataset ${DATASET.version}` }).click();
    await notice.waitFor({ state: "detached" });
    expect(await page.locator(".foot").textContent()).toContain(`Dataset ${DATASET.version}`);
    const licences = await page.locator(".foot").getByRole("link", { name: "Licences" }).getAttribute("href");
    const { status, type, body } = await get(new URL(licences ?? "", page.url()).href);
    expect([status, type]).toEqual([200, "text/plain"]);
    expect(String(body)).toContain("recharts ");

    await choose("broken.zip", zip.subarray(0, 3000));
    await page.getByRole("dialog").getByText("no zip that can be read").waitFor();
    expect(complaints).toEqual([]);
    await close();
  } finally {
    await browser.close();
  }
});
