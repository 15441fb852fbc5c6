/**
 * The bundled dataset with copies of its own rows, for measuring at a size that nobody has curated yet. Each copy has markets of its own, so
 * every rule of the dataset holds for it as for the original. Never part of the page.
 */
import Papa from "papaparse";

const FILES = /[\\/]data[\\/](observations|markets|corrections|breaks|exceptions|sources)\.csv\?raw$/;

const renamed = (id, k) => (id === "" ? "" : `${id}-copy${k}`);

/** What makes a row of each table a row of copy k. Copies are of the same documents. */
const COPY = {
  observations: (row, k) => ({ ...row, observation_id: renamed(row.observation_id, k), market_id: renamed(row.market_id, k) }),
  markets: (row, k) => ({ ...row, market_id: renamed(row.market_id, k), label: `${row.label}, copy ${k}`, comparable_with: "" }),
  corrections: (row, k) => ({
    ...row,
    observation_id: renamed(row.observation_id, k),
    cross_check_observation_id: renamed(row.cross_check_observation_id, k),
  }),
  breaks: (row, k) => ({ ...row, break_id: renamed(row.break_id, k), market_id: renamed(row.market_id, k) }),
  exceptions: (row, k) => ({
    ...row,
    exception_id: renamed(row.exception_id, k),
    observation_ids: row.observation_ids
      .split("|")
      .map((id) => renamed(id, k))
      .join("|"),
  }),
};

/** The same for copies that are of documents of their own in the public record: the page at first, which shows the articles alone, stays as it is. */
const COPY_APART = {
  ...COPY,
  observations: (row, k) => ({ ...COPY.observations(row, k), source_id: renamed(row.source_id, k) }),
  sources: (row, k) => ({
    ...row,
    source_id: renamed(row.source_id, k),
    collection: "record",
    kind: row.kind === "article" ? "reprint" : row.kind,
    title: `${row.title}, copy ${k}`,
  }),
};

/** A Vite plugin: the page is built with `copies` copies of the dataset beside the original; with `apart`, of documents of their own. */
export function manyRows(copies, readText, apart = false) {
  const copy = apart ? COPY_APART : COPY;
  return {
    name: "many-rows",
    enforce: "pre",
    load(id) {
      const table = FILES.exec(id)?.[1];
      if (table === undefined || copies === 0 || copy[table] === undefined) return null;
      const { data, meta } = Papa.parse(readText(id.replace("?raw", "")), { header: true, skipEmptyLines: true });
      const all = [...data];
      for (let k = 1; k <= copies; k += 1) for (const row of data) all.push(copy[table](row, k));
      return `export default ${JSON.stringify(Papa.unparse({ fields: meta.fields, data: all }, { newline: "\n" }))};`;
    },
  };
}
