/** `npm run screens -- <folder>`: pictures of every view, light and dark, desktop and phone, for a reviewer's eyes. Needs `npm run build` first. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { ensureBrowser } from "../helpers/browser.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("Say where the pictures go: npm run screens -- <folder>");
mkdirSync(folder, { recursive: true });

const root = fileURLToPath(new URL("../..", import.meta.url));
const server = await preview({ root, configFile: false, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const address = server.resolvedUrls.local[0];
const found = await ensureBrowser();
const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...process.env, ...found.env } });

const VIEWS = {
  overview: "",
  shares: "?view=shares",
  spend: "?view=spend&assume=36",
  revenue: "?view=revenue",
  timeline: "?view=timeline",
  concentration: "?view=concentration",
  sources: "?view=sources",
  data: "?view=data",
};
const SIZES = { desktop: { width: 1440, height: 1000 }, tablet: { width: 768, height: 1024 }, phone: { width: 375, height: 812 } };

for (const [view, search] of Object.entries(VIEWS)) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce", deviceScaleFactor: size === "phone" ? 2 : 1 });
      const save = (state) =>
        page.screenshot({
          path: path.join(folder, `${[view, size, colorScheme, state].filter(Boolean).join("-")}.png`),
          fullPage: state === "",
        });
      await page.goto(address + search);
      await page.locator("figure[data-card] [data-receipt]").first().waitFor();
      await save("");
      await page.locator("figure[data-card] [data-receipt][data-value]").first().click();
      await page.locator("[data-receipt-open]").waitFor();
      await save("receipt");
      await page.close();
    }
  }
}
await browser.close();
await server.close();
console.log(`Pictures are in ${folder}`);
