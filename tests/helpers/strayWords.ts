/** Finds words of the interface that stand in code. Works on text, so that a test can hand it bad files. */
import { parseSync } from "vite";

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value && "start" in value;

/** Attributes that are read or spoken. */
const SPOKEN = /^(aria-label|aria-description|aria-roledescription|title|placeholder|alt)$/;
/** Attributes that name classes, places, paths and files. */
const UNSPOKEN = /^(className|class|d|id|style|transform|viewBox|href|preserveAspectRatio|data-.*)$/;

/** Whether a literal says something: two words beside each other, or one with a capital. `¤` stands for what is put in. */
function speaks(text: string): boolean {
  if (/^[.#[(<&\\]|^(?:translate|scale|rotate|calc)\(|=["']|^[\w-]+(?:, [\w-]+)*, \[|::|\\/.test(text)) return false; // selectors, paths, mark-up
  const words = text.match(/[A-Za-z’]{2,}/g) ?? [];
  return (
    (words.length > 1 && /[A-Za-z’¤“][,:;.)”]? [(“]?[A-Za-z¤]/.test(text)) ||
    /^[A-Z][a-z]+[.:…]?$/.test(text) ||
    /¤ [a-z]{2,}|[a-z]{2,} ¤/.test(text)
  );
}

/** Names of classes beside each other, of which at least one has a hyphen: "gap-btn ev-btn". */
const areClasses = (text: string): boolean =>
  /^(?:[a-z\d]+(?:-[a-z\d]+)* ?)+(?:¤)?$/.test(text.trim()) && (/[a-z]-[a-z]/.test(text) || /^[a-z]{2,4} ¤$/.test(text));

/** What a node says, or undefined when it is no text. */
function textOf(node: Node): string | undefined {
  if (node.type === "JSXText") return String(node["value"]).replace(/\s+/g, " ").trim();
  if (node.type === "Literal") return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node["quasis"])) return undefined;
  return node["quasis"].map((piece: { value: { cooked: string } }) => piece.value.cooked).join("¤");
}

/** Whether what stands in this node is for no reader: types, imports, errors that are thrown, names in comparisons and of properties. */
function isApart(node: Node): boolean {
  if (/^TS(?!As|Satisfies|NonNull)|^Import|^ExportAll/.test(node.type) || node.type === "ThrowStatement") return true;
  const callee = node["callee"];
  if (node.type === "NewExpression") return isNode(callee) && /Error$|^Collator$|^Intl/.test(String(callee["name"] ?? ""));
  if (node.type === "JSXAttribute") return isNode(node["name"]) && UNSPOKEN.test(String(node["name"]["name"]));
  return node.type === "BinaryExpression" && /^[!=]==$/.test(String(node["operator"]));
}

/** "file:line: text" of each text in the file that a reader could come to read, and that is none of `allowed`. */
export function strayWords(file: string, text: string, allowed: ReadonlySet<string> = new Set()): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown, parent: Node | null): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, parent);
    if (!isNode(node) || isApart(node)) return;
    const said = textOf(node);
    const name = parent?.type === "JSXAttribute" && isNode(parent["name"]) ? String(parent["name"]["name"]) : "";
    const isSpoken = node.type === "JSXText" || SPOKEN.test(name);
    if (said !== undefined && (isSpoken ? /[A-Za-z]{2}/.test(said) : speaks(said) && !areClasses(said)) && !allowed.has(said))
      found.push(`${file}:${text.slice(0, node.start).split("\n").length}: ${said}`);
    for (const [key, child] of Object.entries(node))
      if (!(key === "key" && node.type === "Property" && node["computed"] !== true)) walk(child, node);
  };
  walk(parseSync(file, text).program, null);
  return found;
}
