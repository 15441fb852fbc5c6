/**
 * `npm run trust -- [actions]`: what the page withstands, in figures: addresses and stored values tried, random runs with their seeds, faults of the
 * browser, a tour under the policy, packages, the score of mutants by folder, and a soak of so many actions (2,000 where nothing is said). Each
 * figure comes from the tests that ran: nothing is counted here but what they report.
 */
import { figuresOf } from "./helpers/runTests.mjs";
import { mutationScores, scoreWords } from "./mutation/scores.mjs";

const [actions = "2000"] = process.argv.slice(2);

/** What the tests of each subject prove. `core` runs without a browser, `e2e` in one, on the production build. */
const CORE = [
  {
    what: "addresses",
    files: ["tests/spec/view.test.ts", "tests/spec/address.test.ts", "tests/spec/embed.test.ts", "tests/io/reopen.test.ts"],
  },
  {
    what: "stored preferences and sets",
    files: ["tests/state/preferences.test.ts", "tests/io/ownSetStorage.test.ts", "tests/state/keepOwnSets.test.ts"],
  },
  { what: "parsing and its files", files: ["tests/io/parse.test.ts", "tests/io/csv.test.ts", "tests/io/import/"] },
  { what: "intervals, vintages, scope", files: ["tests/domain/", "tests/spec/scopeGuard.test.ts"] },
  { what: "packages, lockfile, workflow, headers", files: ["tests/supply.test.ts", "tests/workflow.test.ts", "tests/headers.test.ts"] },
];
const BROWSER = [
  { what: "addresses in the page", files: ["tests/e2e/address.test.ts"] },
  { what: "policy, console and requests on a tour", files: ["tests/e2e/tour.test.ts"] },
  { what: "other hosts, other paths, one file, no network", files: ["tests/e2e/hosts.test.ts", "tests/e2e/instant.test.ts"] },
  { what: "soak", files: ["tests/e2e/soak.test.ts"] },
];

/** What browsers refuse, lack or take away, each with the file and the name of the tests that take it away. */
const FAULTS = [
  ["storage refused, missing, full, filled with anything", "faults", /^with storage/],
  ["clipboard refused", "faults", /refused clipboard/],
  ["canvas tainted", "faults", /canvas is tainted/],
  ["canvas too large", "faults", /canvas is too large/],
  ["windows blocked", "faults", /window that a blocker/],
  ["worker refused", "importFaults", /workers are refused/],
  ["worker's script lost", "importFaults", /script is lost/],
  ["worker silent", "importFaults", /says nothing/],
  ["file gone after it was chosen", "faults", /file that is gone/],
  ["no network", "", /without a network|^offline/],
  ["steps of the history refused", "faults", /no more steps of the history/],
  ["print", "print", /./],
  ["forced colours and reduced motion", "", /^forced colours|reduced motion/],
  ["a chart that throws", "faults", /chart that throws/],
  ["page killed within an import", "importFaults", /page that dies/],
  ["two imports at once", "faults", /two imports at once/],
];
const FAULT_FILES = ["faults", "print", "media", "states", "import", "importFaults", "instant"].map((name) => `tests/e2e/${name}.test.ts`);

const within = (tests, files) => tests.filter(({ file }) => files.some((place) => file.startsWith(place)));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const passedOf = (tests) => tests.filter(({ status }) => status === "passed").length;

function report(what, tests) {
  const fuzz = tests.flatMap(({ meta }) => meta.fuzz ?? []);
  const seeds = [...new Set(fuzz.map(({ seed }) => seed))].sort((a, b) => a - b);
  const random =
    fuzz.length === 0 ? "" : `; ${sum(fuzz.map(({ runs }) => runs)).toLocaleString("en")} random cases, seeds ${seeds.join(", ")}`;
  console.log(`${what}: ${passedOf(tests)} of ${tests.length} tests passed${random}`);
  for (const { meta } of tests) if (meta.figures) console.log(`  ${JSON.stringify(meta.figures)}`);
}

function reportFaults(tests) {
  const found = FAULTS.map(([fault, file, name]) => {
    const its = tests.filter((one) => one.file.startsWith(`tests/e2e/${file}`) && name.test(one.name));
    return { fault, isWithstood: its.length > 0 && passedOf(its) === its.length, count: its.length };
  });
  console.log(`faults of the browser: ${found.filter(({ isWithstood }) => isWithstood).length} of ${FAULTS.length} withstood`);
  for (const { fault, isWithstood, count } of found)
    console.log(`  ${isWithstood ? "yes" : "NO "}  ${fault}: ${count === 0 ? "no test" : `${count} ${count === 1 ? "test" : "tests"}`}`);
  return found.every(({ isWithstood }) => isWithstood);
}

console.log("without a browser: addresses, stored values, files, calculations, packages; random cases in full");
const core = figuresOf({ project: "core", files: CORE.flatMap(({ files }) => files), env: { FUZZ: "full" }, isTold: true });
for (const { what, files } of CORE) report(what, within(core.tests, files));
const files = [...new Set([...BROWSER.flatMap((subject) => subject.files), ...FAULT_FILES])];
console.log(
  `\nin a browser: addresses, a tour, other hosts, faults, and a soak of ${actions} actions, which takes about half a second each`,
);
const browser = figuresOf({ project: "e2e", files, env: { SOAK_ACTIONS: actions }, isTold: true });
for (const subject of BROWSER) report(subject.what, within(browser.tests, subject.files));
const isWithstood = reportFaults(within(browser.tests, FAULT_FILES));
const scores = mutationScores();
if (scores.length === 0) console.log("mutants: none tried here yet; npm run mutate -- src/domain (and src/spec, src/io) does");
for (const score of scores) console.log(`mutants of ${score.folder}: ${scoreWords(score)} found, as of ${score.from}`);
for (const failure of [...core.failures, ...browser.failures]) console.error(failure);
process.exitCode = core.ok && browser.ok && isWithstood ? 0 : 1;
