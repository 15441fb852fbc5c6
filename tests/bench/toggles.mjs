/**
 * From a press to the frame that shows it: in the control, in the charts that the reader sees, and on the whole page. Pages that are compared are
 * toggled in turn, one press each, so that a busy moment of the machine falls on all of them; between two presses of a page others have theirs, and
 * its charts come to rest as they do for a reader.
 */
export const THROTTLE = 4;

const provider = (id) => [`input[name=provider][value=${id}]`];

/** Each view with a choice that changes what it shows; of two controls one press each. */
const VIEW_TOGGLES = [
  ["overview", provider("google")],
  ["shares", provider("google")],
  ["disagreement", provider("alibaba")],
  ["spend", ["input[name=form][value=lines]", "input[name=form][value=bars]"]],
  ["revenue", provider("alibaba")],
  ["timeline", provider("alibaba")],
  ["concentration", ["input[name=firm][value=gartner]"]],
  ["sources", provider("google")],
  ["data", provider("google")],
];

const SIZES = ["5x10", "20x40", "50x200"];

const at = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** Runs in the page. Frames are told apart by what changed before them; links to other views are no chart. */
function press(selector) {
  const control = document.querySelector(selector);
  const figures = new Map(
    [...document.querySelectorAll("figure")].map((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return [figure, bottom > 0 && top < window.innerHeight];
    }),
  );
  const since = { seen: false, any: false };
  const observer = new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) {
      const figure = (target instanceof Element ? target : target.parentElement)?.closest("figure") ?? null;
      if (attributeName === "href" || figure === null) continue;
      since.any = true;
      // A card that was not there before stands in sight until the contrary is known.
      if (figures.get(figure) !== false) since.seen = true;
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  // A message after a frame is run once the frame is painted.
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  return new Promise((done) =>
    requestAnimationFrame(() => {
      const start = performance.now();
      const times = {};
      control.click();
      const look = () => {
        const now = performance.now() - start;
        times.control ??= now;
        if (since.seen) times.chart = now;
        if (since.any) times.all = now;
        since.seen = false;
        since.any = false;
        if (document.querySelector("main[aria-busy=true]") !== null) painted(look);
        else {
          observer.disconnect();
          done({ control: times.control, chart: times.chart ?? times.control, all: times.all ?? times.control });
        }
      };
      painted(look);
    }),
  );
}

async function open(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce", serviceWorkers: "block" });
  page.setDefaultTimeout(180_000);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector("#root[data-view]") === null && document.querySelector("svg, table") !== null);
  const session = await page.context().newCDPSession(page);
  await page.waitForTimeout(1500);
  return { page, throttle: (rate) => session.send("Emulation.setCPUThrottlingRate", { rate }) };
}

/** Presses that follow one another on a page, before the next has its turn. */
const BLOCK = 4;

/** Toggles of pages in turn: medians and 95th percentiles of `runs` presses each, with the first page as the floor of the others. */
async function inTurn(browser, pages, runs) {
  const open_ = [];
  for (const { address } of pages) open_.push(await open(browser, address));
  const times = pages.map(() => []);
  for (let from = 0; from < runs; from += BLOCK) {
    for (const [place, { controls }] of pages.entries()) {
      const { page, throttle } = open_[place];
      // A throttled page takes its share of the machine all the time: only the one that is pressed is.
      await page.bringToFront();
      await throttle(THROTTLE);
      for (let run = from; run < Math.min(runs, from + BLOCK); run += 1) {
        await page.waitForTimeout(120);
        times[place].push(await page.evaluate(press, controls[run % controls.length]));
      }
      await throttle(1);
    }
  }
  for (const { page } of open_) await page.close();
  const of = (place, key, part) =>
    at(
      times[place].map((time) => time[key]),
      part,
    );
  return pages.map(({ what }, place) => ({
    what,
    control: of(place, "control", 0.5),
    chart: of(place, "chart", 0.5),
    p95: of(place, "chart", 0.95),
    all: of(place, "all", 0.5),
    allP95: of(place, "all", 0.95),
    toFloor: of(place, "chart", 0.5) / of(0, "chart", 0.5),
    runs,
  }));
}

/** `own` and `floor` are addresses of folders; `sets` are addresses of the page with so many observations in its dataset, the smallest first. */
export async function measureToggles(browser, { own, floor, sets, runs, say }) {
  const plain = { what: "floor", address: `${floor}floor.html`, controls: ["input"] };
  say("toggles, each view");
  // Two pages open at a time, as a reader has them, and not ten: those that wait would take the processor's memory from the one that is pressed.
  const views = [];
  for (const [view, controls] of VIEW_TOGGLES) {
    const [beside, one] = await inTurn(browser, [plain, { what: view, address: `${own}?view=${view}`, controls }], runs);
    views.push({ ...one, floor: beside.chart });
  }
  const sizes = [];
  for (const size of SIZES) {
    say(`toggles, ${size} series and periods`);
    const page = `${floor}sizes.html?size=${size}`;
    const pages = [
      { what: "floor: lines without points", address: `${floor}floor.html?size=${size}`, controls: ["input"] },
      { what: "chart of the page, as it draws so many", address: `${page}&whole=no`, controls: ["input"] },
      { what: "chart of the page, each value a mark", address: page, controls: ["input"] },
    ];
    sizes.push({ size, times: await inTurn(browser, pages, runs) });
  }
  const datasets = [];
  for (const { rows, base } of sets) {
    say(`toggles, ${rows} observations in the dataset`);
    const pages = VIEW_TOGGLES.slice(0, 2).map(([view, controls]) => ({ what: view, address: `${base}?view=${view}`, controls }));
    datasets.push({ rows, times: (await inTurn(browser, [plain, ...pages], runs)).slice(1) });
  }
  return { views, sizes, datasets };
}

const line = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [line(head), line(head.map((_, k) => (k === 0 ? "---" : "---:"))), ...rows.map(line), ""];

/** The same as Markdown: each to the floor that was pressed in turn with it, and each size to the smallest. */
export function toggleTables({ views, sizes, datasets }) {
  const head = ["control ms", "chart ms", "p95 ms", "whole page ms", "p95 ms", "chart / floor"];
  const cells = (one) => [one.control, one.chart, one.p95, one.all, one.allP95, one.toFloor].map((value) => round(value));
  const grown = (list, key, place) =>
    list.map(({ times }) => `${round(times[place][key])} (${round(times[place][key] / list[0].times[place][key])}×)`);
  return [
    `## Toggle to paint, CPU ${THROTTLE}×: each view, in turn with a floor of its own`,
    ...table(
      ["view", ...head, "floor ms"],
      views.map((one) => [one.what, ...cells(one), round(one.floor)]),
    ),
    `## Toggle to paint, CPU ${THROTTLE}×: larger charts, series × periods`,
    ...sizes.flatMap(({ size, times }) =>
      table(
        [size, ...head],
        times.map((one) => [one.what, ...cells(one)]),
      ),
    ),
    ...table(
      ["chart ms (× the smallest)", ...sizes.map(({ size }) => size)],
      (sizes[0]?.times ?? []).map(({ what }, place) => [what, ...grown(sizes, "chart", place)]),
    ),
    `## Toggle to paint, CPU ${THROTTLE}×: more observations in the dataset, the same page`,
    ...table(
      ["chart ms (× the smallest)", ...datasets.map(({ rows }) => `${rows} observations`)],
      (datasets[0]?.times ?? []).flatMap(({ what }, place) => [
        [`${what}, median`, ...grown(datasets, "chart", place)],
        [`${what}, p95`, ...grown(datasets, "p95", place)],
      ]),
    ),
  ].join("\n");
}
