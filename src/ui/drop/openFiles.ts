/** Reads dropped or chosen files. Loaded with the first of them. */
import type { Issue } from "../../domain/model.ts";
import type { Opened } from "../../io/reopen/opened.ts";
import { readAddress } from "../../io/reopen/readAddress.ts";
import type { ViewContext } from "../../spec/view.ts";

export interface OpenResult {
  /** The first file that names a view of this page. */
  readonly opened: (Opened & { readonly name: string }) | null;
  /** Files after it, which were not looked at. */
  readonly others: readonly string[];
  /** Why files before it, or all of them, were refused. */
  readonly issues: readonly Issue[];
}

/** Looks through the files in their order until one opens. */
export async function openFiles(files: readonly File[], context: ViewContext): Promise<OpenResult> {
  const issues: Issue[] = [];
  for (const [k, file] of files.entries()) {
    let bytes: Uint8Array;
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
    const result = readAddress(bytes, file.name, context);
    if (result.ok) return { opened: { ...result.value, name: file.name }, others: files.slice(k + 1).map(({ name }) => name), issues };
    issues.push(...result.issues);
  }
  return { opened: null, others: [], issues };
}
