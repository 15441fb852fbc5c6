/**
 * Runs tests for Stryker in one process that lives on. Stryker's own runner starts a worker for each mutant and reads all modules again: nine
 * tenths of its time. Here only what leads to the mutant is evaluated afresh, so nothing that a module keeps outlives its mutant.
 */

import { appendFileSync } from "node:fs";
import { startModules } from "./modules.mjs";
import { isDrawn } from "./sample.mjs";
import { testPackages } from "./testPackages.mjs";

const SETUP = "/tests/setup.ts";
/** Milliseconds of the processor: a test that takes more is left out, and a mutant that this much of tests did not find has survived. */
const SLOW_TEST = Number(process.env.MUTATION_SLOW ?? 500);
const BUDGET = Number(process.env.MUTATION_BUDGET ?? 3000);
const DRAW = { sample: Number(process.env.MUTATION_SAMPLE ?? 100), seed: process.env.MUTATION_SEED ?? "1" };

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

  async init() {
    const { packages, startTests, state } = await testPackages(this.root);
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
      results.push({ id: file, name: file, status: 0, timeSpentMs: its.took });
      perTest[file] = reached;
    }
    this.space.mutantCoverage = undefined;
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
    let all = spent() - before;
    const unfit = tests.filter((test) => test.result?.state === "fail" || (took.get(idOf(test)) ?? 0) > SLOW_TEST).map(idOf);
    for (const id of unfit) {
      this.unfit.add(id);
      all -= took.get(id) ?? 0;
      log(`left out ${Math.round(took.get(id) ?? 0)} ms ${id}`);
    }
    log(`${Math.round(all)} ms ${file} ${tests.length - unfit.length} of ${tests.length} ${failed ?? ""}`);
    const isReadable = failed === null || unfit.length > 0;
    return isReadable ? { atLoad: coverage.static, perTest: coverage.perTest, took: all } : null;
  }

  /** The files of tests that may notice a mutant, best first: those that found others in the same source, then the quick ones. */
  ordered(files, source) {
    const finds = this.finds.get(source);
    const weight = (file) => (this.reach.get(file)?.took ?? 1000) / (1 + (finds?.get(file) ?? 0)) ** 2;
    return [...files].sort((a, b) => weight(a) - weight(b));
  }

  /** First the tests that reach the mutant themselves, then the others of their files. */
  *passes(files, mutant) {
    const rest = [];
    for (const file of files) {
      const { atLoad = {}, perTest = {} } = this.reach.get(file) ?? {};
      const direct = mutant in atLoad ? [] : Object.keys(perTest).filter((id) => mutant in perTest[id] && !this.unfit.has(id));
      if (direct.length === 0) rest.push({ file });
      else {
        const wanted = new Set(direct);
        yield { file, isWanted: (id) => wanted.has(id) };
        rest.push({ file, isWanted: (id) => !wanted.has(id) });
      }
    }
    yield* rest;
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit }) {
    const source = sandboxFileName.replace(this.root, "");
    if (!isDrawn({ ...activeMutant, fileName: source.slice(1) }, DRAW)) return { status: "error", errorMessage: "not drawn" };
    const before = spent();
    let nrOfTests = 0;
    for (const { file, isWanted } of this.passes(this.ordered(testFilter ?? this.files, source), activeMutant.id)) {
      this.modules.drop([source]);
      Object.assign(this.space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const start = spent();
      const { tests, failed } = await this.runFile(file, { isWanted, isBailing: true });
      this.space.activeMutant = undefined;
      log(`mutant ${activeMutant.id} ${Math.round(spent() - start)} ms ${file} ${failed?.split("\n")[0] ?? "-"}`);
      nrOfTests += tests.length;
      if (hitLimit !== undefined && this.space.hitCount > hitLimit) return { status: "timeout", reason: "hit limit" };
      if (failed !== null) {
        const finds = this.finds.get(source) ?? new Map();
        this.finds.set(source, finds.set(file, (finds.get(file) ?? 0) + 1));
        return { status: "killed", killedBy: [file], failureMessage: failed, nrOfTests };
      }
      if (spent() - before > BUDGET) break;
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
