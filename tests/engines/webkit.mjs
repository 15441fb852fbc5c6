/** WebKit in its GTK port: its own driver and small browser on a screen that nobody sees, spoken to in plain W3C WebDriver. */
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { firstProgram, startProgram, waitFor } from "./programs.mjs";

/** Code points that WebDriver gives to keys without a character. */
const KEYS = {
  Escape: "\uE00C",
  Enter: "\uE007",
  Tab: "\uE004",
  Space: " ",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/** The window's bars are as high as this in every version seen; the page's own size is asked after. */
const FIRST_SIZE = { width: 1440, height: 1040 };

function foldersIn(folder, pattern) {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

/** MiniBrowser stands beside the library's own processes, outside PATH. */
function miniBrowser() {
  const libraries = ["/usr/lib", ...foldersIn("/usr/lib", /-linux-gnu/), "/usr/lib64", "/usr/libexec"];
  const versions = libraries.flatMap((folder) => foldersIn(folder, /^webkit(2gtk|gtk)-/)).sort();
  return firstProgram(versions.reverse().map((folder) => path.join(folder, "MiniBrowser")));
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A screen of its own; the server chooses a number that nobody uses. */
async function startScreen(file) {
  const screen = startProgram(file, ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
  const number = await waitFor(
    async () => /^(\d+)\s*$/m.exec(screen.said)?.[1] ?? null,
    () => `Xvfb gave no screen: ${screen.said}`,
  );
  return { screen, display: `:${number}` };
}

/** One command of the protocol. Throws what the driver answers. */
async function command(base, method, where, body) {
  const answer = await fetch(base + where, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(120_000),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error ?? answer.status}: ${value?.message ?? where}`);
  return value;
}

/** Runs in the page: the value that a function gives or promises, or what it throws, to WebDriver's callback. */
const RUN = (run) => `
  const answer = arguments[arguments.length - 1];
  const given = [...arguments].slice(0, -1);
  new Promise((done) => done((${run})(...given))).then(
    (value) => answer({ value: value === undefined ? null : value }),
    (error) => answer({ fault: String(error?.message ?? error) }),
  );`;

/** Both the driver and a screen are needed; the driver's path, or null. @type {import("./engines.mjs").Engine} */
export const webkit = {
  id: "webkit",
  find: () => (firstProgram(["Xvfb"]) !== null && miniBrowser() !== null ? firstProgram(["WebKitWebDriver"]) : null),
  start: async (driverPath) => {
    const { screen, display } = await startScreen(firstProgram(["Xvfb"]));
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const driver = startProgram(driverPath, [`--port=${port}`], {
      DISPLAY: display,
      WAYLAND_DISPLAY: "",
      GDK_BACKEND: "x11",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      // Containers and runners have no user namespaces for its sandbox; what it shows is our own page.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
    });
    await waitFor(
      () =>
        command(base, "GET", "/status").then(
          ({ ready }) => (ready ? true : null),
          () => null,
        ),
      () => `WebKitWebDriver does not answer: ${driver.said}`,
    );
    const options = { binary: miniBrowser(), args: ["--automation"] };
    const { sessionId, capabilities } = await command(base, "POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
    });
    const tell = (method, where, body) => command(base, method, `/session/${sessionId}${where}`, body);
    const evaluate = async (run, ...given) => {
      const { value, fault } = await tell("POST", "/execute/async", { script: RUN(run), args: given });
      if (fault !== undefined) throw new Error(fault);
      return value;
    };
    const act = (type, actions, parameters = {}) => tell("POST", "/actions", { actions: [{ type, id: type, actions, ...parameters }] });
    const strike = (value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ];
    await tell("POST", "/timeouts", { script: 100_000 });
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      complaints: () => [],
      open: (url) => tell("POST", "/url", { url }),
      resize: async (width, height) => {
        await tell("POST", "/window/rect", FIRST_SIZE);
        const inner = await evaluate(() => ({ width: innerWidth, height: innerHeight }));
        const bars = { width: FIRST_SIZE.width - inner.width, height: FIRST_SIZE.height - inner.height };
        await tell("POST", "/window/rect", { width: width + bars.width, height: height + bars.height });
      },
      evaluate,
      inject: (script) => tell("POST", "/execute/sync", { script, args: [] }),
      clickAt: (x, y) =>
        act(
          "pointer",
          [
            { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
          { parameters: { pointerType: "mouse" } },
        ),
      press: (key) => act("key", strike(KEYS[key] ?? key)),
      type: (text) => act("key", [...text].flatMap(strike)),
      picture: async () => {
        // The picture comes with the next painting, and a page that stands still is not painted: it is stirred until then.
        const stir = () =>
          evaluate(() => {
            const { style } = document.documentElement;
            style.opacity = style.opacity === "" ? "0.9999" : "";
          });
        const stirring = setInterval(() => stir().catch(() => {}), 500);
        const bytes = Buffer.from(await tell("GET", "/screenshot").finally(() => clearInterval(stirring)), "base64");
        await evaluate(() => {
          document.documentElement.style.opacity = "";
        });
        return bytes;
      },
      stop: async () => {
        await command(base, "DELETE", `/session/${sessionId}`).catch(() => {});
        driver.child.kill();
        screen.child.kill();
      },
    };
  },
};
