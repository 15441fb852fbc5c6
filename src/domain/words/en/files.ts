/** The words of what comes on demand: the table of figures, downloads, pictures, citing, sharing, and files that are opened. */
import { counted, grouped, joinAnd } from "./grammar.ts";

// Said in several places

export const close = "Close";
export const copy = "Copy";
export const light = "Light";
export const dark = "Dark";

// Cards, receipts and tables on the page

export const narrowTheTable = "Narrow the table";
export const theTableIsNarrowed = "The table is narrowed to";
export const remove = ", remove";
export const clearSearchAndChoices = "Clear search and choices";
export const tableOfFigures = "Table of figures";
export const theFirstOfRows = (printed: number, rows: number): string =>
  `The first ${printed} of ${grouped(rows)} rows are printed. The download holds all of them.`;
export const theSearchLooksAt = "The search looks at provider, market, measure, firm, document and the figure as printed.";
export const findInTheTable = "Find in the table";
export const findProviderFirmArticle = "Find: provider, firm, article";

// Citing, sharing, copying

export const citeThisView = "Cite this view";
export const citeThisCard = "Cite this card";
export const style = "Style";
export const toReadAndPaste = "references to read and paste";
export const forLatex = "for LaTeX, JabRef and Zotero";
export const forEndnote = "for EndNote, Zotero and Mendeley";
export const forCslPrograms = "for Zotero, Pandoc and citation processors";
export const citationInStyle = (style: string): string => `Citation in ${style}`;
export const downloadExtension = (extension: string): string => `Download .${extension}`;
export const figuresThatYouAdded = " Figures that you added are not among them: nobody published them, and they stay in this browser.";
export const itNamesDatasetThe = (version: string): string => `It names dataset ${version}, the address of what you see and today’s date`;
export const nothingOfADocument = (named: string): string => `${named}. Nothing of a document is shown.`;
export const andWithAnEntry = (named: string, documents: number): string =>
  `${named}, and ${counted(documents, "document")} with an entry each. Whoever uses one figure cites its document.`;
export const copied = "Copied";
export const theIsCopied = (what: string): string => `The ${what} is copied`;
export const theBrowserDidNot = (what: string): string => `The browser did not allow copying. The ${what} is selected: copy it by hand.`;
export const small = "Small";
export const medium = "Medium";
export const large = "Large";
export const readersOwn = "Reader’s own";
export const embedThisCard = "Embed this card";
export const cardCloudShares = (card: string): string => `${card} (Cloud Shares)`;
export const pasteTheseLinesInto =
  "Paste these lines into any page. The frame needs no script, opens receipts and downloads, and keeps its source in sight.";
export const thisCardShowsFigures =
  "This card shows figures that you added. They stay in this browser: a frame on another page cannot show them.";
export const size = "Size";
export const theme = "Theme";
export const pinToDataset = (version: string): string => `Pin to dataset ${version}`;
export const theCardThenSays = "The card then says so when the data has moved on.";
export const linesOfHtml = "Lines of HTML";
export const asItWillStandThere = "As it will stand there";
export const previewTitle = (title: string): string => `Preview: ${title}`;
export const addressOfThisView = "address of this view";
export const addressOfThisCard = "address of this card";
export const shareThisView = "Share this view";
export const shareThisCard = "Share this card";
export const toThisView = "to this view";
export const toThisCard = "to this card";
export const share = "Share…";
export const withTheSystemsOwn = "with the system’s own menu";
export const embed = "Embed…";
export const inAnotherPage = "in another page";
export const copyForLabel = (label: string): string => `Copy for ${label}`;

// Downloads

export const cloudSharesDataset = ({
  card,
  scopeLead,
  scopeRest,
  source,
  datasetVersion,
  address,
}: {
  readonly card: string;
  readonly scopeLead: string;
  readonly scopeRest: string;
  readonly source: string;
  readonly datasetVersion: string;
  readonly address: string;
}): string => `${card}. ${scopeLead} ${scopeRest}. ${source} Cloud Shares, dataset ${datasetVersion}. ${address}`;
export const cloudSharesDatasetOfHeading = (heading: string, datasetVersion: string, address: string): string =>
  `${heading}. Cloud Shares, dataset ${datasetVersion}. ${address}`;
