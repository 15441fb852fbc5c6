/** A real browser on the production build, watched: every complaint of the page ends up in one list that a test expects to be empty. */
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { standsFor } from "./figure.ts";

export const VIEWS = [
  { view: "overview", search: "" },
  { view: "shares", search: "?view=shares" },
  { view: "disagreement", search: "?view=disagreement" },
  { view: "spend", search: "?view=spend&assume=36" },
  { view: "revenue", search: "?view=revenue" },
  { view: "timeline", search: "?view=timeline" },
  { view: "concentration", search: "?view=concentration" },
  { view: "sources", search: "?view=sources" },
  { view: "data", search: "?view=data" },
] as const;

/** The views that draw charts; the others are tables throughout. */
export const CHART_VIEWS = VIEWS.filter(
  ({ view }) => view !== "disagreement" && view !== "timeline" && view !== "sources" && view !== "data",
);

let started: Promise<Browser> | null = null;

/**
 * The browser that the global setup found, one for all test files of a worker: it ends with the worker. Each page has a context of its own,
 * so files share nothing but the program.
 */
export async function launch(): Promise<Browser> {
  if (started === null || !(await started).isConnected()) {
    const { executablePath, args, env } = inject("browser");
    const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    started = chromium.launch({ executablePath, args, env: { ...Object.fromEntries(inherited), ...env } });
  }
  return started;
}

export interface Watched {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, policy violations, failed requests, requests to another origin. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface Opening extends BrowserContextOptions {
  readonly search?: string;
  /** File of the page; the first one when left out. */
  readonly page?: string;
  /** Whether the page may keep itself for use without a network: most tests would only fetch all of it once more. */
  readonly keepsOffline?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Address of the page where it is not that of the served build, with all before the query. */
  readonly base?: string;
  /** Runs in the page before any script of its own: breaks what a browser may lack or refuse. */
  readonly breakage?: () => void;
}

/** Opens the page in a fresh context (no storage, no history) and waits until its charts stand. */
export async function open(
  browser: Browser,
  {
    search = "",
    page: file = "",
    keepsOffline = false,
    width = 1440,
    height = 1000,
    base = inject("base"),
    breakage,
    ...options
  }: Opening = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
    ...options,
  });
  const page = await context.newPage();
  // An upper bound, not a wait: the first page of a fresh browser can take long on a busy machine.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  const { origin } = new URL(base);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    // What was still on its way, for an idle moment, when the test left the page: nobody missed it.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`request failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== "blob:" && protocol !== "data:") complaints.push(`request left the origin: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  if (breakage !== undefined) await page.addInitScript(breakage);
  if (!keepsOffline) await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  await page.goto(base + file + search);
  await settle(page);
  return { page, complaints, close: () => context.close() };
}

/** Waits until the page stands and the number of things to open has not changed for three frames: charts measure themselves before they draw. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let last = -1;
        let same = 0;
        const look = () => {
          // A page that the build drew keeps its view's name until the scripts have taken it over.
          const waits = document.querySelector("#root[data-view], [aria-busy=true]") !== null;
          const stands = !waits && document.querySelector("[role=status]") !== null;
          const now = stands ? document.querySelectorAll("[data-receipt], [data-row], [data-receipt-open]").length : -2;
          same = stands && now === last ? same + 1 : 0;
          last = now;
          if (same >= 3) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** One drawn thing: the control that opens a receipt, in a card's chart or table. */
export interface Drawn {
  readonly cardId: string;
  readonly receiptId: string;
  /** Null for gaps and events. */
  readonly value: number | null;
  readonly name: string;
}

/** Everything in the cards that opens a receipt, in document order, one entry per card and receipt. */
export async function drawnThings(page: Page): Promise<Drawn[]> {
  const all = await page.locator("figure[data-card] [data-receipt]").evaluateAll((elements) =>
    elements.map((element) => ({
      cardId: element.closest("figure[data-card]")?.getAttribute("data-card") ?? "",
      receiptId: element.getAttribute("data-receipt") ?? "",
      value: element.hasAttribute("data-value") ? Number(element.getAttribute("data-value")) : null,
      name: element.getAttribute("aria-label") ?? element.textContent ?? "",
    })),
  );
  return [...new Map(all.map((drawn) => [`${drawn.cardId} ${drawn.receiptId}`, drawn])).values()];
}

export const card = (page: Page, cardId: string): Locator => page.locator(`figure[data-card="${cardId}"]`);

export const cardIds = (page: Page): Promise<string[]> =>
  page.locator("figure[data-card]").evaluateAll((figures) => figures.map((figure) => figure.getAttribute("data-card") ?? ""));

export const markOf = (page: Page, drawn: Pick<Drawn, "cardId" | "receiptId">): Locator =>
  card(page, drawn.cardId).locator(`[data-receipt="${drawn.receiptId}"]`).first();

/** Presses a mark with the pointer where a reader would: of a break, whose rule is long and thin, its sign on the axis. */
export async function pressMark(page: Page, drawn: Pick<Drawn, "cardId" | "receiptId">): Promise<void> {
  const mark = markOf(page, drawn);
  const sign = mark.and(page.locator(".brk")).locator("rect.col-hit");
  await (drawn.receiptId.startsWith("break~") && (await sign.count()) > 0 ? sign : mark).click();
}

/** The open receipt, if it is this one. */
export const receiptOf = (page: Page, receiptId: string): Locator => page.locator(`[data-receipt-open="${receiptId}"]`);

/** Expects the figure in words to stand for the value, to its own last digit. */
export function expectFigure(text: string, value: number, what: string): void {
  expect(standsFor(text, value), `${what}: "${text}" stands for ${value}`).toBe(true);
}
