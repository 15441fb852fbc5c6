/** Says where a GitHub workflow trusts more than it must. Works on text, so that a test can change it. */
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>;
}

/** All that a job may be given: to read the code or, apart from it, to publish what another job built. */
const RIGHTS = [{ contents: "read" }, { pages: "write", "id-token": "write" }].map((rights) => JSON.stringify(rights));

function stepFaults(job: string, { uses, run, with: given }: Step): string[] {
  const faults: string[] = [];
  if (uses !== undefined && !/@[0-9a-f]{40}$/.test(uses)) faults.push(`${uses} is not pinned to a whole commit`);
  if (uses !== undefined && !uses.startsWith("actions/")) faults.push(`${uses} is not GitHub's own`);
  if (uses?.startsWith("actions/checkout@") && given?.["persist-credentials"] !== false)
    faults.push(`${job} leaves its token in the checkout`);
  if (run?.includes("${{")) faults.push(`${job} writes an expression into a script`);
  return faults;
}

export function workflowFaults(text: string): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const untold = [...text.matchAll(/uses: *(\S+)(.*)$/gm)].filter(([, , rest = ""]) => !/^ # v\d+\.\d+\.\d+$/.test(rest));
  return [
    ...(JSON.stringify(permissions) === "{}" ? [] : ["the workflow gives every job rights"]),
    ...("pull_request_target" in on ? ["pull_request_target runs strangers' code with rights"] : []),
    ...untold.map(([, action]) => `${action} does not tell its version`),
    ...Object.entries(jobs).flatMap(([job, { permissions: rights, steps }]) => [
      ...(RIGHTS.includes(JSON.stringify(rights) ?? "")
        ? []
        : [`${job} may ${JSON.stringify(rights) ?? "do what the repository's settings say"}`]),
      ...steps.flatMap((step) => stepFaults(job, step)),
    ]),
  ];
}
