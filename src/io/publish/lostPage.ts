/** The page for readers whose link ends nowhere. Hosts show it at any address, so it names no other file than the page itself. */
import { xml } from "../picture/svg.ts";

/** Where hosts look for it. */
export const LOST_PAGE = "404.html";

/** @param site address of the page with a slash at its end; empty where it is not known: then the link leads to the folder of the lost address. */
export function lostPage(site: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>No page at this address · Cloud Shares</title>
</head>
<body>
<main>
<h1>No page at this address</h1>
<p>The link may have been cut, or a file of an earlier version is gone. <a href="${xml(site === "" ? "./" : site)}">Open Cloud Shares</a></p>
</main>
</body>
</html>
`;
}
