/** A second, independent reader of CSV (RFC 4180), so that a fault in the shipped writer is not undone by the shipped parser. */

/** Rows of cells, quotes resolved; throws on text after a closing quote and on a quote that never closes. */
export function readCsvCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      let end = at + 1;
      while (text[end] !== '"' || text[end + 1] === '"') {
        if (end >= text.length) throw new Error(`A quote opened at ${at} never closes`);
        cell += text[end];
        end += text[end] === '"' ? 2 : 1;
      }
      at = end + 1;
    } else {
      const end = text.slice(at).search(/[,\r\n]/);
      const stop = end === -1 ? text.length : at + end;
      cell = text.slice(at, stop);
      at = stop;
    }
    row.push(cell);
    const next = text[at];
    if (next === ",") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    if (next !== undefined && next !== "\r" && next !== "\n") throw new Error(`Text after a closing quote at ${at}`);
    rows.push(row);
    row = [];
    at += next === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Records by header name; throws when a row has more or fewer cells than the header. */
export function readCsv(text: string): Map<string, string>[] {
  const [header = [], ...rows] = readCsvCells(text);
  return rows.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`Row ${index + 2} has ${cells.length} cells, the header ${header.length}`);
    return new Map(header.map((name, column) => [name, cells[column] ?? ""]));
  });
}
