/** The page for readers whose link ends nowhere. Hosts show it at any address, so it names no other file than the page itself. */
import * as words from "../../domain/words/en/shell.ts";
import { xml } from "../picture/svg.ts";

/** Where hosts look for it. */
export const LOST_PAGE = "404.html";

/** @param site address of the page with a slash at its end; empty where it is not known: then the link leads to the folder of the lost address. */
export function lostPage(site: string): string {
  return `<!doctype html>
<html lang="${words.languageTag}">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${xml(words.withSiteName(words.lostTitle))}</title>
</head>
<body>
<main>
<h1>${xml(words.lostTitle)}</h1>
<p>${xml(words.theLinkMayHaveBeenCut)} <a href="${xml(site === "" ? "./" : site)}">${xml(words.openCloudShares)}</a></p>
</main>
</body>
</html>
`;
}
