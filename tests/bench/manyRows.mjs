/**
 * The bundled dataset with copies of its own rows, for measuring at a size that nobody has curated yet. Each copy has markets of its own, so
 * every rule of the dataset holds for it as for the original. Never part of the page.
 */
import Papa from "papaparse";
import { runnerImport } from "vite";

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

/** A Vite plugin for what reads the tables as CSV: each has `copies` copies of its rows; with `apart`, of documents of their own. */
export const manyTableRows = (copies, readText, apart = false) => rowsOf(copies, readText, apart ? COPY_APART : COPY);

const rowsOf = (copies, readText, copy) => ({
  name: "many-rows-of-tables",
  enforce: "pre",
  load(id) {
    const table = FILES.exec(id)?.[1];
    if (table === undefined || copy[table] === undefined) return null;
    const { data, meta } = Papa.parse(readText(id.replace("?raw", "")), { header: true, skipEmptyLines: true });
    const all = [...data];
    for (let k = 1; k <= copies; k += 1) for (const row of data) all.push(copy[table](row, k));
    return `export default ${JSON.stringify(Papa.unparse({ fields: meta.fields, data: all }, { newline: "\n" }))};`;
  },
});

/**
 * A Vite plugin: the page is built with `copies` copies of the dataset beside the original; with `apart`, of documents of their own. They take the
 * way of the dataset itself: read and checked at build, and put into the page as text.
 */
export function manyRows(copies, readText, apart = false) {
  let root = "";
  return {
    name: "many-rows",
    configResolved: (config) => {
      root = config.root;
    },
    async transform(_, id) {
      if (copies === 0 || !/[\\/]src[\\/]io[\\/]tablesText\.ts$/.test(id)) return null;
      const plugins = [manyTableRows(copies, readText, apart)];
      const { module } = await runnerImport(id, { root, configFile: false, logLevel: "error", plugins });
      const text = module.tablesText();
      if (!text.startsWith('{"ok":true')) throw new Error(`The copies do not pass the rules: ${text.slice(0, 2000)}`);
      return `export const tablesText = () => ${JSON.stringify(text)};`;
    },
  };
}
