/**
 * The data table at a size that nobody has curated yet, in the production build: how long each thing that a reader does there takes until it is
 * painted, and the longest stretch for which the page could not answer meanwhile.
 */

/** Runs a step in the page: milliseconds to the paint after it, and the longest task until everything it set off is done. */
async function step(page, run, argument) {
  await page.evaluate(() => {
    window.benchTasks = [];
    window.benchObserver ??= new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.benchTasks.push(entry.duration);
    });
    window.benchObserver.observe({ type: "longtask" });
  });
  const painted = await page.evaluate(
    ([text, given]) =>
      new Promise((done) => {
        const act = new Function("given", `return (${text})(given)`);
        requestAnimationFrame(() => {
          const start = performance.now();
          act(given);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.now() - start);
            port2.postMessage(null);
          });
        });
      }),
    [run.toString(), argument],
  );
  // Rows follow the letter that was typed: wait until nothing is left to do.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 60), { timeout: 5000 })));
  const longest = await page.evaluate(() => {
    for (const entry of window.benchObserver.takeRecords()) window.benchTasks.push(entry.duration);
    return Math.max(0, ...window.benchTasks);
  });
  return { painted, longest };
}

const clickHead = (label) => {
  const buttons = [...document.querySelectorAll(".data-t .sort")];
  buttons.find((button) => button.textContent.startsWith(label)).click();
};
const typed = (text) => {
  const input = document.querySelector('input[type="search"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
};
const choose = ([label, value]) => {
  const labels = [...document.querySelectorAll(".facet")];
  const select = labels.find((element) => element.textContent.startsWith(label)).querySelector("select");
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(select, value);
  select.dispatchEvent(new Event("change", { bubbles: true }));
};
const scrollBy = (distance) => {
  document.querySelector(".data-wrap").scrollTop += distance;
};
const press = (name) => {
  document.querySelector(`input[type="checkbox"][value="${name}"]`).click();
};

const HEADS = ["Value", "Provider", "Market", "Could be", "As printed", "Read in", "Check", "Vintage", "Period"];

const STEPS = [
  { what: "scroll by a region", run: scrollBy, arguments: Array.from({ length: 20 }, () => 640) },
  { what: "scroll far, down and up", run: scrollBy, arguments: [90_000, 200_000, -150_000, 400_000, -300_000, 50_000] },
  { what: "another order, first time", run: clickHead, arguments: HEADS },
  { what: "another order, again", run: clickHead, arguments: HEADS },
  { what: "a letter typed", run: typed, arguments: ["h", "hu", "hua", "huaw", "hua", "hu", "h", ""] },
  {
    what: "a choice",
    run: choose,
    arguments: [
      ["Measure", "share"],
      ["Status", "reported"],
      ["Status", ""],
      ["Measure", ""],
    ],
  },
  { what: "a provider off and on", run: press, arguments: ["aws", "aws", "google", "google"] },
];

/** Rows of the table, and the times of each step: median and worst to paint, and the longest task of any. */
export async function measureDataTable(page, address, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  const start = Date.now();
  await page.goto(`${address}?view=data&collection=record`);
  await page.locator("tr[data-row]").first().waitFor({ timeout: 180_000 });
  const opened = Date.now() - start;
  const rows = Number(await page.locator("[aria-rowcount]").getAttribute("aria-rowcount")) - 1;
  const results = [];
  for (const { what, run, arguments: given } of STEPS) {
    const times = [];
    for (const argument of given) times.push(await step(page, run, argument));
    const painted = times.map((t) => t.painted).sort((a, b) => a - b);
    results.push({
      what: `Data: ${what}`,
      rate,
      median: painted[Math.floor(painted.length / 2)] ?? 0,
      worst: painted.at(-1) ?? 0,
      longest: Math.max(...times.map((t) => t.longest)),
    });
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return { rows, opened, results };
}
