/** Firefox, driven by puppeteer-core over WebDriver BiDi, the protocol that Firefox itself speaks. */
import puppeteer from "puppeteer-core";
import { firstProgram } from "./programs.mjs";

const NAMES = ["firefox", "firefox-esr"];
const KNOWN_PLACES = ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"];

/** The installed Firefox, or null. `FIREFOX_PATH` goes before all others. @type {import("./engines.mjs").Engine} */
export const firefox = {
  id: "firefox",
  find: () => firstProgram([process.env.FIREFOX_PATH ?? "", ...NAMES, ...KNOWN_PLACES]),
  start: async (executablePath) => {
    const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, protocolTimeout: 120_000 });
    const page = await browser.newPage();
    /** What the engine itself tells; the page's own watch sees the same and more, but only after it has begun. */
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
    return {
      version: await browser.version(),
      complaints: () => complaints.splice(0),
      open: async (address) => {
        await page.goto(address);
      },
      resize: (width, height) => page.setViewport({ width, height }),
      evaluate: (run, ...given) => page.evaluate(run, ...given),
      inject: (script) => page.evaluate(script),
      clickAt: (x, y) => page.mouse.click(x, y),
      press: (key) => page.keyboard.press(key === "Space" ? " " : key),
      type: (text) => page.keyboard.type(text),
      picture: () => page.screenshot(),
      stop: () => browser.close(),
    };
  },
};
