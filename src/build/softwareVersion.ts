import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** The commit that `root` is at, shortened; empty where it is no repository of its own, or there is no git. */
function commitOf(root: string): string {
  try {
    const said = execFileSync("git", ["rev-parse", "--show-cdup", "--short=8", "HEAD"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    // The first line is the way up to the repository: a copy that lies inside another project would show that project's commit.
    return /^\r?\n([0-9a-f]{7,40})\s*$/.exec(said)?.[1] ?? "";
  } catch {
    return "";
  }
}

/** Version of the dashboard with the commit that it was built from, as the page's foot shows them: `1.0.0 (6657681a)`. */
export function softwareVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { readonly version: string };
  const commit = commitOf(root);
  return commit === "" ? version : `${version} (${commit})`;
}

/** By folder of the project. One build makes the page three times, and a commit in between would give it two versions, of which neither fits. */
const versions = new Map<string, string>();

/** Writes the version into the page's code, in place of `import.meta.env.SOFTWARE_VERSION`. */
export function versionInPage(): Plugin {
  return {
    name: "version-in-page",
    config: ({ root = process.cwd() }) => {
      const version = versions.get(root) ?? softwareVersion(root);
      versions.set(root, version);
      return { define: { "import.meta.env.SOFTWARE_VERSION": JSON.stringify(version) } };
    },
  };
}
