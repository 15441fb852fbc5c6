/**
 * Runs tests for Stryker in one process that lives on. Stryker's own runner starts a worker for each mutant and reads all modules again: nine
 * tenths of its time. Here only what leads to the mutant is evaluated afresh, so nothing that a module keeps outlives its mutant.
 */

import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startModules } from "./modules.mjs";
import { isDrawn, keyOf } from "./sample.mjs";
import { testPackages } from "./testPackages.mjs";

const SETUP = "/tests/setup.ts";
/** Milliseconds of the processor: a test that takes more is left out, and of those that may notice a mutant, so much is tried. */
const SLOW_TEST = Number(process.env.MUTATION_SLOW ?? 500);
const BUDGET = Number(process.env.MUTATION_BUDGET ?? 3000);
/** In the copy of the project that a run works in, which goes with it. */
const MEASURED = "measured.json";
const DRAW = { sample: Number(process.env.MUTATION_SAMPLE ?? 100), seed: process.env.MUTATION_SEED ?? "1" };

/** Where only the mutants that an earlier run did not find are tried: their keys. */
const AGAIN = process.env.MUTATION_AGAIN === undefined ? null : new Set(JSON.parse(process.env.MUTATION_AGAIN));

/** Milliseconds that this process has had of the processor: other programs do not change them. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function log(line) {
  if (process.env.MUTATION_LOG) appendFileSync(process.env.MUTATION_LOG, `${line}\n`);
}

function idOf(test) {
  const names = [];
  for (let task = test; task !== undefined && task.filepath === undefined; task = task.suite ?? task.file) names.unshift(task.name);
  return `${test.file.filepath} ${names.join(" > ")}`;
}

function* testsOf(suite) {
  for (const task of suite.tasks) {
    if (task.type === "test") yield task;
    else yield* testsOf(task);
  }
}

const messageOf = ({ result }) => result?.errors?.[0]?.message ?? "failed";

class InProcessRunner {
  constructor() {
    this.root = process.cwd();
    this.files = JSON.parse(process.env.MUTATION_TESTS ?? "[]").map((file) => `/${file}`);
    this.space = globalThis.__stryker__ ?? {};
    globalThis.__stryker__ = this.space;
    /** Of each file of tests: the mutants that it reaches while it is read, those that each of its tests reaches, and what all takes. */
    this.reach = new Map();
    /** How many mutants of a source each file of tests found. */
    this.finds = new Map();
    /** Tests that fail without a mutant, because they need more random cases or a worker of Vitest, and those that take long. */
    this.unfit = new Set();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** After a mutant that never ended, Stryker starts another process, which goes on with what the first one measured. */
  keep() {
    const reach = [...this.reach].map(([file, its]) => [file, { ...its, took: [...its.took] }]);
    writeFileSync(MEASURED, JSON.stringify({ reach, unfit: [...this.unfit] }));
  }

  recall() {
    if (!existsSync(MEASURED)) return;
    const { reach, unfit } = JSON.parse(readFileSync(MEASURED, "utf8"));
    this.reach = new Map(reach.map(([file, its]) => [file, { ...its, took: new Map(its.took) }]));
    this.unfit = new Set(unfit);
  }

  async init() {
    this.recall();
    const { packages, startTests, state } = await testPackages(this.root, () => this.modules.reset());
    this.startTests = startTests;
    this.state = state;
    this.modules = await startModules(this.root, packages);
  }

  /**
   * Runs the tests of a file that are wanted.
   * @returns {Promise<{ tests: object[], failed: string | null }>} `failed` says what the first failure says
   */
  async runFile(file, { isWanted = () => true, isBailing, onStart = () => undefined, onEnd = () => undefined }) {
    this.modules.drop([file, SETUP]);
    this.state.filepath = `${this.root}${file}`;
    let failed = null;
    const runner = {
      config: {
        root: this.root,
        setupFiles: [SETUP],
        sequence: { hooks: "stack", setupFiles: "list", concurrent: false, shuffle: false, seed: 1 },
        testTimeout: 120_000,
        hookTimeout: 120_000,
        name: "",
        passWithNoTests: true,
        allowOnly: true,
        retry: 0,
        maxConcurrency: 1,
        includeTaskLocation: false,
        tags: [],
      },
      importFile: (id) => this.modules.load(id),
      onBeforeRunTask: (test) => {
        const id = idOf(test);
        if ((isBailing && failed !== null) || this.unfit.has(id) || !isWanted(id)) test.mode = "skip";
        else onStart(id);
      },
      onAfterRunTask: (test) => {
        onEnd(idOf(test));
        if (test.result?.state === "fail") failed ??= `${idOf(test)}: ${messageOf(test)}`;
      },
    };
    const [ran] = await this.startTests([file], runner);
    if (failed === null && ran.result?.state === "fail") failed = `${file}: ${messageOf(ran)}`;
    return { tests: [...testsOf(ran)], failed };
  }

  /** Which mutants each file of tests reaches. Every file reads the mutated sources anew: what they keep hides no mutant from it. */
  async dryRun({ files = [] }) {
    this.space.activeMutant = undefined;
    const results = [];
    const perTest = {};
    for (const file of this.files) {
      this.modules.drop(files.map((source) => source.replace(this.root, "")));
      const its = await this.measure(file);
      if (its === null) continue;
      const reached = {};
      for (const hits of [its.atLoad, ...Object.values(its.perTest)])
        for (const [mutant, count] of Object.entries(hits)) reached[mutant] = (reached[mutant] ?? 0) + count;
      if (Object.keys(reached).length === 0) continue;
      this.reach.set(file, its);
      // Stryker knows a file of tests as one test: what a module keeps can show in any test of the file.
      results.push({
        id: file,
        name: file,
        status: 0,
        timeSpentMs: its.reading + [...its.took.values()].reduce((sum, one) => sum + one, 0),
      });
      perTest[file] = reached;
    }
    this.space.mutantCoverage = undefined;
    this.keep();
    return { status: "complete", tests: results, mutantCoverage: { static: {}, perTest } };
  }

  /** Runs all tests of a file without a mutant; null where the file cannot be read here. Leaves out the tests that are unfit. */
  async measure(file) {
    const coverage = { static: {}, perTest: {} };
    this.space.mutantCoverage = coverage;
    const took = new Map();
    const before = spent();
    let began = before;
    const { tests, failed } = await this.runFile(file, {
      isBailing: false,
      onStart: (id) => {
        began = spent();
        this.space.currentTestId = id;
      },
      onEnd: (id) => {
        this.space.currentTestId = undefined;
        took.set(id, spent() - began);
      },
    });
    const all = spent() - before;
    const unfit = tests.filter((test) => test.result?.state === "fail" || (took.get(idOf(test)) ?? 0) > SLOW_TEST).map(idOf);
    for (const id of unfit) {
      this.unfit.add(id);
      log(`left out ${Math.round(took.get(id) ?? 0)} ms ${id}`);
    }
    log(`${Math.round(all)} ms ${file} ${tests.length - unfit.length} of ${tests.length} ${failed ?? ""}`);
    const isReadable = failed === null || unfit.length > 0;
    const reading = all - [...took.values()].reduce((sum, one) => sum + one, 0);
    return isReadable ? { atLoad: coverage.static, perTest: coverage.perTest, took, reading } : null;
  }

  /**
   * What may notice a mutant, best first: the tests that reach it themselves, then the others of their files. Of each, those named as the source
   * come first, then those that found others in it, then the quick ones.
   */
  passes(files, source, mutant) {
    const first = [];
    const rest = [];
    for (const file of files) {
      const { atLoad = {}, perTest = {}, took = new Map(), reading = 0 } = this.reach.get(file) ?? {};
      const cost = (ids) => ids.reduce((sum, id) => sum + (took.get(id) ?? 0), reading);
      const fit = [...took.keys()].filter((id) => !this.unfit.has(id));
      const direct = mutant in atLoad ? fit : fit.filter((id) => mutant in (perTest[id] ?? {}));
      const others = fit.filter((id) => !direct.includes(id));
      if (direct.length > 0) first.push({ file, wanted: new Set(direct), cost: cost(direct) });
      if (others.length > 0) rest.push({ file, wanted: new Set(others), cost: cost(others) });
    }
    const name = path.basename(source, ".ts");
    const finds = this.finds.get(source) ?? new Map();
    const isNamesake = ({ file }) => path.basename(file, ".test.ts") === name;
    const weight = (pass) => (isNamesake(pass) ? 0 : pass.cost / (1 + (finds.get(pass.file) ?? 0)));
    const ordered = (some) => some.sort((a, b) => weight(a) - weight(b));
    const all = [...ordered(first), ...ordered(rest)];
    return all.map((pass, k) => ({ ...pass, isNeeded: k === 0 || (first.includes(pass) && isNamesake(pass)) }));
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit }) {
    const source = sandboxFileName.replace(this.root, "");
    const mutant = { ...activeMutant, fileName: source.slice(1) };
    if (AGAIN === null ? !isDrawn(mutant, DRAW) : !AGAIN.has(keyOf(mutant))) return { status: "error", errorMessage: "not drawn" };
    const before = spent();
    let nrOfTests = 0;
    for (const { file, wanted, cost, isNeeded } of this.passes(testFilter ?? this.files, source, activeMutant.id)) {
      if (!isNeeded && spent() - before + cost > BUDGET) continue;
      this.modules.drop([source]);
      Object.assign(this.space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const start = spent();
      const { tests, failed } = await this.runFile(file, { isWanted: (id) => wanted.has(id), isBailing: true });
      this.space.activeMutant = undefined;
      log(`mutant ${activeMutant.id} ${Math.round(spent() - start)} ms ${file} ${failed?.split("\n")[0] ?? "-"}`);
      nrOfTests += tests.length;
      if (hitLimit !== undefined && this.space.hitCount > hitLimit) return { status: "timeout", reason: "hit limit" };
      if (failed !== null) {
        const finds = this.finds.get(source) ?? new Map();
        this.finds.set(source, finds.set(file, (finds.get(file) ?? 0) + 1));
        return { status: "killed", killedBy: [file], failureMessage: failed, nrOfTests };
      }
    }
    return { status: "survived", nrOfTests };
  }

  async dispose() {
    await this.modules?.close();
  }
}

function inProcess() {
  return new InProcessRunner();
}
inProcess.inject = [];

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: inProcess }];
