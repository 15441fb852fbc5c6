/**
 * `npm run test:engines -- [firefox] [webkit]`: the built page in engines beside Chromium. Without names it takes those that are installed, and
 * says so when there is none; an engine that is named must be there. `--pictures <folder>` keeps what it saw, `--built <folder>` takes a build
 * that is there already, `--only <pattern>` runs the scenarios whose names it fits. Fails when a scenario does.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ENGINES } from "./engines.mjs";
import { pageOf } from "./page.mjs";
import { SCENARIOS } from "./scenarios/index.mjs";
import { serveBuild } from "./serve.mjs";

const DESK = { width: 1440, height: 1000 };

const { values: asked, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: "string" }, built: { type: "string" }, only: { type: "string", default: "" } },
});

/** The engines to run, each with its program. Throws a sentence for a name that is unknown or not installed. */
function chosen() {
  const found = ENGINES.map((engine) => ({ engine, program: engine.find() }));
  for (const name of named) {
    const one = found.find(({ engine }) => engine.id === name);
    if (one === undefined) throw new Error(`There is no engine ${name}: ${ENGINES.map(({ id }) => id).join(", ")}.`);
    if (one.program === null) throw new Error(`${name} is not installed on this machine.`);
  }
  return found.filter(({ engine, program }) => program !== null && (named.length === 0 || named.includes(engine.id)));
}

/** What a scenario gets beside the page. */
function placeOf(id, driver, { base, folder }) {
  const keep = (name, bytes) => {
    if (asked.pictures !== undefined) writeFileSync(path.join(asked.pictures, `${id}-${name}`), bytes);
  };
  return {
    base,
    folder,
    keep,
    keepPicture: async (name) => {
      if (asked.pictures !== undefined) keep(`${name}.png`, await driver.picture());
    },
    resize: (width = DESK.width, height = DESK.height) => driver.resize(width, height),
  };
}

/** Runs one scenario in a window of the usual size; why it failed, or empty. */
async function faultOf(scenario, page, place) {
  try {
    await place.resize();
    await scenario.run(page, place);
    const complaints = await page.complaints();
    return complaints.length === 0 ? "" : `the page complained: ${complaints.join("; ")}`;
  } catch (error) {
    const complaints = await page.complaints().catch((lost) => [String(lost)]);
    await place.keepPicture(`failed-${scenario.name.replace(/\W+/g, "-").slice(0, 60)}`).catch(() => {});
    return [error.message, ...complaints].join("\n      ");
  } finally {
    await page.forget().catch(() => {});
  }
}

/** Runs all scenarios in one engine; how many failed. */
async function runIn({ engine, program }, site) {
  const driver = await engine.start(program);
  const scenarios = SCENARIOS.filter(({ name }) => new RegExp(asked.only).test(name));
  let failed = 0;
  try {
    console.log(`${engine.id}: ${driver.version} (${program})`);
    const page = pageOf(driver, site.base);
    const place = placeOf(engine.id, driver, site);
    for (const scenario of scenarios) {
      const started = Date.now();
      const fault = await faultOf(scenario, page, place);
      if (fault !== "") failed += 1;
      const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(`${fault === "" ? "  ok  " : "  FAIL"} ${seconds} s  ${scenario.name}${fault === "" ? "" : `\n      ${fault}`}`);
    }
  } finally {
    await driver.stop();
  }
  console.log(`${engine.id}: ${scenarios.length - failed} passed, ${failed} failed`);
  return failed;
}

// A run that is stopped leaves no program behind: each ends with this process, which ends in its usual way.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const engines = chosen();
if (engines.length === 0)
  console.log("Neither Firefox nor WebKitGTK with its driver and Xvfb is installed on this machine: nothing to test.");
else {
  if (asked.pictures !== undefined) mkdirSync(asked.pictures, { recursive: true });
  const site = await serveBuild(asked.built);
  let failed = 0;
  try {
    for (const engine of engines) failed += await runIn(engine, site);
  } finally {
    await site.stop();
  }
  // A connection that an engine kept open must not keep the command waiting.
  process.exit(failed === 0 ? 0 : 1);
}
