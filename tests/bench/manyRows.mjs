/**
 * The bundled dataset with copies of its own rows, for measuring at a size that nobody has curated yet. Each copy has markets of its own, so
 * every rule of the dataset holds for it as for the original. Never part of the page.
 */
import Papa from "papaparse";

const FILES = /[\\/]data[\\/](observations|markets|corrections|breaks|exceptions)\.csv\?raw$/;

const renamed = (id, k) => (id === "" ? "" : `${id}-copy${k}`);

/** What makes a row of each table a row of copy k. */
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

/** A Vite plugin: the page is built with `copies` copies of the dataset beside the original. */
export function manyRows(copies, readText) {
  return {
    name: "many-rows",
    enforce: "pre",
    load(id) {
      const table = FILES.exec(id)?.[1];
      if (table === undefined || copies === 0) return null;
      const { data, meta } = Papa.parse(readText(id.replace("?raw", "")), { header: true, skipEmptyLines: true });
      const all = [...data];
      for (let k = 1; k <= copies; k += 1) for (const row of data) all.push(COPY[table](row, k));
      return `export default ${JSON.stringify(Papa.unparse({ fields: meta.fields, data: all }, { newline: "\n" }))};`;
    },
  };
}
