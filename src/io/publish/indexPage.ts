/** The list of all files at fixed addresses, for people and for programs. */
import { groupBy } from "../../domain/groupBy.ts";
import type { Manifest } from "../package/manifest.ts";
import { utf8 } from "../package/manifest.ts";
import { xml } from "../picture/svg.ts";
import type { PublishedFile } from "./published.ts";

/** The same policy as the page's: nothing but the own style sheet. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** Beside the list itself, which stands in `data/`. */
const hrefOf = (path: string): string => (path.startsWith("data/") ? path.slice("data/".length) : `../${path}`);

const bytesOf = ({ content }: PublishedFile): number => (typeof content === "string" ? utf8(content).length : content.length);

/** Every file with its address (relative to the list), type and size. */
export function indexJson(manifest: Manifest, files: readonly PublishedFile[]): string {
  const list = {
    title: manifest.title,
    version: manifest.version,
    released: manifest.released,
    licence: manifest.licence.id,
    files: files.map((file) => ({
      href: hrefOf(file.path),
      title: file.title,
      mediatype: file.mediatype,
      bytes: bytesOf(file),
      ...(file.of.kind === "dataset" ? { of: "dataset" } : { of: file.of.kind, id: file.of.id }),
    })),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

const sizeOf = (bytes: number): string => (bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`);

const linkTo = (file: PublishedFile, words: string, label: string): string =>
  `<a href="${xml(hrefOf(file.path))}" aria-label="${xml(label)}">${xml(words)}</a> <span>${sizeOf(bytesOf(file))}</span>`;

const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toUpperCase();

/** One line for each view or market: its CSV, JSON and picture, then the tables that have a file of their own. */
function groupedRows(files: readonly PublishedFile[], kind: "view" | "market"): string {
  const groups = groupBy(
    files.filter((file) => file.of.kind === kind),
    ({ of }) => (of.kind === "dataset" ? "" : of.id),
  );
  return [...groups.values()]
    .map((own) => {
      const [first] = own;
      const label = first === undefined || first.of.kind === "dataset" ? "" : first.of.label;
      const main = own.filter((file) => file.path.split("/").length === 2);
      const cells = ["CSV", "JSON", "SVG"].map((ending) => {
        const file = main.find(({ path }) => endingOf(path) === ending);
        return `<td>${file === undefined ? "" : linkTo(file, ending, `${label}, ${ending}`)}</td>`;
      });
      const tables = own
        .filter((file) => !main.includes(file))
        .map(
          (file) =>
            `<tr class="sub"><th scope="row">${xml(file.title)}</th><td colspan="3">${linkTo(file, "CSV", `${file.title} CSV`)}</td></tr>`,
        );
      return `<tr><th scope="row">${xml(label)}</th>${cells.join("")}</tr>${tables.join("")}`;
    })
    .join("\n");
}

const section = (id: string, title: string, text: string, head: readonly string[], rows: string): string => `
<section>
<h2 id="${id}">${title}</h2>
<p>${text}</p>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join("")}</tr></thead>
<tbody>
${rows}
</tbody></table></div>
</section>`;

/** The same list as a page: no script, no style of its own in the markup. */
export function indexPage(manifest: Manifest, files: readonly PublishedFile[]): string {
  const { version, released, licence } = manifest;
  const dataset = files.filter((file) => file.of.kind === "dataset");
  const rows = dataset
    .map((file) => {
      const name = hrefOf(file.path);
      return `<tr><th scope="row">${xml(file.title)}</th><td>${linkTo(file, name, name)}</td></tr>`;
    })
    .join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Files of Cloud Shares, dataset ${version}</title>
<meta name="description" content="${xml(manifest.summary)}">
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="index.css">
</head>
<body>
<header><a href="../index.html">Cloud Shares</a></header>
<main>
<h1>The data as files</h1>
<p>${xml(manifest.title)}. Version ${version}, ${released}. These addresses stay; the figures behind them move with the version, which every file
names. Selection, notes and structure are free for any use (${xml(licence.id)}); the figures belong to the firms and companies named beside them.
The same list <a href="index.json">as JSON</a>.</p>
${section("dataset", "The dataset", "Every table of the package, and what describes it.", ["File", "Address"], rows)}
${section("views", "Views", "Each view as it is without any choice of a reader: what the five articles say.", ["View", "Rows", "Cards", "Picture"], groupedRows(files, "view"))}
${section("markets", "Markets", "Everything on record of a market: every measure, period, vintage and print.", ["Market", "Rows", "Rows", "Picture"], groupedRows(files, "market"))}
</main>
</body>
</html>
`;
}
