/** The words of the HTML pages themselves, before any script: the build puts them where `{{name}}` stands. */

/** The language of this folder, as `<html lang>` has it. */
export const languageTag = "en";
export const pageTitle = "Cloud Shares: who says so, of what market, as of when?";
export const withoutScripts =
  "Without scripts the views stand as their documents tell them. Filters, receipts and downloads need JavaScript;";
export const theDataIsThere = "the data is there as files";
export const withoutScriptsInOneFile = "Filters, receipts and downloads need JavaScript.";
export const embedTitle = "Cloud Shares, one card";
export const embedDescription = "One card of Cloud Shares, to stand in another page. Every figure opens its receipt.";
export const embedWithoutScripts = "This card of Cloud Shares is drawn in the browser: please allow JavaScript for it.";
export const lostTitle = "No page at this address";
export const theLinkMayHaveBeenCut = "The link may have been cut, or a file of an earlier version is gone.";
export const openCloudShares = "Open Cloud Shares";
export const withSiteName = (title: string): string => `${title} · Cloud Shares`;
