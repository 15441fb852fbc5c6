/** What was copied elsewhere, as texts that the import reads: cells of a spreadsheet, tables of a web page, or lines as they are. */
import Papa from "papaparse";
import { inertDocument } from "../trustedTypes.ts";

/** What a clipboard holds of it. */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

/** Programs that put cells into the clipboard as text with tabs too: that text is what their cells show, and needs no guessing. */
const SPREADSHEET = /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)|google-sheets-html-origin|(?:Libre|Open)Office/i;

/** A cell that spans more than this is a mistake of its page. */
const WIDEST = 1000;

const textOf = (cell: Element): string => (cell.textContent ?? "").replace(/\s+/gu, " ").trim();

const spanOf = (cell: Element, name: "colspan" | "rowspan"): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Number.isInteger(span) && span > 1 ? Math.min(span, WIDEST) : 1;
};

/** The rows of a table with every merged cell written in each place that it covers; a title over the whole width stands once. */
function rowsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  const grid: string[][] = [];
  const rows = [...table.rows];
  for (const [y, row] of rows.entries()) {
    grid[y] ??= [];
    const cells = [...row.cells];
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++;
      const text = textOf(cell);
      const isTitle = cells.length === 1;
      const width = isTitle ? 1 : spanOf(cell, "colspan");
      const height = Math.min(isTitle ? 1 : spanOf(cell, "rowspan"), rows.length - y);
      for (let down = 0; down < height; down++) {
        grid[y + down] ??= [];
        const line = grid[y + down];
        for (let across = 0; across < width; across++) if (line !== undefined) line[x + across] = text;
      }
      x += width;
    }
  }
  // Rows that a merged cell reached into can have holes.
  return grid.map((line) => Array.from(line, (cell) => cell ?? ""));
}

/** Without scripts, styles and attributes of style: a page's policy looks at them although nothing of it is ever run or shown. */
const bare = (html: string): string =>
  html
    .replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ""));

/** Every table with at least two rows and two columns, none that lies inside another; as text with tabs. Nothing of the page is run or loaded. */
function tablesOf(html: string): readonly string[] {
  const page = inertDocument(bare(html));
  const tables = [...page.querySelectorAll("table")].filter((table) => table.querySelector("table") === null);
  return tables
    .map(rowsOf)
    .filter((rows) => rows.length > 1 && rows.some((row) => row.length > 1))
    .map((rows) => Papa.unparse(rows as string[][], { delimiter: "\t", newline: "\n" }));
}

/** Whether a text looks like a table: two lines or more with the same sign between cells, or the words of a JSON list. */
function isTabular(text: string): boolean {
  if (/^\s*\[\s*\{/.test(text)) return true;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  return ["\t", ";", ",", "|"].some((sign) => lines.slice(0, 20).filter((line) => line.includes(sign)).length > 1) && /\d/.test(text);
}

/** The tables in a clip, each as a text to import; none where it holds no table. */
export function tablesIn({ text, html }: Clip): readonly string[] {
  const isCells = text.includes("\t") && SPREADSHEET.test(html);
  const fromPage = isCells || !/<table\b/i.test(html) ? [] : tablesOf(html);
  if (fromPage.length > 0) return fromPage;
  return isTabular(text) ? [text] : [];
}
