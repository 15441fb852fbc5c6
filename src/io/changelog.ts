/** The versions of the dataset and what each changed, from data/CHANGELOG.md: shown to a reader whose embed was made for an earlier one. */
import changelog from "../../data/CHANGELOG.md?raw";
import { isOlder } from "../spec/embed.ts";

export interface Release {
  /** SemVer. */
  readonly version: string;
  /** One sentence or more each, as plain text. */
  readonly changes: readonly string[];
}

/** The releases of a changelog in its own order; text that stands before the first is left out. */
export function parseChangelog(markdown: string): readonly Release[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = "", ...body] = section.split("\n");
      const items = body.join("\n").split(/^- /m).slice(1);
      return { version: version.trim(), changes: items.map((item) => item.replaceAll("`", "").replace(/\s+/g, " ").trim()) };
    });
}

/** The releases after a version, the latest first; none when it is the latest itself. */
export function releasesSince(version: string): readonly Release[] {
  return parseChangelog(changelog).filter((release) => isOlder(version, release.version));
}