export const forSpreadsheetsAndCode = "for spreadsheets and code";
export const csvFiles = "CSV files";
export const zippedAllFiguresIn = "zipped: all figures in one, each table in its own";
export const forPrograms = "for programs";
export const asOfAsOf = (asOf: string): string => ` As of ${asOf}.`;
export const markdownTable = "Markdown table";
export const forNotesAndIssues = "for notes and issues";
export const cloudSharesDatasetN = (datasetVersion: string, address: string): string =>
  `Cloud Shares, dataset ${datasetVersion}. <${address}>\n`;
export const pictureThatScales = "picture that scales";
export const rows = "Rows";
export const toPasteIntoASpreadsheet = "to paste into a spreadsheet";
export const downloadThisView = "Download this view";
export const downloadThisCard = "Download this card";
export const oneMoment = "One moment…";
export const allCardsAsShown = "All cards, as shown";
export const thisCardAsShown = "This card, as shown";
export const theFormat = (format: string): string => `The ${format}`;
export const pngScale = (scale: number): string => `PNG ${scale}×`;
export const thePng = "The PNG";
export const allOfThisMarket = "All of this market, every vintage";
export const whateverTheFiltersShow = "whatever the filters show";
export const picture = "Picture";
export const toPasteIntoADocument = "to paste into a document";
export const coloursOfPictures = "Colours of pictures";
export const theWholeDataset = "The whole dataset";
export const dataPackage = "Data Package ";
export const zipWithDescriptorAnd = "zip, with descriptor and licence";
export const bringBack = "Bring back";
export const openAFile = "Open a file…";
export const downloadedHereBefore = "downloaded here before";
export const pictureDotsWide = "picture, 760 dots wide";
export const forScreensAndSlides = "for screens and slides";
export const forPrint = "for print";
export const theTextToCopy = "The text to copy";
export const saveFile = (file: string): string => `Save ${file}`;
export const takeASmallerSize = "Take a smaller size, or the SVG.";
export const takeTheSvgOrASingle = "Take the SVG, or a single card.";
export const atThePictureWould = ({
  scale,
  width,
  height,
  smaller,
}: {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly smaller: string;
}): string => `At ${scale}× the picture would be ${width} × ${height} px, more than this browser can draw. ${smaller}`;
export const theReasonIsNot = "The reason is not known.";
export const theBrowserDidNotAllow = "The browser did not allow this page to use the clipboard.";
export const savedFile = (file: string): string => `Saved ${file}`;
export const couldNotBeMade = (what: string): string => `${what} could not be made`;
export const whatCopied = (what: string): string => `${what} copied`;
export const selectTheTextBelow = "Select the text below and copy it by hand.";
export const thePictureCouldNot = "The picture could not be made";
export const pictureCopied = "Picture copied";
export const theBrowserDidNotTake = "The browser did not take the picture";
export const saveItAsAFileAnd = (refused: string): string => `${refused} Save it as a file and insert that.`;
export const theDownloadCouldNot = "The download could not be prepared";

// Files that are opened

export const dropACsvTsvJson = "Drop a CSV, TSV, JSON, SVG, PNG or zip that was downloaded here.";
export const theFileIsEmpty = "The file is empty.";
export const theFileIsLarger = "The file is larger than any that is made here.";
export const theFileIsDamaged = "The file is damaged: it ends too early or holds what its kind does not allow.";
export const downloadItAgainAnd = "Download it again and drop it as it is.";
export const itNamesNoViewOf = "It names no view of this dashboard: it was made elsewhere, or its address was taken out.";
export const theAddressInIt = "The address in it is not that of a view of this dashboard.";
export const noViewToOpen = "No view to open";
export const thePageIsAsItWas = "The page is as it was.";
export const notOpenedLeft = (left: readonly string[]): string => ` Not opened: ${joinAnd(left)}.`;
export const itWasMadeFromDataset = (datasetVersion: string, otherDatasetVersion: string): string =>
  ` It was made from dataset ${datasetVersion}; this page has ${otherDatasetVersion}: figures may have moved on.`;
