/** Reads dropped or chosen files. Loaded with the first of them. */
import type { Issue } from "../../domain/model.ts";
import { figuresInside, mayCarry } from "../../io/reopen/figuresInside.ts";
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
  /** The file of that view, where it holds rows whose figures could be added as the reader's own; null where it holds none. */
  readonly table: File | null;
  /** Further files that this page wrote: only one view can be shown. */
  readonly others: readonly string[];
  /** Why packages of the dataset were refused. */
  readonly issues: readonly Issue[];
  /** What this page did not write, in its order: the import says what each of them is. */
  readonly strange: readonly File[];
}

/** What the reader is told of an opened file: which, of what age, and what else was dropped with it. */
export function openedWords(
  { packaged, opened, others, issues }: Pick<OpenResult, "packaged" | "opened" | "others" | "issues">,
  datasetVersion: string,
): string {
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

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, k) => bytes[k] === byte);

/** A file of rows names its view in its first rows: the rest of it is not read, however long it is. */
const HEAD = 256 * 1024;
/** Larger than any file that is made here. */
const MOST = 64 * 1024 * 1024;

const bytesOf = async (part: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await part.arrayBuffer());

type Looked =
  | { readonly kind: "packaged"; readonly words: string }
  | { readonly kind: "opened"; readonly opened: Opened; readonly hasRows: boolean }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "strange" };

const STRANGE: Looked = { kind: "strange" };

/** What a file is to this page. `open` says whether a package may be opened. */
async function look(
  file: File,
  context: ViewContext,
  open: (bytes: Uint8Array<ArrayBuffer>) => ReturnType<typeof openPackage>,
): Promise<Looked> {
  let bytes = await bytesOf(file.slice(0, HEAD));
  const isZip = startsWith(bytes, 0x50, 0x4b, 3, 4);
  const isPicture = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47);
  // JSON and SVG are read as a whole.
  const isWhole = isZip || isPicture || /^[\s\uFEFF]*[{[<]/.test(new TextDecoder().decode(bytes.subarray(0, 1000)));
  if (isWhole && file.size > MOST) return STRANGE;
  if (isWhole && file.size > HEAD) bytes = await bytesOf(file);
  const pack = isZip ? await open(bytes) : null;
  // A damaged file of another kind, as an office program packs it, is none of ours to mend.
  if (pack?.kind === "refused") return /\.zip$/i.test(file.name) ? { kind: "refused", issues: pack.issues } : STRANGE;
  if (pack !== null) return { kind: "packaged", words: packageWords(file.name, pack) };
  const result = readAddress(bytes, file.name, context);
  if (!result.ok) return STRANGE;
  // A zip and a picture of ours carry the figures inside; a picture of a card without any carries none.
  return { kind: "opened", opened: result.value, hasRows: !mayCarry(bytes) || figuresInside(bytes, file.name).length > 0 };
}

/** Looks through the files in their order: the first view or package of this page is opened in `store`, and what others made is set apart. */
export async function openFiles(files: readonly File[], context: ViewContext, store: AppStore): Promise<OpenResult> {
  const issues: Issue[] = [];
  const others: string[] = [];
  const strange: File[] = [];
  let packaged: OpenResult["packaged"] = null;
  let opened: OpenResult["opened"] = null;
  let table: File | null = null;
  for (const file of files) {
    const isOpen = packaged !== null || opened !== null;
    // A second package is only named: opening it would close the first.
    const open = (bytes: Uint8Array<ArrayBuffer>) => openPackage(store, file.name, bytes);
    let looked: Looked;
    try {
      looked = await look(file, context, isOpen ? async () => null : open);
    } catch {
      // A folder, or a file that is gone: the import says so.
      looked = STRANGE;
    }
    if (looked.kind === "strange" && !(isOpen && /\.zip$/i.test(file.name))) strange.push(file);
    else if (looked.kind === "refused") issues.push(...looked.issues.map((issue) => packageIssue(file.name, issue)));
    else if (isOpen || looked.kind === "strange") others.push(file.name);
    else if (looked.kind === "packaged") {
      packaged = { name: file.name, words: looked.words };
      table = file;
    } else {
      opened = { ...looked.opened, name: file.name };
      table = looked.hasRows ? file : null;
    }
  }
  return { packaged, opened, table, others, issues, strange };
}
