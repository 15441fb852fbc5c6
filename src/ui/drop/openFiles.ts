/** Reads dropped or chosen files. Loaded with the first of them. */
import type { Issue } from "../../domain/model.ts";
import type { Opened } from "../../io/reopen/opened.ts";
import { readAddress } from "../../io/reopen/readAddress.ts";
import type { ViewContext } from "../../spec/view.ts";
import { capitalise, joinAnd } from "../../spec/words.ts";
import type { AppStore } from "../../state/store.ts";
import { openPackage, packageWords } from "../package/openPackage.ts";

export interface OpenResult {
  /** A package of the dataset that came first, with what became of it in words. */
  readonly packaged: { readonly name: string; readonly words: string } | null;
  /** The first file that names a view of this page. */
  readonly opened: (Opened & { readonly name: string }) | null;
  /** Files after it, which were not looked at. */
  readonly others: readonly string[];
  /** Why files before it, or all of them, were refused. */
  readonly issues: readonly Issue[];
}

/** What the reader is told of an opened file: which, of what age, and what else was dropped with it. */
export function openedWords({ packaged, opened, others, issues }: OpenResult, datasetVersion: string): string {
  if (packaged === null && opened === null) return "";
  const left = [...issues.map(({ place }) => place), ...others];
  const rest = left.length === 0 ? "" : ` Not opened: ${joinAnd(left)}.`;
  if (opened === null) return `${packaged?.words ?? ""}${rest}`;
  const moved =
    opened.datasetVersion !== "" && opened.datasetVersion !== datasetVersion
      ? ` It was made from dataset ${opened.datasetVersion}; this page has ${datasetVersion}: figures may have moved on.`
      : "";
  return `Opened ${opened.name}: this is the view it was made from.${moved}${rest}`;
}

/** What is wrong with a package, with the name that the reader knows it by. A fault of the zip as a whole has no place inside it. */
function packageIssue(name: string, issue: Issue): Issue {
  const place = issue.place === "zip" ? name : `${name}, ${issue.place}`;
  return { ...issue, place, cause: `${capitalise(issue.cause)}.` };
}

/** A zip begins with these bytes, whatever its name. */
const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, k) => bytes[k] === byte);

/** Looks through the files in their order until one opens; a package of the dataset is opened in `store`. */
export async function openFiles(files: readonly File[], context: ViewContext, store: AppStore): Promise<OpenResult> {
  const issues: Issue[] = [];
  for (const [k, file] of files.entries()) {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      issues.push({
        place: file.name,
        cause: "It could not be read: a folder, or a file that is gone.",
        remedy: "Drop a file.",
        rule: "unreadable",
      });
      continue;
    }
    const others = files.slice(k + 1).map(({ name }) => name);
    const pack = isZip(bytes) ? await openPackage(store, file.name, bytes) : null;
    if (pack !== null && pack.kind !== "refused") {
      return { packaged: { name: file.name, words: packageWords(file.name, pack) }, opened: null, others, issues };
    }
    if (pack !== null) {
      issues.push(...pack.issues.map((issue) => packageIssue(file.name, issue)));
      continue;
    }
    const result = readAddress(bytes, file.name, context);
    if (result.ok) return { packaged: null, opened: { ...result.value, name: file.name }, others, issues };
    issues.push(...result.issues);
  }
  return { packaged: null, opened: null, others: [], issues };
}