export const openedThisIsThe = (opened: string, moved: string, rest: string): string =>
  `Opened ${opened}: this is the view it was made from.${moved}${rest}`;
export const openedItHoldsThe = (name: string, version: string): string =>
  `Opened ${name}: it holds the dataset of this page, ${version}, row by row.`;
export const itsHashesWereNot = " Its hashes were not compared: browsers do that only for pages that are served securely.";
export const openedThePageShows = (name: string, version: string, unhashed: string): string =>
  `Opened ${name}: the page shows its dataset ${version} now.${unhashed}`;
export const nameItsFigures = (name: string): string => `${name}: its figures`;

// Pictures

export const vintage = (vintage: string): string => `vintage ${vintage}`;
export const andMoreFiguresEach = (rest: number): string => `And ${rest} more figures, each with its place in the data of this file.`;
export const asPrintedSentences = (sentences: string): string => `As printed. ${sentences}`;
export const printedAsPrinted = (asPrinted: string): string => `, printed “${asPrinted}”`;
export const levelNotPublished = (brackets: string): string => `${brackets} level not published`;
export const beforeToAfterOne = (before: string, after: string, one: string): string => `${before} to ${after}, ${one}`;
export const theFirstOfTheCsv = (most: number, all: number, what: string): string =>
  `The first ${most} of ${grouped(all)} ${what}. The CSV holds all of them.`;
export const earlier = "earlier";
export const cloudSharesDatasetOfDatasetVersion = (datasetVersion: string, address: string): string =>
  `Cloud Shares · dataset ${datasetVersion} · ${address}`;
export const restMore = (rest: number): string => `+${rest} more`;
export const provider = "Provider";
export const measure = "Measure";
export const period = "Period";
export const value = "Value";
export const couldBe = "Could be";
export const asPrinted = "As printed";
export const status = "Status";
export const source = "Source";
export const when = "When";
export const event = "Event";
export const about = "About";
export const vintageVintageTextBasisText = (vintageText: string, basisText: string): string => `vintage ${vintageText} ${basisText}`;
export const providerAndMeasure = "Provider and measure";
export const market = "Market";
export const document = "Document";
export const notPublished = "not published";

// Sets that are kept

export const taken = "Taken";
export const allowThisSiteTo = "Allow this site to keep data, or go on without: what you add then lasts as long as this page.";
export const removeASetThat =
  "Remove a set that you no longer need, or free space on this device; until then it lasts as long as this page.";
export const couldNotBeKept = (setName: string): string => `“${setName}” could not be kept: the browser’s storage is full.`;
export const couldNotBeKeptIn = (setName: string, words: string): string => `“${setName}” could not be kept in this browser (${words}).`;
export const theStorageDoesNot = "the storage does not answer";
export const closeOtherTabsOf =
  "Close other tabs of this page and reload it, or go on without: what you add then lasts as long as this page.";
export const couldNotBeKeptThe = (setName: string): string => `“${setName}” could not be kept: the browser’s storage does not answer.`;
export const thisBrowsersStorageDoes = "This browser’s storage does not answer";
export const thisBrowserGivesNoAccess = (words: string): string => `This browser gives no access to your own figures (${words})`;
export const whatYouAddedEarlier = (cause: string): string => `${cause}: what you added earlier is not shown.`;
export const whatThisBrowserKeepsAs = (key: string): string =>
  `What this browser keeps as “${key}” cannot be shown: it is damaged, or of a newer version of this page.`;
export const itIsLeftAsItIsLoad = "It is left as it is. Load the page again; where that does not help, add the file again.";

// Other

export const thePackageDoesNot = "the package does not hold this file";
export const theFileHasBytes = (bytes: number, resourceBytes: number): string =>
  `the file has ${bytes} bytes, the descriptor says ${resourceBytes}`;
export const theFileIsNotThe = "the file is not the one that the descriptor has the hash of";
export const theFileIsNoZip = "the file is no zip that can be read";
export const downloadThePackageAgain = "Download the package again.";
export const theZipHoldsNoPackage = "the zip holds no package of this dataset";
export const chooseAPackageThat = "Choose a package that was downloaded from here.";
