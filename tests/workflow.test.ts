import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { workflowFaults } from "./helpers/workflowFaults.ts";

const folder = new URL("../.github/", import.meta.url);
const read = (file: string) => readFileSync(fileURLToPath(new URL(file, folder)), "utf8");
const workflows = readdirSync(new URL("workflows/", folder));
const ci = read("workflows/ci.yml");

describe("the workflows", () => {
  test.each(workflows)("%s pins every action and gives each job no more than it needs", (name) => {
    expect(workflowFaults(read(`workflows/${name}`))).toEqual([]);
  });

  test("run the same checks as a checkout, on every Node that is supported, and deploy nothing that failed them", () => {
    const { on, jobs } = parse(ci) as {
      readonly on: Readonly<Record<string, unknown>>;
      readonly jobs: Readonly<Record<string, { needs?: string; if?: string; strategy?: unknown; steps: readonly { run?: string }[] }>>;
    };
    expect(Object.keys(on)).toEqual(expect.arrayContaining(["push", "pull_request"]));
    expect(jobs["test"]?.strategy).toMatchObject({ matrix: { node: [20, 22, 24] } });
    expect(jobs["test"]?.steps.map(({ run }) => run)).toContain(".ci/run");
    const engines = jobs["engines"]?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(engines.join("\n")).toMatch(
      /apt-get install .*webkit2gtk-driver xvfb\nnpm ci --ignore-scripts\nnpm run test:engines -- firefox webkit$/,
    );
    expect(jobs["build"]?.needs).toEqual(["test", "engines"]);
    expect(jobs["build"]?.if).toContain("github.ref == 'refs/heads/main'");
    expect(jobs["build"]?.steps.flatMap(({ run }) => run ?? [])).toEqual(["npm ci --ignore-scripts", "npm run build", "npm run sbom"]);
    expect(jobs["deploy"]?.needs).toBe("build");
  });

  test.each([
    ["an action by its tag", ci.replace(/checkout@\S+ # v\S+/, "checkout@v7"), "actions/checkout@v7 is not pinned"],
    ["an action by a short commit", ci.replace(/(checkout@[0-9a-f]{7})\S+/, "$1"), "is not pinned"],
    ["an action whose version is not told", ci.replace(/(checkout@\S+) # v\S+/, "$1"), "does not tell its version"],
    ["an action of somebody else", ci.replace("actions/checkout@", "somebody/checkout@"), "is not GitHub's own"],
    ["rights for every job", ci.replace("permissions: {}", "permissions: write-all"), "gives every job"],
    ["no word on rights", ci.replace("permissions: {}", ""), "gives every job"],
    ["a job that does not say its rights", ci.replace(/ {4}permissions:\n {6}contents: read\n/, ""), "test may"],
    ["a test job that may write", ci.replace("contents: read", "contents: write"), "test may"],
    ["a deploying job that may write code", ci.replace("pages: write", "pages: write\n      contents: write"), "deploy may"],
    ["a checkout that leaves its token", ci.replace("persist-credentials: false", "persist-credentials: true"), "test leaves its token"],
    [
      "text of a stranger in a script",
      ci.replace("run: .ci/run", `run: echo $${"{{ github.head_ref }}"}`),
      "test writes an expression into a script",
    ],
    ["a pull request's code with the repository's rights", ci.replace("pull_request:", "pull_request_target:"), "pull_request_target"],
  ])("are refused with %s", (_, text, said) => {
    expect(text).not.toBe(ci);
    expect(workflowFaults(text).join("\n")).toContain(said);
  });
});

test("updates of packages and of actions are asked for every week", () => {
  const { version, updates } = parse(read("dependabot.yml")) as { readonly version: number; readonly updates: readonly unknown[] };
  expect(version).toBe(2);
  for (const ecosystem of ["npm", "github-actions"])
    expect(updates).toContainEqual(
      expect.objectContaining({ "package-ecosystem": ecosystem, directory: "/", schedule: { interval: "weekly" } }),
    );
});
