/**
 * The words of the page, of its cards, charts, tables and receipts: all that comes with the first load. A sentence with parts is a function; numbers,
 * dates and names reach it written. What a word is said of stands above its group. It is long on purpose: a translation is this folder once more.
 */
import { counted, grouped, joinAnd, numberWord, possessive } from "./grammar.ts";

// Said in several places

export const growthAYear = "Growth a year";
export const growth = "Growth";
export const impliedValue = "Implied value";
export const rankAmongTheShares = "Rank among the shares shown";
export const ratio = "Ratio";
export const sum = "Sum";
export const largestSharesTogether = "Largest shares together";
export const reported = "Reported";
export const forecast = "Forecast";
export const bothOf = (before: string, after: string): string => `${before} and ${after}`;
export const countOfEvents = (events: number): string => counted(events, "event");
export const forecastRevised = "Forecast revised";
export const restated = "Restated";
export const disputed = "Disputed";
export const countOfShares = (shares: number): string => counted(shares, "share");
export const countOfFigures = (count: number): string => counted(count, "figure");
export const figure = "Figure";
export const market = "Market";
export const wholeMarket = "Whole market";
export const between = "Between";
export const kind = "Kind";
export const mended = "Mended";
export const place = "Place";
export const asPrinted = "As printed";
export const readIn = "Read in";
export const from = "From";
export const to = "To";
export const receipts = "Receipts";
export const agreesWithinRounding = "Agrees within rounding";
export const toAfter = " to ";
export const concentrationHhi = "Concentration (HHI)";
export const notPublished = "not published";
export const article = "Article";
export const publicRecord = "Public record";
export const nothing = "nothing";
export const period = "Period";
export const provider = "Provider";
export const measure = "Measure";
export const value = "Value";
export const couldBe = "Could be";
export const status = "Status";
export const vintage = "Vintage";
export const check = "Check";
export const counts = "Counts";
export const when = "When";
export const document = "Document";
export const outlet = "Outlet";
export const published = "Published";
export const figures = "Figures";
export const events = "Events";
export const yourFile = "Your file";
export const event = "Event";
export const about = "About";
export const fromToOfStart = (start: string, periodEnd: string): string => `${start} to ${periodEnd}`;
export const found = "Found";
export const labelInPeriod = (label: string, period: string): string => `${label} in ${period}`;
export const dateOrDates = (dates: number): string => (dates === 1 ? "date" : "dates");
export const notPublishedAtStart = "Not published";
export const revenueAtStart = "Revenue";
export const articleNumber = (number: number): string => `Article ${number}`;
export const index = "Index";
export const table = "Table";
export const countOfProviders = (providers: number): string => counted(providers, "provider");
export const bothOfOfParts = (parts: string, otherParts: string | undefined): string => `${parts} and ${otherParts}`;
export const everyProvider = "every provider";
export const yours = "Yours";
export const file = "File";
export const added = "Added";
export const yourAssumptionAtStart = "Your assumption";
export const derivedAtStart = "Derived";
export const notInYourFileInside = "not in your file";
export const researchFirm = "Research firm";
export const dismiss = "Dismiss";
export const theBrowserDidNot = "The browser did not allow copying";
export const close = "Close";
export const shownCloudShares = (shown: string): string => `${shown} · Cloud Shares`;
export const cloudShares = "Cloud Shares";
export const copied = "Copied";
export const cite = "Cite";
export const nothingMoreIsKnown = "nothing more is known";
export const tryAgain = "Try again";
export const copyLink = "Copy link";

// The page

export const showRestMore = (rest: number): string => `Show ${grouped(rest)} more`;
export const ofAreShown = ({
  count,
  otherCount,
  what,
  words,
}: {
  readonly count: number;
  readonly otherCount: number;
  readonly what: string;
  readonly words: string;
}): string => `${grouped(count)} of ${grouped(otherCount)} ${what} are shown. ${words}`;
export const marketShareOnePanel = "Market share, one panel for each market";
export const belowOtherFirmsOther = "Below: other firms, other markets. They are not on the axis above.";
export const concentrationTwoPanelsFor = "Concentration, two panels for each market";
export const panels = "panels";
export const thoseWithTheMost = "Those with the most differing quantities come first.";
export const skipToTheCharts = "Skip to the charts";
export const figuresBelongToThe =
  "Figures belong to the research firms and companies named beside them. This page stores no cookies and sends nothing anywhere.";
export const datasetVersionText = (datasetVersion: string): string => `Dataset ${datasetVersion}`;
export const openAFile = "Open a file";
export const addYourOwnFigures = "Add your own figures";
export const pageSoftwareVersion = (softwareVersion: string): string => `Page ${softwareVersion}`;
export const thisPageAsOneFile = "This page as one file";
export const licences = "Licences";
export const tab = "Tab";
export const toTheNextControl = "to the next control; each chart is one stop";
export const inAChartAlongThe = "in a chart: along the periods of one provider";
export const inAChartFromProvider = "in a chart: from provider to provider";
export const shift = "Shift";
export const arrow = "arrow";
export const fiveMarksAtOnce = "five marks at once";
export const home = "Home";
export const end = "End";
export const firstAndLastPeriod = "first and last period; with Ctrl first and last mark of the chart";
export const pageUp = "Page Up";
export const pageDown = "Page Down";
export const theChartBeforeAnd = "the chart before and after";
export const enter = "Enter";
export const opensTheReceiptOf = "opens the receipt of the mark";
export const esc = "Esc";
export const closesTheReceiptBack = "closes the receipt, back to its mark; from a mark back to where you were before the chart";
export const inAChartShowsIts = "in a chart: shows its table, and in the table its chart";
export const inAChartThisList = "in a chart: this list";
export const keyboardAndReadingHelp = "Keyboard and reading help";
export const howToReadAndMove = "How to read and move";
export const closeHelp = "Close help";
export const everyMarkOpensIts =
  "Every mark opens its receipt: the figure as printed, who measured it, of what market, and the paragraph where it can be read. Two markets never share an axis.";
export const inks = "Inks";
export const allInks = "All inks";
export const aSoftTipSpansWhat =
  "A soft tip spans what a rounded figure could be. Brackets mean looked for and not published: that is not zero.";
export const chartForms = "Chart forms";
export const bestFitGivesEach =
  "Best fit gives each panel the richest form that its dates allow. Slope and index need two dates, lines need three. A form that no panel can carry is disabled; one that some panels cannot carry falls back there and says so.";
export const yourOwnFigures = "Your own figures";
export const dropATableAnywhere =
  "Drop a table anywhere on the page, paste one, or choose a file: you see what was understood before anything is added. It stays in this browser.";
export const keyboard = "Keyboard";
export const theDatasetDidNot = "The dataset did not pass its checks";
export const oneThingIsWrong = "One thing is wrong";
export const thingsAreWrong = (issues: number): string => `${issues} things are wrong`;
export const noChartIsShown = "No chart is shown, because a figure in it could be false. What was found:";
export const cloudSharesOverview = "Cloud Shares, overview";
export const switchBetweenLightAnd = "Switch between light and dark";
export const actionsForTheWhole = "Actions for the whole view";
export const thisViewCouldNot = "This view could not be drawn";
export const thePageCameUpon = " The page came upon a fault of its own";
export const nothingIsLostThe = "Nothing is lost: the view is in the address, and the data stand as files beside the page. The fault: ";
export const openTheOverview = "Open the overview";
export const theDataAsFiles = "The data as files";
export const labelFigureIndexOfIds = (label: string, index: number, ids: number): string => `${label}, figure ${index} of ${ids}`;
export const receiptCitation = "receipt citation";
export const receiptLink = "receipt link";
export const addressOfThisReceipt = "address of this receipt";
export const views = "Views";
export const newerVersion = "Newer version";
export const aNewerVersionOf = "A newer version of this page is ready. The view stays as it is.";
export const useIt = "Use it";
export const notNow = "Not now";

// Controls

export const asKnownOnAtStart = "As known on";
export const date = "Date";
export const today = "Today";
export const daysBeforeARestatement = "Days before a restatement";
export const todayOrBeforeA = "Today, or before a restatement…";
export const anotherDay = "Another day";
export const everyValueInIts = "Every value in its latest version.";
export const nothingHereReadOtherwise = "Nothing here read otherwise then.";
export const collection = "Collection";
export const filters = "Filters";
export const yoursCount = (count: number): string => `Yours, ${count} ${count === 1 ? "set" : "sets"}`;
export const reset = "Reset";
export const figureAfter = " figure";
export const figuresAfter = " figures";
export const chartForm = "Chart form";
export const moreFilters = "More filters";
export const inUse = " in use";
export const showBesideTheValues = "Show beside the values";
export const step = "Step";
export const done = "Done";
export const fewer = "fewer";
export const moreRest = (rest: number): string => `more (${rest})`;
export const on = " on";

// Views

export const concentration = "Concentration";
export const howConcentratedEachMarket = "How concentrated each market is";
export const sharesAreIncompleteSo =
  "Shares are incomplete, so the index is an interval. A verdict is given only where the whole interval allows it.";
export const data = "Data";
export const theDataRowByRow = "The data, row by row";
export const everyRowCarriesIts =
  "Every row carries its own source, paragraph and status, so a figure keeps its receipt after it is copied out.";
export const disagreement = "Disagreement";
export const readPrintedMoreThan = (compared: number, apart: number): string =>
  `read; ${counted(compared, "quantity", "quantities")} printed more than once, ${apart} of them in two ways`;
export const overview = "Overview";
export const whatTheCompaniesReport = "What the companies report";
export const shares = "Shares";
export const marketSharesOneMarket = "Market shares, one market at a time";
export const eachPanelIsOne = "Each panel is one firm’s definition of one market. Two panels never share an axis.";
export const sources = "Sources";
export const inCountDocuments = (count: number): string => `in ${counted(count, "document")}`;
export const whereEveryFigureComes = "Where every figure comes from";
export const eachDocumentIsListed =
  "Each document is listed with what was read in it. Each article figure that another document also prints is set against it.";
export const spend = "Spend";
export const whatWholeCloudMarkets = "What whole cloud markets are worth";
export const eachMarketHasPanels =
  "Each market has panels of its own: no two of them share an axis. Forecasts are hatched and are set against what was published later.";
export const timeline = "Timeline";
export const whatHappenedAroundThe = "What happened around the figures";
export const eventsToThePrecision = "Events to the precision known. An event beside a change is not its cause; no line joins the two.";

// Titles and descriptions

export const barChart = "Bar chart";
export const columnChartOverTime = "Column chart over time";
export const slopeChartOfTwo = "Slope chart of two dates";
export const lineChartOfAnIndex = "Line chart of an index, first period 100";
export const lineChartOverTime = "Line chart over time";
export const barsThatEachAdd = "Bars that each add up to 100 percent";
export const lineChartOfRanks = "Line chart of ranks, first at the top";
export const oneSmallLineChart = "One small line chart a provider, all on the same axes";
export const chartOfIntervalsOver = "Chart of intervals over time";
export const chartOfTheDistances = "Chart of the distances between prints of one quantity";
export const listOfFigures = "List of figures";
export const arrowKeysGoFrom = "Arrow keys go from mark to mark, Enter opens a receipt, T shows the table, question mark lists all keys.";
export const theWholeMarket = "the whole market";
export const marksValuesOfWhoseWhen = (marks: number, whose: string, when: string): string =>
  `${counted(marks, "value")} of ${whose}, ${when}.`;
export const best = "Best";
export const highest = "Highest";
export const last = "Last";
export const lowest = "Lowest";
export const theAxisRunsFrom = (first: string | undefined, last: string | undefined): string => `The axis runs from ${first} to ${last}.`;
export const nothingThatWasLooked = "Nothing that was looked for is missing.";
export const notPublishedOf = (gaps: number, whom: string): string => `Not published: ${counted(gaps, "value")} of ${whom}.`;
export const notPublishedGaps = (gaps: readonly string[]): string => `Not published: ${joinAnd(gaps)}.`;
export const countOfRatiosWithoutALevel = (ratios: number): string => counted(ratios, "ratio without a level", "ratios without a level");
export const countOfEarlierValues = (ghosts: number): string => counted(ghosts, "earlier value");
export const countOfBreaks = (breaks: number): string => counted(breaks, "break");
export const noValue = "No value.";
export const alsoBeside = (beside: string): string => `Also: ${beside}.`;
export const fromPeriodTextToLastPeriodText = (periodText: string, lastPeriodText: string): string =>
  `, from ${periodText} to ${lastPeriodText}`;
export const timelineScopeLeadScopeRestItemsEvents = ({
  scopeLead,
  scopeRest,
  items,
  when,
  keyHint,
}: {
  readonly scopeLead: string;
  readonly scopeRest: string;
  readonly items: number;
  readonly when: string;
  readonly keyHint: string;
}): string => `Timeline. ${scopeLead} ${scopeRest} ${counted(items, "event")}${when}. ${keyHint}`;
export const highlyConcentrated = "highly concentrated";
export const moderatelyConcentrated = "moderately concentrated";
export const notConcentrated = "not concentrated";
export const ifNoUnpublishedFirm = ", if no unpublished firm is larger than the published ones";
export const asForecast = " as forecast";
export const theConcentrationOfCannot = (what: string): string => `The concentration of ${what} cannot be computed`;
export const whetherWasHighlyConcentrated = ({
  what,
  periodText,
  forecast,
  lastText,
}: {
  readonly what: string;
  readonly periodText: string;
  readonly forecast: string;
  readonly lastText: string;
}): string => `Whether ${what} was highly concentrated in ${periodText}${forecast} cannot be said: the index is ${lastText}`;
export const bothPublishedPeriods = "both published periods";
export const allPublishedPeriods = (marks: number): string => `all ${numberWord(marks)} published periods`;
export const wasInTo = ({
  what,
  verdict,
  all,
  periodText,
  lastPeriodText,
  assumed,
}: {
  readonly what: string;
  readonly verdict: string;
  readonly all: string;
  readonly periodText: string;
  readonly lastPeriodText: string;
  readonly assumed: string;
}): string => `${what} was ${verdict} in ${all}, ${periodText} to ${lastPeriodText}${assumed}`;
export const wasInWithAnIndex = ({
  what,
  verdict,
  periodText,
  forecast,
  lastText,
  assumed,
}: {
  readonly what: string;
  readonly verdict: string;
  readonly periodText: string;
  readonly forecast: string;
  readonly lastText: string;
  readonly assumed: string;
}): string => `${what} was ${verdict} in ${periodText}${forecast}, with an index of ${lastText}${assumed}`;
export const noShareOfIsPublished = (what: string): string => `No share of ${what} is published here`;
export const inPeriodTextForecast = (periodText: string, forecast: string): string => `in ${periodText}${forecast}`;
export const theLargestPublishedShare = (what: string, when: string, widestText: string): string =>
  `The largest published share of ${what} ${when} is ${widestText}`;
export const theLargestPublishedShares = ({
  n,
  what,
  when,
  widestText,
}: {
  readonly n: number;
  readonly what: string;
  readonly when: string;
  readonly widestText: string;
}): string => `The ${numberWord(n)} largest published shares of ${what} ${when} come to ${widestText}`;
export const noFigureMatches = "No figure matches";
export const anotherPrintOfThe = "another print of the same quantity";
export const theOneFigure = "The one figure";
export const bothFigures = "Both figures";
export const allNFigures = (n: number): string => `All ${grouped(n)} figures`;
export const allVerbWithPrint = (all: string, verb: string, print: string): string => `${all} ${verb} with ${print}`;
export const agrees = "agrees";
export const agreeInside = "agree";
export const allVerbFromPrint = (all: string, verb: string, print: string): string => `${all} ${verb} from ${print}`;
export const differs = "differs";
export const differInside = "differ";
export const theOneFigureHas = "The one figure has no other print to compare with";
export const noneOfTheFigures = (n: number): string => `None of the ${grouped(n)} figures has another print to compare with`;
export const agreeVerbWithPrint = (agree: number, verb: string, print: string): string => `${grouped(agree)} ${verb} with ${print}`;
export const differVerbFromAgree = ({
  differ,
  verb,
  agree,
  print,
}: {
  readonly differ: number;
  readonly verb: string;
  readonly agree: number;
  readonly print: string;
}): string => `${grouped(differ)} ${verb} from ${agree > 0 ? "one" : print}`;
export const noneToCompareWith = (alone: number, verb: string): string => `${grouped(alone)} ${verb} none to compare with`;
export const has = "has";
export const have = "have";
export const ofNFiguresParts = (n: number, parts: readonly string[]): string => `Of ${grouped(n)} figures, ${joinAnd(parts)}`;
export const nothingIsHiddenByThe = "nothing is hidden by the filters.";
export const hiddenByTheFiltersOfHidden = (hidden: number): string =>
  `${grouped(hidden)} ${hidden === 1 ? "is" : "are"} hidden by the filters.`;
export const listedLeft = (left: string): string => `listed; ${left}`;
export const manyOfName = (many: boolean, name: string): string => `${many ? "shares" : "share"} of ${name}`;
export const spendOnName = (name: string): string => `spend on ${name}`;
export const growthOfSpendOn = (name: string): string => `growth of spend on ${name}`;
export const measureOfName = (measure: string, name: string): string => `${measure} of ${name}`;
export const theOtherProvidersTogether = "the other providers together";
export const inPeriodText = (periodText: string): string => ` in ${periodText}`;
export const nDiffer = (n: number): string => `${n} ${n === 1 ? "differs" : "differ"}`;
export const nRestated = (n: number): string => `${n} restated`;
export const nRevised = (n: number): string => `${n} ${n === 1 ? "forecast" : "forecasts"} revised`;
export const nDisputed = (n: number): string => `${n} disputed`;
export const restatedAndCameBack = (firmLabel: string, name: string, text: string): string =>
  `${firmLabel} restated ${name} and came back to ${text}`;
export const restatedFromTo = ({
  firmLabel,
  subject,
  text,
  otherText,
}: {
  readonly firmLabel: string;
  readonly subject: string;
  readonly text: string;
  readonly otherText: string;
}): string => `${firmLabel} restated ${subject} from ${text} to ${otherText}`;
export const its = "its";
export const theForecastOfMoved = (name: string, text: string, otherText: string): string =>
  `The forecast of ${name} moved from ${text} to ${otherText}`;
export const byForecastInThe = (name: string, text: string, otherText: string): string =>
  `${name}: ${text} by forecast, ${otherText} in the end`;
export const isDisputedOr = (name: string, text: string, otherText: string): string => `${name} is disputed: ${text} or ${otherText}`;
export const isPrintedAsAnd = (name: string, text: string, otherText: string): string =>
  `${name} is printed as ${text} and as ${otherText}`;
export const noQuantityIsPrintedIn = "No quantity is printed in two ways";
export const figuresOfThing = (thing: string): string => `figures of ${thing}`;
export const mostOfAllThen = (who: string, text: string, topText: string): string => `, most of all ${who}: ${text}, then ${topText}`;
export const firmLabelRestatedNumberThingsTail = ({
  firmLabel,
  number,
  things,
  tail,
}: {
  readonly firmLabel: string;
  readonly number: string;
  readonly things: string;
  readonly tail: string;
}): string => `${firmLabel} restated ${number} ${things}${tail}`;
export const forecastsOfWereRevised = (number: string, thing: string, tail: string): string =>
  `${number} forecasts of ${thing} were revised or came out otherwise${tail}`;
export const numberThingsAreDisputed = (number: string, things: string): string => `${number} ${things} are disputed`;
export const arePrintedInTwo = (number: string, things: string): string => `${number} ${things} are printed in two ways`;
export const arePrintedInTwoWays = (number: string, things: string, tally: string): string =>
  `${number} ${things} are printed in two ways: ${tally}`;
export const nothingHereIsPrinted = "Nothing here is printed twice";
export const whatIsPrintedTwice = "What is printed twice here agrees";
export const oneDisagreementBetweenPrints = "One disagreement between prints";
export const disagreementsBetweenPrints = (all: string | number): string => `${all} disagreements between prints`;
export const printedInTwoWays = (apart: number): string => `${counted(apart, "quantity is", "quantities are")} printed in two ways`;
export const notSayWhatTheLevels = (changes: number): string =>
  `${counted(changes, "printed change does", "printed changes do")} not say what the levels say`;
export const inTwoCurrencies = (currencies: number): string => `${counted(currencies, "sum stands", "sums stand")} in two currencies`;
export const agreeQuantityThatIsPrintedMoreThanOnceAgreessWithinRounding = (agree: number): string =>
  `${counted(agree, "quantity that is printed more than once agrees", "quantities that are printed more than once agree")} within rounding.`;
export const nothingIsAveragedAnd = "Nothing is averaged, and two markets are never set against each other.";
export const heldOfIn = ({
  providerLabel,
  leaderText,
  what,
  periodText,
}: {
  readonly providerLabel: string;
  readonly leaderText: string;
  readonly what: string;
  readonly periodText: string;
}): string => `${providerLabel} held ${leaderText} of ${what} in ${periodText}`;
export const andHeldAndOfIn = ({
  providerLabel,
  nextProviderLabel,
  leaderText,
  nextText,
  what,
  periodText,
}: {
  readonly providerLabel: string;
  readonly nextProviderLabel: string;
  readonly leaderText: string;
  readonly nextText: string;
  readonly what: string;
  readonly periodText: string;
}): string => `${providerLabel} and ${nextProviderLabel} held ${leaderText} and ${nextText} of ${what} in ${periodText}`;
export const leadRestTextIsOtherRestText = (lead: string, restText: string, otherRestText: string): string =>
  `${lead}; ${restText} is ${otherRestText}`;
export const allOthersTogether = (lead: string, othersText: string): string => `${lead}; all others together ${othersText}`;
export const throughout = "throughout";
export const movedRankOf = ({
  providerLabel,
  verb,
  ordinal,
  moveOrdinal,
  among,
  what,
  span,
}: {
  readonly providerLabel: string;
  readonly verb: string;
  readonly ordinal: string;
  readonly moveOrdinal: string;
  readonly among: number;
  readonly what: string;
  readonly span: string;
}): string => `${providerLabel} ${verb} from ${ordinal} to ${moveOrdinal} of the ${numberWord(among)} ranked in ${what}, ${span}`;
export const whoRanksWhereIn = (what: string): string => `Who ranks where in ${what}, among the providers shown`;
export const theAmongShown = (among: number): string => `the ${numberWord(among)} shown`;
export const theProvidersShown = "the providers shown";
export const inEachOfThePublished = (ranked: number): string => `in each of the ${numberWord(ranked)} published periods`;
export const ranksFirstOfIn = ({
  providerLabel,
  ofText,
  what,
  when,
  periodText,
  endPeriodText,
}: {
  readonly providerLabel: string;
  readonly ofText: string;
  readonly what: string;
  readonly when: string;
  readonly periodText: string;
  readonly endPeriodText: string;
}): string => `${providerLabel} ranks first of ${ofText} in ${what} ${when}, ${periodText} to ${endPeriodText}`;
export const cloudMarketSharesAs = "Cloud market shares, as firms print them";
export const isInChinaAndIn = (label: string, china: string, world: string): string =>
  `${label} is ${china} in China and ${world} in the world`;
export const fiveNewsArticles = "five news articles";
export const fiveNewsArticlesAnd = "five news articles and the public record around them";
export const researchFirmsMeasureDifferent = (n: string, materials: number): string =>
  ` ${n} research firms measure ${numberWord(materials)} different markets, so no two of them share an axis here.`;
export const eventsInWords = (events: number): string => `${numberWord(events)} ${events === 1 ? "event" : "events"}`;
export const figuresInWords = (figures: number): string => `${numberWord(figures)} ${figures === 1 ? "figure" : "figures"}`;
export const fromSelectAnyMark = (capitalise: string, from: string, apart: string): string =>
  `${capitalise} from ${from}.${apart} Select any mark to open its receipt: the figure as printed, who measured it, and where to read it.`;
export const whoCloudMeasure = (who: string, measure: string): string => `${possessive(who)} cloud ${measure}`;
export const aLossOf = (markText: string): string => `a loss of ${markText}`;
export const nounWasAmountInPeriodText = (noun: string, amount: string, periodText: string): string =>
  `${noun} was ${amount} in ${periodText}`;
export const inToIn = ({
  amount,
  periodText,
  otherAmount,
  lastPeriodText,
}: {
  readonly amount: string;
  readonly periodText: string;
  readonly otherAmount: string;
  readonly lastPeriodText: string;
}): string => `${amount} in ${periodText} to ${otherAmount} in ${lastPeriodText}`;
export const nounRoseFromEnds = (noun: string, ends: string): string => `${noun} rose from ${ends}`;
export const nounFellFromEnds = (noun: string, ends: string): string => `${noun} fell from ${ends}`;
export const levelWithinRounding = (noun: string, ends: string): string => `${noun}: ${ends}, level within rounding`;
export const earnedInWhileAs = ({
  providerLabel,
  cloudText,
  when,
  groupProviderLabel,
}: {
  readonly providerLabel: string;
  readonly cloudText: string;
  readonly when: string;
  readonly groupProviderLabel: string;
}): string => `${providerLabel} earned ${cloudText} in ${when} while ${groupProviderLabel} as a whole made a loss`;
export const earnedMoreThanAll = ({
  providerLabel,
  groupProviderLabel,
  when,
  cloudShortText,
  groupShortText,
}: {
  readonly providerLabel: string;
  readonly groupProviderLabel: string;
  readonly when: string;
  readonly cloudShortText: string;
  readonly groupShortText: string;
}): string => `${providerLabel} earned more than all of ${groupProviderLabel} in ${when}: ${cloudShortText} against ${groupShortText}`;
export const earnedLessThanAll = ({
  providerLabel,
  groupProviderLabel,
  when,
  cloudShortText,
  groupShortText,
}: {
  readonly providerLabel: string;
  readonly groupProviderLabel: string;
  readonly when: string;
  readonly cloudShortText: string;
  readonly groupShortText: string;
}): string => `${providerLabel} earned less than all of ${groupProviderLabel} in ${when}: ${cloudShortText} against ${groupShortText}`;
export const earnedAboutAsMuch = (providerLabel: string, groupProviderLabel: string, when: string): string =>
  `${providerLabel} earned about as much as all of ${groupProviderLabel} in ${when}`;
export const periodsAreThoseOf = (n: string, periodText: string, periodLabel: string): string =>
  `Periods are those of the calendar. ${n} own name for ${periodText}: “${periodLabel}”.`;
export const noCompanysFiguresPass = "No company’s figures pass the filters.";
export const oneCompanyInIts = "One company, in its own currency";
export const eachCompanyHasPanels = "Each company has panels of its own, in its own currency";
export const byItsOwnCut = (who: string): string =>
  `${who} and by its own cut of what cloud is. Two companies never share an axis: their segments are not the same.`;
export const publishedNoShareHere = (firmLabel: string): string => `${firmLabel} published no share here`;
export const putAtOfIn = ({
  firmLabel,
  providerLabel,
  leaderText,
  what,
  periodText,
}: {
  readonly firmLabel: string;
  readonly providerLabel: string;
  readonly leaderText: string;
  readonly what: string;
  readonly periodText: string;
}): string => `${firmLabel} put ${providerLabel} at ${leaderText} of ${what} in ${periodText}`;
export const heldMoreOfInThan = ({
  providerLabel,
  what,
  periodText,
  next,
}: {
  readonly providerLabel: string;
  readonly what: string;
  readonly periodText: string;
  readonly next: number;
}): string => `${providerLabel} held more of ${what} in ${periodText} than the next ${numberWord(next)} providers together`;
export const heldOfInSays = ({
  providerLabel,
  leaderText,
  what,
  periodText,
  firmLabel,
}: {
  readonly providerLabel: string;
  readonly leaderText: string;
  readonly what: string;
  readonly periodText: string;
  readonly firmLabel: string;
}): string => `${providerLabel} held ${leaderText} of ${what} in ${periodText}, says ${firmLabel}`;
export const fell = "fell";
export const rose = "rose";
export const periodTextsToOtherPeriodTextsAcross = (periodTexts: string, otherPeriodTexts: string, across: string): string =>
  `${periodTexts} to ${otherPeriodTexts}${across}`;
export const shareOfHardlyMoved = (providerLabel: string, what: string, span: string): string =>
  `${possessive(providerLabel)} share of ${what} hardly moved, ${span}`;
export const shareMovedBy = ({
  providerLabel,
  what,
  verb,
  changeText,
  span,
}: {
  readonly providerLabel: string;
  readonly what: string;
  readonly verb: string;
  readonly changeText: string;
  readonly span: string;
}): string => `${possessive(providerLabel)} share of ${what} ${verb} by ${changeText}, ${span}`;
export const noShareOfCanBe = (what: string, basePeriod: string): string => `No share of ${what} can be followed from ${basePeriod}`;
export const fromToOfBasePeriod = (basePeriod: string, until: string | undefined): string => `${basePeriod} to ${until}`;
export const shareOfDoubled = (providerLabel: string, what: string, span: string): string =>
  `${possessive(providerLabel)} share of ${what} doubled, ${span}`;
export const withAsShareOfReached = ({
  basePeriod,
  providerLabel,
  what,
  topShortText,
  until,
  across,
}: {
  readonly basePeriod: string;
  readonly providerLabel: string;
  readonly what: string;
  readonly topShortText: string;
  readonly until: string | undefined;
  readonly across: string;
}): string => `With ${basePeriod} as 100, ${possessive(providerLabel)} share of ${what} reached ${topShortText} in ${until}${across}`;
export const lostOfGained = ({
  providerLabel,
  fallText,
  what,
  periodText,
  riseProviderLabel,
  riseText,
  otherPeriodText,
}: {
  readonly providerLabel: string;
  readonly fallText: string;
  readonly what: string;
  readonly periodText: string;
  readonly riseProviderLabel: string;
  readonly riseText: string;
  readonly otherPeriodText: string;
}): string => `${providerLabel} lost ${fallText} of ${what}, ${periodText}; ${riseProviderLabel} gained ${riseText}${otherPeriodText}`;
export const shareMovedByOfProviderLabel = ({
  providerLabel,
  what,
  part,
  oneText,
  periodText,
}: {
  readonly providerLabel: string;
  readonly what: string;
  readonly part: string;
  readonly oneText: string;
  readonly periodText: string;
}): string => `${possessive(providerLabel)} share of ${what} ${part} by ${oneText}, ${periodText}`;
export const iaas = "IaaS";
export const cloud = "cloud";
export const worldwideWhatSpend = (what: string): string => `Worldwide ${what} spend`;
export const geographyWhatSpend = (geography: string, what: string): string => `${possessive(geography)} ${what} spend`;
export const double = "double";
export const triple = "triple";
export const quadruple = "quadruple";
export const growRatioValueFold = (ratioValue: string): string => `grow ${ratioValue}-fold`;
export const beLevel = "be level";
export const ratioValueByPercentMax = (ratioValue: number, percent: number, max: string): string =>
  `${ratioValue > 1 ? "grow" : "fall"} by ${percent < 1 ? "less than " : ""}${max}`;
export const forecastToBy = ({
  noun,
  isPast,
  words,
  to,
}: {
  readonly noun: string;
  readonly isPast: boolean;
  readonly words: string;
  readonly to: string;
}): string => `${noun} ${isPast ? "was" : "is"} forecast to ${words} by ${to}`;
export const firmVerbInSentenceAtLastText = ({
  firm,
  verb,
  inSentence,
  lastText,
  periodText,
}: {
  readonly firm: string;
  readonly verb: string;
  readonly inSentence: string;
  readonly lastText: string;
  readonly periodText: string;
}): string => `${firm} ${verb} ${inSentence} at ${lastText} in ${periodText}`;
export const firmForecast = "forecast";
export const firmEstimated = "estimated";
export const firmPut = "put";
export const is = "is";
export const are = "are";
export const forecastToStayAbout = (be: string): string => `${be} forecast to stay about level`;
export const forecastToChangeBy = (be: string, amount: string): string => `${be} forecast to change by ${amount}`;
export const changedBy = (amount: string): string => `changed by ${amount}`;
export const stayedAboutLevel = "stayed about level";
export const beForecastToMarkValueRate = (be: string, markValue: number, rate: string): string =>
  `${be} forecast to ${markValue > 0 ? "grow" : "fall by"} ${rate}`;
export const theSlowestOf = (shown: string): string => `, the slowest of ${shown}`;
export const theOnlyFallIn = (shown: string): string => `, the only fall in ${shown}`;
export const theDeepestFallIn = (shown: string): string => `, the deepest fall in ${shown}`;
export const theFastestOf = (shown: string): string => `, the fastest of ${shown}`;
export const nounGrowth = (noun: string): string => `${noun}: growth`;
export const byOurArithmetic = (bandText: string): string => `, by our arithmetic${bandText}`;
export const quartersInside = "quarters";
export const halves = "halves";
export const halfYears = "half-years";
export const periodsInside = "periods";
export const thePastUnitShown = (past: number, unit: string): string => `the ${past} ${unit} shown`;
export const nounGrowthVerbInWhenAbout = ({
  noun,
  growthVerb,
  when,
  about,
  rank,
}: {
  readonly noun: string;
  readonly growthVerb: string;
  readonly when: string;
  readonly about: string;
  readonly rank: string;
}): string => `${noun} ${growthVerb} in ${when}${about}${rank}`;
export const notAllOnOneFooting = " (not all on one footing)";
export const wouldHaveToAYear = ({
  inSentence,
  neededValue,
  yearly,
  periodText,
}: {
  readonly inSentence: string;
  readonly neededValue: number;
  readonly yearly: string;
  readonly periodText: string;
}): string => `${inSentence} would have to ${neededValue >= 0 ? "grow" : "fall"} ${yearly} a year from ${periodText}`;
export const toReachTheForecast = (forecastShortText: string, periodText: string, goal: string): string =>
  `To reach the ${forecastShortText} forecast for ${periodText}, ${goal}`;
export const itGrewAYearUntil = (reach: string, yearly: string, footing: string): string =>
  `${reach}; it grew ${yearly} a year until then${footing}`;
export const lessThanTheAYear = (reach: string, yearly: string, footing: string): string =>
  `${reach}, less than the ${yearly} a year until then${footing}`;
export const aboutAsFastAsUntil = (reach: string, footing: string): string => `${reach}, about as fast as until then${footing}`;
export const toSetAgainst = (n: string, all: number): string =>
  `${n} ${all === 1 ? "forecast, and no later figure" : "forecasts, and no later figure"} to set against ${all === 1 ? "it" : "them"}`;
export const belowTooLow = (below: number): string => `${below} ${below === 1 ? "was" : "were"} too low`;
export const aboveTooHigh = (above: number): string => `${above} ${above === 1 ? "was" : "were"} too high`;
export const metWithinRoundingOfWithin = (within: number): string => `${within} ${within === 1 ? "was" : "were"} met within rounding`;
export const leftOpenByABound = (unclear: number): string => `${unclear} ${unclear === 1 ? "is" : "are"} left open by a bound`;
export const theBoundLeavesOpen = "A bound leaves it open";
export const ofWithALaterFigure = (judged: number, list: string): string =>
  `Of ${counted(judged, "forecast")} with a later figure, ${list}`;
export const whatWouldAShare = (wholeText: string, periodText: string): string =>
  `What would a share of the ${wholeText} forecast for ${periodText} be worth?`;
export const ifAProviderHeld = (share: string, periodText: string, resultText: string): string =>
  `If a provider held ${share} in ${periodText}, that would be ${resultText}: your assumption, on a forecast`;
export const noEvent = "No event";
export const asTheArticlesDate = (word: string, one: boolean): string =>
  `${word} ${one ? "event" : "events"}, as the articles date ${one ? "it" : "them"}`;
export const ofEventsFallIn = ({
  word,
  otherWord,
  year,
  otherYear,
}: {
  readonly word: string;
  readonly otherWord: string;
  readonly year: number;
  readonly otherYear: number;
}): string => `${word} of ${otherWord} events fall in ${year} and ${otherYear}`;
export const datedToTheYear = (years: number): string => `${years} ${years === 1 ? "is" : "are"} dated to the year only`;
export const isASpan = "is a span";
export const areSpans = "are spans";
export const ofEventsParts = (events: number, parts: string): string => `Of ${events}, ${parts}.`;
export const theEventWithThe = "The event, with the figures told with it";
export const theEventToldWithout = "The event, told without figures";
export const theSameEventsAs = "The same events as a list, none told with figures";
export const everyEventIsTold = "Every event is told with figures";
export const ofEventsAreTold = (withFigures: number, all: number): string => `${withFigures} of ${all} events are told with figures`;
export const showWhatIsKnown = "Show what is known today";
export const turnEveryResearchFirm = "Turn every research firm on";
export const turnEveryProviderOn = "Turn every provider on";
export const showEveryYearTo = (from: number, to: number): string => `Show every year, ${from} to ${to}`;
export const addThePublicRecord = "Add the public record";
export const inTheFiveArticles = "in the five articles";
export const inTheArticlesAnd = "in the articles and the public record";
export const nothingForToPasses = ({
  where,
  from,
  to,
  asOf,
}: {
  readonly where: string;
  readonly from: number;
  readonly to: number;
  readonly asOf: string;
}): string => `Nothing ${where} for ${from} to ${to} passes the other filters${asOf}.`;
export const everyProviderIsSwitched = "Every provider is switched off.";
export const theArticlesTellOf = (from: number, to: number, when: string): string =>
  `The articles tell of nothing in ${from} to ${to} about these providers${when}.`;
export const everyResearchFirmIs = "Every research firm is switched off.";
export const printedNothingForTo = ({
  firms,
  every,
  names,
  from,
  to,
  where,
  by,
}: {
  readonly firms: readonly string[];
  readonly every: boolean;
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly where: string;
  readonly by: string;
}): string => `${joinAnd(firms)} printed nothing${every ? "" : ` on ${joinAnd(names)}`} for ${from} to ${to} ${where}${by}.`;
export const resetTheFilters = "Reset the filters";
export const noEventMatches = "No event matches these filters";
export const noFigureMatchesFilters = "No figure matches these filters";
export const wayAndCount = (way: string, count: string): string => `${way} (${count})`;
export const ofYoursListed = (own: number, verb: string): string => `${grouped(own)} of yours ${verb} listed`;
export const noPublishedFigureMatches = (yours: string): string => `No published figure matches; ${yours}`;
export const yoursToo = (yours: string): string => `; ${yours} too`;
export const foundOfTotal = (found: number, total: string): string => `${grouped(found)} of ${total}`;

// Filters, columns and terms

export const asKnownOn = (lastDay: string): string => `as known on ${lastDay}`;
export const notYetKnownOn = (lastDay: string): string => `not yet known on ${lastDay}`;
export const thisValueWasThe = (words: string): string => `This value was ${words}, the date of the view.`;
export const notYetPublished = (missing: number): string => `${counted(missing, "figure was", "figures were")} not yet published`;
export const changedOtherwiseToday = (changed: number): string => `${grouped(changed)} ${changed === 1 ? "reads" : "read"} otherwise today`;
export const dateBeforeCountRestated = (date: string, count: number): string =>
  `${date}, before ${count} ${count === 1 ? "value was" : "values were"} restated`;
export const shownHiddenByThe = (hiddenEvents: number): string =>
  `shown. ${counted(hiddenEvents, "event is", "events are")} hidden by the filters.`;
export const shownIn = (also: string, markets: string, hidden: string): string => `${also}shown${markets}.${hidden}`;
export const shownNothingIsHidden = "shown. Nothing is hidden by the filters.";
export const andEventsEvents = (events: number): string => `and ${counted(events, "event")} `;
export const inOnSeparateAxes = (markets: number): string => `, in ${counted(markets, "market")} on separate axes`;
export const inMarket = ", in 1 market";
export const hiddenByTheFilters = (hidden: number): string => ` ${counted(hidden, "figure is", "figures are")} hidden by the filters.`;
export const nothingIsHiddenBy = " Nothing is hidden by the filters.";
export const missesACheck = "misses a check";
export const inferred = "inferred";
export const seriesBreaksBeforeIt = "series breaks before it";
export const theSharesOfATable = "The shares of a table add up";
export const amountOverTotalIs = "Amount over total is the share";
export const theTwoLevelsGive = "The two levels give the growth";
export const anyMeasure = "Any measure";
export const anyMarket = "Any market";
export const anyDocument = "Any document";
export const anyStatus = "Any status";
export const standing = "Standing";
export const anyStanding = "Any standing";
export const anyVintage = "Any vintage";
export const yourFileSource = (source: string): string => `your file: ${source}`;
export const inferredFromDatesAround = "Inferred from dates around it";
export const statedByTheDocument = "Stated by the document";
export const labelsAndOtherLabelsMore = (labels: string | undefined, otherLabels: number): string => `${labels} and ${otherLabels} more`;
export const nothingOfThisFirm = "Nothing of this firm passes the other filters";
export const theFiveArticles = "The five articles";
export const publicRecordAtStart = "+ Public record";
export const bothMore = (both: number): string => `${grouped(both)} more`;
export const aFormForShares = "A form for shares: this view draws amounts over time";
export const bestFit = "Best fit";
export const nothingIsShown = "nothing is shown";
export const noResearchFirm = "no research firm";
export const theFiveArticlesInside = "the five articles";
export const articlesAndPublicRecord = "articles and public record";
export const allMeasures = "All measures";
export const figuresOnRecord = (market: string, observations: number): string => `${market}: ${counted(observations, "figure")} on record`;
export const everyMeasurePeriodAnd = (firmLabel: string): string => `${firmLabel}, every measure, period and vintage, disputed figures too`;
export const breaksAtStart = "Breaks";
export const noSeriesHereCrosses = "No series here crosses a break";
export const noChartHereHas = "No chart here has a time axis with an event on it";
export const earlierValues = "Earlier values";
export const noValueDrawnHere = "No value drawn here was restated, in this collection and as far as it is known";
export const years = "Years";
export const quarters = "Quarters";
export const articleNumberInside = (number: number): string => `article ${number}`;
export const yourFileSourceInside = (source: string): string => `your file ${source}`;
export const paragraph = (paragraph: string | undefined): string => `paragraph ${paragraph}`;
export const articlesByNumber = (numbers: readonly string[]): string =>
  `${numbers.length === 1 ? "article" : "articles"} ${joinAnd(numbers)}`;
export const ofThePublicRecord = (others: number): string => `${others} ${others === 1 ? "document" : "documents"} of the public record`;
export const whatYouAddedIs = " What you added is published by nobody and stays in this browser.";
export const sourceWho = (who: string): string => `Source: ${who}.`;
export const sourceReadIn = (who: string, places: readonly string[]): string => `Source: ${who}, read in ${joinAnd(places)}.`;
export const isUnknownItCan = (param: string, text: string, allowed: string): string =>
  `“${param}=${text}” is unknown: it can be ${allowed}.`;
export const namesAReadersOwn = (param: string, what: string): string =>
  `“${param}” names a reader’s own figures that are not in this browser: ${what}.`;
export const namesUnknownOnes = ({
  param,
  missing,
  what,
  otherMissing,
}: {
  readonly param: string;
  readonly missing: number;
  readonly what: string;
  readonly otherMissing: string;
}): string => `“${param}” names ${missing === 1 ? `an unknown ${what}` : `unknown ${what}s`}: ${otherMissing}.`;
export const isNotAYearFrom = ({
  param,
  text,
  min,
  max,
}: {
  readonly param: string;
  readonly text: string;
  readonly min: number;
  readonly max: number;
}): string => `“${param}=${text}” is not a year from ${min} to ${max}.`;
export const isUnknownInThis = (id: string, text: string): string => `“${id}=${text}” is unknown in this dataset.`;
export const researchFirmInside = "research firm";
export const asOfIsNotADate = (text: string): string => `“as-of=${text}” is not a date such as 2022, 2022-12 or 2022-12-31.`;
export const assumeIsNotAShare = (text: string): string => `“assume=${text}” is not a share from 0 to 100 percent.`;
export const sortIsUnknownIt = (text: string): string => `“sort=${text}” is unknown: it is a column, such as value or -value.`;
export const theSearchIsCut = (maxSearch: number): string => `The search is cut to its first ${maxSearch} characters.`;
export const thereIsNoReceipt = (text: string): string => `There is no receipt “${text}” in this dataset.`;
export const isGivenTimesThe = (param: string, texts: number): string => `“${param}” is given ${texts} times; the first is used.`;
export const thePeriodFromTo = (from: number, to: number): string =>
  `The period from ${from} to ${to} runs backwards; it is shown from ${to} to ${from}.`;
export const isNotAParameter = (shorten: string): string => `“${shorten}” is not a parameter of this page.`;
export const moreUnknownToThis = (more: number): string =>
  `${more} more ${more === 1 ? "parameter is" : "parameters are"} unknown to this page.`;
export const estimate = "Estimate";
export const yoursForecast = "Yours, forecast";
export const softTipRoundingBand = "Soft tip: rounding band";
export const earlierValueRestatedSince = "Earlier value, restated since";
export const aboutInTerm = "about\u00a0";
export const yoursNotPublishedSo = "Yours: not published, so not checked";
export const cardNamesAReaders = "“card” names a reader’s own figures, which stay in the browser that they were added in.";
export const thereIsNoCardIn = (cardId: string): string => `There is no card “${cardId}” in this dataset.`;
export const cardIsMissingIt = "“card” is missing: it names the card to show.";
export const themeIsUnknownIt = (themeText: string, embedThemes: string): string =>
  `“theme=${themeText}” is unknown: it can be ${embedThemes}.`;
export const pinIsNotAVersion = (pinText: string): string => `“pin=${pinText}” is not a version such as 2.1.0.`;
export const notGiven = "Not given";
export const importedOnVintage = (vintage: string): string => `imported on ${vintage}`;
export const notGivenInYour = "Not given, in your own files";

// Charts

export const earlierValuePublishedAnd = (vintage: string): string => `: earlier value, published ${vintage} and restated since, `;
export const breakBetweenOpenReceipt = ({
  inPlain,
  rupture,
  breakKind,
  firm,
  market,
}: {
  readonly inPlain: string;
  readonly rupture: string;
  readonly breakKind: string;
  readonly firm: string;
  readonly market: string;
}): string => `Break between ${inPlain}: ${rupture}, ${breakKind}. ${firm}, ${market}. Open receipt`;
export const eventOpenReceipt = (number: number, inPlain: string, event: string): string =>
  `Event ${number}, ${inPlain}: ${event}. Open receipt`;
export const breakPlace = ({
  before,
  after,
  rupture,
  mended,
}: {
  readonly before: string;
  readonly after: string;
  readonly rupture: string;
  readonly mended: boolean;
}): string => `${before} and ${after} (${rupture}${mended ? "; also beside older values already restated" : ""})`;
export const noLineJoinsValues = (places: readonly string[]): string => `No line joins values on different footings: ${joinAnd(places)}.`;
export const earlierValuesGhosts = (ghosts: string): string => `Earlier values: ${ghosts}.`;
export const breaksBreaks = (breaks: string): string => `Breaks: ${breaks}.`;
export const beforeToAfterKind = (before: string, after: string, b: string): string => `${before} to ${after}, ${b}`;
export const eventsEvents = (events: string): string => `Events: ${events}.`;
export const bars = "Bars";
export const needsAtLeastOne = "needs at least one published share";
export const rank = "Rank";
export const needsTwoDatesOr = (periods: number): string => `needs two dates or more in one market; here ${counted(periods, "date")}`;
export const needsTwoProvidersWith = "needs two providers with a share of the same date";
export const rankAmongTheProviders = "Rank among the providers shown that have a printed share; equal prints share a rank.";
export const noLevelIsPublished = (form: string): string => `No level is published: shown as ${form}`;
export const oneProviderADate = (form: string): string => `One provider a date: shown as ${form}`;
export const wordsShownAs = (words: string, form: string): string => `${words}: shown as ${form}`;
export const levelNotPublished = "level not published";
export const markWithoutInk = ({
  providerLabel,
  inPlain,
  text,
  firmLabel,
  market,
}: {
  readonly providerLabel: string;
  readonly inPlain: string;
  readonly text: string;
  readonly firmLabel: string;
  readonly market: string;
}): string => `${providerLabel}, ${inPlain}: ${text}. ${firmLabel}, ${market}. Open receipt`;
export const needsTwoDatesOrMore = "needs two dates or more in one market";
export const anEstimateFromA = (asPrinted: string): string => `, an estimate from a ratio printed as “${asPrinted}”, `;
export const derived = ", derived, ";
export const lines = "Lines";
export const needsThreeDatesOr = (periods: number): string => `needs three dates or more in one market; here ${counted(periods, "date")}`;
export const multiples = "Multiples";
export const slope = "Slope";
export const needsExactlyTwoDates = (periods: number): string => `needs exactly two dates in one market; here ${counted(periods, "date")}`;
export const thePrintsOfCome = (over: string, overOver: number, max: string): string =>
  `The prints of ${over} come to ${overOver === 1 ? "" : "up to "}${max}; they are drawn as printed.`;
export const figuresThatWerePublished = (mixed: string, mixedMixed: number): string =>
  `${mixed}: ${mixedMixed === 1 ? "the bar mixes" : "bars mix"} figures that were published at different times.`;
export const whatIsLeftOfIncludes = (hidden: readonly string[]): string =>
  `What is left of 100 includes providers that are switched off: ${joinAnd(hidden)}.`;
export const stacked = "Stacked";
export const notShown = "Not shown";
export const or = "or";
export const also = "also";
export const firstPrintAt = "First print, at 0";
export const latestPrint = "Latest print";
export const noProviderLabel = (providerLabel: string): string => `no ${providerLabel}`;
export const asPrintedNoLevel = (asPrinted: string): string => `“${asPrinted}”, no level`;
export const printedAsARatio = "printed as a ratio, no level";
export const yearsInWords = (years: number): string => `${numberWord(years)} ${years === 1 ? "year" : "years"}`;
export const halfYearsInWords = (halves: number): string => `${numberWord(halves)} ${halves === 1 ? "half-year" : "half-years"}`;
export const quartersInWords = (quarters: number): string => `${numberWord(quarters)} ${quarters === 1 ? "quarter" : "quarters"}`;
export const monthsInWords = (months: number): string => `${numberWord(months)} ${months === 1 ? "month" : "months"}`;
export const valuesOnly = (provider: string, periods: string, which: readonly string[]): string =>
  `${provider}: ${periods} only, ${joinAnd(which)}`;
export const earlier = "earlier";
export const quantitiesInside = "quantities";
export const tableAndDownloadHold = "Table and download hold all of them.";
export const shapesOfThePrints = "Shapes of the prints";
export const printedAsPrintedAfter = (asPrinted: string): string => `, printed “${asPrinted}”`;
export const levelNotPublishedAfter = " level not published";
export const earlierValue = "Earlier value";
export const everyProviderAtStart = "Every provider";
export const breaksInChart = "Breaks:";

// Cards

export const agree = "Agree";
export const withinRounding = "Within rounding";
export const differ = "Differ";
export const whoSaysSo = "Who says so";
export const quantities = "Quantities";
export const printedOnce = "Printed once";
export const theOneQuantityIs = "The one quantity is printed once";
export const noQuantityIsPrinted = "No quantity is printed more than once";
export const ofPrintedMoreThan = (twice: number, quantities: number): string =>
  `${twice} of ${counted(quantities, "quantity is", "quantities are")} printed more than once`;
export const leadAndAll = (lead: string, twice: number): string => `${lead}, and ${twice === 1 ? "it agrees" : "all of them agree"}`;
export const leadAndAllOfLead = (lead: string, twice: number): string =>
  `${lead}, and ${twice === 1 ? "it does not agree" : "none of them agrees"}`;
export const leadAndSome = (lead: string, twice: number): string => `${lead}; ${twice} of them ${twice === 1 ? "agrees" : "agree"}`;
export const agreement = "Agreement.";
export const quantitiesByFirmEach = "Quantities by firm; each is counted once, by the weightiest difference among its prints";
export const sourceEveryFigureOf =
  "Source: every figure of the selection. The Disagreement view shows what stands behind the last four columns.";
export const allTogether = "All together";
export const firstPrint = "First print";
export const alsoAs = "Also as";
export const prints = "Prints";
export const verdict = "Verdict";
export const receipt = "Receipt";
export const oneQuantityIsPrinted = "One quantity is printed more than once and agrees";
export const quantitiesArePrintedMore = (number: string, rounding: number): string =>
  `${number} quantities are printed more than once and agree${rounding > 0 ? `, ${rounding} of them within rounding` : ""}`;
export const oneQuantityInEach = "One quantity in each line; prints whose rounding leaves room for one value agree";
export const sourceTheDocumentsBehind = "Source: the documents behind each receipt.";
export const printedAlikeWithinRounding = (equal: number, rounding: number): string =>
  `${counted(equal, "quantity is", "quantities are")} printed alike, ${counted(rounding, "agrees", "agree")} within rounding.`;
export const readersAssumptionOn = (firmLabel: string): string => `reader’s assumption on ${firmLabel}`;
export const readersAssumption = "reader’s assumption";
export const observationIdAssumedShare = (observationId: string, share: number): string => `${observationId}; assumed share ${share}%`;
export const theShareIsTheReaders = "The share is the reader’s own assumption: not a published figure.";
export const you = "You";
export const providerMarkInPeriod = (providerLabel: string, markText: string, periodText: string): string =>
  `${providerLabel}, ${markText} in ${periodText}`;
export const forecastForTheShare = (firmLabel: string, period: string, unit: string): string =>
  `${firmLabel}, forecast for ${period}, ${unit}; the share is yours to set`;
export const nobodyPublishedThisShare =
  "Nobody published this share for this year. It stays in the address of the page and in the table, marked as yours.";
export const theShareIsTheReadersAssumption = (sourceLine: string): string => `${sourceLine} The share is the reader’s assumption.`;
export const shareOfMarketPeriod = (market: string, period: string): string => `Share of ${market}, ${period}`;
export const series = "Series";
export const whatChanged = "What changed";
export const reason = "Reason";
export const shownBy = "Shown by";
export const address = "Address";
export const definition = "definition";
export const baseOfTheTotal = "base of the total";
export const cutOfSegments = "cut of segments";
export const allValues = "All values";
export const olderPeriodsPublishedFrom = (mendedFrom: string): string =>
  `Older periods published from ${mendedFrom} on are on the new footing`;
export const oneMarket = "one market";
export const marketsMarkets = (markets: number): string => `${numberWord(markets)} markets`;
export const seriesOfDoNotRun = (whose: string, breaks: number): string =>
  `Series of ${whose} do not run on in ${breaks === 1 ? "one place" : `${numberWord(breaks)} places`}`;
export const breaks = "Breaks.";
export const periodsBetweenWhichA = "Periods between which a market, its base or a company’s segments changed, so that no line may cross";
export const sourceTheDocumentsNamed = "Source: the documents named in each line; the reasons are the curators’, in their words.";
export const kindBeforeToAfter = (b: string, before: string, after: string): string => `${b}, ${before} to ${after}`;
export const change = "Change";
export const levelsGive = "Levels give";
export const inPercent = "In percent";
export const pointsPrintedAsPercent = "Points printed as percent";
export const differsFromTheLevels = "Differs from the levels";
export const knownException = "known exception";
export const acrossABreak = (b: string): string => `across a break: ${b}`;
export const derivedTextOrRelativeText = (derivedText: string, relativeText: string): string => `${derivedText} or ${relativeText}`;
export const changePrintedAsIs = (providerLabel: string, asPrinted: string, levels: string): string =>
  `${possessive(providerLabel)} change printed as “${asPrinted}” is ${levels} by the printed levels`;
export const printedChangesDoNot = (capitalise: string): string => `${capitalise} printed changes do not say what the printed levels say`;
export const fromTheLevelsWithin = (agreeing: number): string =>
  `${counted(agreeing, "other printed change follows", "other printed changes follow")} from the levels within rounding.`;
export const ofNoDocumentHere = (unchecked: number): string =>
  `Of ${counted(unchecked, "more printed change", "more printed changes")} no document here prints both levels.`;
export const printedChangesAgainstPrinted = "Printed changes against printed levels.";
export const levelsAsTheyWere = "Levels as they were known when the change was printed; one market and one provider in each line";
export const sourceTheDocumentsNamedIn =
  "Source: the documents named in each line. What the levels give is our arithmetic, with the rounding carried through.";
export const changeAgainstLevels = (asPrinted: string, derivedText: string, verdicts: string): string =>
  `“${asPrinted}” against ${derivedText}: ${verdicts}`;
export const sumOfTheSquaredShares =
  "Sum of the squared shares. Low end: the published shares alone, all else among countless firms. High end: where three shares or more are published, the rest is held by firms as large as the smallest of them and by none larger; with fewer, by a single firm. ";
export const thresholdsOfTheUs =
  "Thresholds of the US merger guidelines of 2023: above 1,800 highly concentrated, 1,000 to 1,800 moderately; the EU looks at 1,000 and 2,000.";
export const sumsOfTheLargest =
  "Sums of the largest published shares. They are the largest of the market only if no firm without a published share is larger.";
export const aboveHigh = "above 1,800: high";
export const belowLow = "below 1,000: low";
export const herfindahlHirschmanIndexLowest = (firmLabel: string, marks: number, span: string): string =>
  `${firmLabel}, Herfindahl-Hirschman index ${marks > 1 ? "" : "in "}${span}, lowest to highest possible`;
export const madeFromFiguresThat = (periods: readonly string[]): string =>
  `Made from figures that were published at different times: ${joinAnd(periods)}.`;
export const noIndexForFigures = (missing: string): string =>
  `No index for ${missing}: figures of different publications come to more than 100.`;
export const largestPublishedSharesTogether = (firmLabel: string, periods: number, span: string): string =>
  `${firmLabel}, largest published shares together ${periods > 1 ? "" : "in "}${span}, %`;
export const ofTheLatestAre = (periods: number, most: number): string =>
  `Of ${counted(periods, "period")} the latest ${grouped(most)} are calculated.`;
export const recorded = "Recorded";
export const misprint = "misprint";
export const unit = "unit";
export const translation = "translation";
export const scope = "scope";
export const rounding = "rounding";
export const mostOftenOn = (kind: string): string => `, most often on ${kind}`;
export const carriesANoteOn = "carries a note on how it was read";
export const carryANoteOnHow = "carry a note on how they were read";
export const theOneFigureCarries = "The one figure carries a note on how it was read";
export const notedOfFiguresFiguresCarry = ({
  noted,
  figures,
  carry,
  often,
}: {
  readonly noted: number;
  readonly figures: number;
  readonly carry: string;
  readonly often: string;
}): string => `${grouped(noted)} of ${grouped(figures)} figures ${carry}${often}`;
export const correctionsAndReadings = "Corrections and readings.";
export const whatTheDocumentPrints = "What the document prints, what is recorded for it, and why";
export const sourceTheCuratorsReading = "Source: the curators’ reading, in their words. The figure as printed is never changed.";
export const asPrintedRecordedAs = (asPrinted: string, recorded: string): string => `${asPrinted}, recorded as ${recorded}`;
export const fromToOfPeriods = (periods: string | undefined, otherPeriods: string | undefined): string => `${periods} to ${otherPeriods}`;
export const companyResults = "Company results";
export const betweenTheTwo = (markText: string): string => `${markText} between the two`;
export const onlyIsMeasuredIn = (names: string | undefined): string => `Only ${names} is measured in every market`;
export const whoIsMeasuredWhere = (markets: number, providers: number): string =>
  `Who is measured where: ${counted(markets, "market")}, ${counted(providers, "provider")}`;
export const allMarketsSideBy = "All markets, side by side in words.";
export const bracketsMean = "[ ] means not published, which is not zero.";
export const companyResultsInside = "company results";
export const providerAndMarket = "Provider and market";
export const levelsOfWhomWhere = (levels: number, providers: number, markets: number): string =>
  `${counted(levels, "level")} of ${counted(providers, "provider or total", "providers and totals")} in ${counted(markets, "market")}: who prints whom, and when`;
export const coverage = "Coverage.";
export const oneMarkIsOneShare = "One mark is one share, spend or revenue; [ ] is not published in the chosen sources, which is not zero";
export const aProviderWithoutA = "A provider without a line in a market is not printed there in the chosen sources at all.";
export const sourceTheDocumentsBehindEach = "Source: the documents behind each mark.";
export const coveredLinesAndYears = (lines: number, years: number): string =>
  `${counted(lines, "provider of a market", "providers of markets")} over ${counted(years, "year")}.`;
export const printedBy = "Printed by";
export const difference = "Difference";
export const everyPrint = "Every print";
export const was = "was";
export const were = "were";
export const inAnotherUnit = "In another unit";
export const notFound = "Not found";
export const wereRestatedSince = (restated: number, otherRestated: string): string => `${restated} ${otherRestated} restated since`;
export const thereInAnotherUnit = (elsewhere: number): string =>
  `${elsewhere} ${elsewhere === 1 ? "stands" : "stand"} there in another unit`;
export const wereNotFound = (missing: number, otherMissing: string): string => `${missing} ${otherMissing} not found`;
export const countOfArticleFigures = (verdicts: number): string => counted(verdicts, "article figure");
export const theOneArticleFigure = "The one article figure agrees with the public record";
export const allAgreeWithThe = (all: string): string => `All ${all} agree with the public record`;
export const noPublicDocumentPrints = "No public document prints the one article figure";
export const noPublicDocumentPrintsAny = (all: string): string => `No public document prints any of the ${all}`;
export const ofWithThePublic = (agreeing: number, all: string): string =>
  `${agreeing} of ${all} ${agreeing === 1 ? "agrees" : "agree"} with the public record`;
export const theSame = "the same";
export const noneFound = "none found";
export const articleFiguresAgainstThe = "Article figures against the public record.";
export const oneLineForEach = "One line for each, whether or not the public record is listed above; differences first";
export const notFoundMeansThat =
  "Not found means that no document of this dataset’s public record prints the quantity, not that it is wrong.";
export const sourceTheDocumentsNamedInEach = "Source: the documents named in each line. A difference is told and never averaged away.";
export const figureAgainstOther = (asPrinted: string, otherAsPrinted: string, verdictText: string): string =>
  `${asPrinted} against ${otherAsPrinted}: ${verdictText}`;
export const notCompared = "not compared";
export const none = "none";
export const onePrint = "One print";
export const otherPrint = "Other print";
export const standsInTwoCurrencies = ({
  providerLabel,
  measureLabel,
  text,
  otherText,
}: {
  readonly providerLabel: string;
  readonly measureLabel: string;
  readonly text: string;
  readonly otherText: string;
}): string => `${possessive(providerLabel)} ${measureLabel} stands in two currencies: ${text} and ${otherText}`;
export const sums = (number: string, one: boolean): string => `${number} ${one ? "sum" : "sums"}`;
export const inTwoCurrenciesEach = (sums: string, n: number): string =>
  `${sums} ${n === 1 ? "stands" : "stand"} in two currencies, each converted by its own document`;
export const standInTwoCurrencies = (sums: string): string => `${sums} stand in two currencies in different documents`;
export const oneSumTwoCurrencies = "One sum, two currencies.";
export const twoCurrenciesHaveNo = "Two currencies have no common axis, and no rate of exchange is assumed";
export const sourceTheDocumentsNamedInEachLine = "Source: the documents named in each line.";
export const theDocumentsOwnConversion = "The document’s own conversion";
export const twoDocumentsNotCompared = "Two documents, not compared";
export const everyStoredFigureOf = "Every stored figure of the selection.";
export const allMeasuresMarketsAnd = "All measures, markets and vintages, disputed ones too; totals are always listed";
export const checkAgreesAgreesWithin =
  "Check: = agrees, ≈ agrees within rounding, ≠ differs or was restated, ? nothing to check against. Values are ordered within their unit.";
export const rowsSortedBy = (listed: number, labels: string, descending: boolean): string =>
  `${counted(listed, "row")} by ${labels}, ${descending ? "descending" : "ascending"}.`;
export const andRatiosRatios = (ratios: number): string => `, and ${ratios === 1 ? "a ratio" : counted(ratios, "ratio")}`;
export const namedProvidersAndRatio = (named: number, providers: number, ratio: string): string =>
  `${named} of ${counted(providers, "provider")}${ratio}`;
export const where = "Where";
export const leavesOut = "Leaves out";
export const printed = "Printed";
export const whyTheyAreKept = "Why they are kept apart";
export const whatEachFirmCounts = "What each firm counts,";
export const inTheCuratorsWords = "in the curators’ words";
export const aFieldThatDiffers = "A field that differs is enough: the two figures get two panels.";
export const forecastThenOutturn = "Forecast, then outturn";
export const pointsInside = "points";
export const firstTick = "first";
export const differenceFromTheFirst = "difference from the first print in places";
export const differenceFromTheFirstPrint = (name: string): string => `difference from the first print in ${name}`;
export const printedMoreThanOnce = (agreeing: number): string =>
  `${counted(agreeing, "other quantity of this panel’s kind is", "other quantities of this panel’s kind are")} printed more than once and ${agreeing === 1 ? "agrees" : "agree"} within rounding.`;
export const everyPrintIsShown = "Every print is shown as it stands; none is averaged.";
export const no = "No.";
export const language = "Language";
export const english = "English";
export const french = "French";
export const spanish = "Spanish";
export const german = "German";
export const chinese = "Chinese";
export const theFirmsOwnRelease = "The firm’s own release";
export const reprintOfAFirms = "Reprint of a firm’s release";
export const companyFiling = "Company filing";
export const eventNameOpenReceipt = (event: string): string => `Event: ${event}. Open receipt`;
export const gives = "gives";
export const give = "give";
export const givingDocuments = (giving: number): string => `${giving} documents`;
export const givingOfDocumentsDocuments = (giving: number, documents: number): string => `${giving} of ${documents} documents`;
export const givesFiguresOfThem = ({
  whose,
  give,
  figures,
  own,
  articles,
}: {
  readonly whose: string;
  readonly give: string;
  readonly figures: string;
  readonly own: number;
  readonly articles: number;
}): string => `${whose} ${give} ${figures}, ${own} of them in the ${numberWord(articles)} articles`;
export const articleTheMostWith = (index: number, most: number): string => `, article ${index} the most with ${most}`;
export const theArticlesArticles = (articles: number): string => `The ${numberWord(articles)} articles`;
export const nOfArticlesArticles = (n: string, articles: number): string => `${n} of ${numberWord(articles)} articles`;
export const oneThatSeveralDocuments = "; one that several documents print is listed with each";
export const oneMarkIsOneFigure = "One mark is one figure, a stroke is an event.";
export const figuresOfQuantities = (figures: number, quantities: number, twice: string): string =>
  `${counted(figures, "figure")} ${figures === 1 ? "is" : "are"} of ${counted(quantities, "quantity", "quantities")}${twice}`;
export const sourceTheDocumentsThemselves = "Source: the documents themselves. Each title leads to its document’s own address.";
export const figuresToldWithIt = "Figures told with it";
export const eventsInOrder = "Events in order.";
export const theNumbersAreThose = "The numbers are those of the event rules on time charts, while the filters are the same";
export const anEventBesideA = "An event beside a figure is not its cause.";
export const theArticles = "the articles";
export const startYearOnly = (start: string): string => `${start}, year only`;
export const eventWhenOpenReceipt = (event: string, inPlain: string): string => `${event}, ${inPlain}. Open receipt`;
export const untilPeriodEnd = (periodEnd: string): string => `until ${periodEnd}`;
export const eventsNamedInThe = "Events named in the articles.";
export const aDotIsAMonthABar = "A dot is a month; a bar is a year or a span.";
export const oneReceiptForEach = (sourceLine: string): string => `${sourceLine} One receipt for each event.`;
export const periods = "Periods";
export const publishedFiguresMissA = (count: number): string =>
  `Published figures miss a check in ${count === 1 ? "one place, explained" : `${numberWord(count)} places, each explained`}`;
export const knownExceptions = "Known exceptions.";
export const figuresThatDoNot = "Figures that do not fit each other within rounding, though they are read as printed";
export const sourceTheChecksOf =
  "Source: the checks of the dataset, and the curators’ reading in their words. No figure was changed to fit.";
export const forecastFor = "Forecast for";
export const laterFigure = "Later figure";
export const laterForecast = "Later ÷ forecast";
export const reading = "Reading";
export const forecastTooLow = "Forecast too low";
export const forecastTooHigh = "Forecast too high";
export const metWithinRounding = "Met within rounding";
export const noLaterFigure = "No later figure";
export const theLaterFigureStands = "The later figure stands on another footing";
export const forecastsByVintage = "Forecasts by vintage.";
export const eachForecastOfSpend = "Each forecast of spend against the latest figure for the same market and period";
export const laterFiguresMayBe =
  "Later figures may be estimates and may be restated again. A ratio compares two prints of one firm for one market.";
export const sourceTheDocumentsNamedInEachLineIs = "Source: the documents named in each line. ƒ is our arithmetic.";
export const thePrintedRate = "The printed rate";
export const thePrintedRates = (printed: number): string => `The ${numberWord(printed)} printed rates`;
export const ofPrintedRates = (n: string, printed: number): string => `${n} of ${numberWord(printed)} printed rates`;
export const canBeCheckedAgainst = (rates: string): string => `${rates} can be checked against levels of the same vintage`;
export const itWithinRounding = (can: string, agree: number): string =>
  `${can}: it ${agree === 1 ? "agrees" : "does not agree"} within rounding.`;
export const allAgreeWithinRounding = (can: string): string => `${can}: all agree within rounding.`;
export const canAgreeWithinRounding = (can: string, agree: number): string =>
  `${can}: ${agree === 0 ? "none" : agree} ${agree < 2 ? "agrees" : "agree"} within rounding.`;
export const onTheYearBefore = ({
  label,
  market,
  firmLabel,
  ours,
  otherOurs,
}: {
  readonly label: string;
  readonly market: string;
  readonly firmLabel: string;
  readonly ours: boolean;
  readonly otherOurs: boolean;
}): string =>
  `${label} (${market}), ${firmLabel}, on the year before, %${ours ? "; where it prints none, from its levels" : otherOurs ? ", from its levels" : ""}`;
export const markets = "Markets";
export const bothPrint = "Both print";
export const theOne = "The one";
export const itCounts = "It counts";
export const theOther = "The other";
export const whyTheyAreNotCompared = "Why they are not compared";
export const marketOfFirm = (firm: string, market: string): string => `${firm}’s ${market}`;
export const andAreNotOneMarket = (one: string, other: string): string => `${one} and ${other} are not one market`;
export const pairsOfMarketsPrint = (capitalise: string): string =>
  `${capitalise} pairs of markets print the same providers and are not comparable`;
export const notComparable = "Not comparable.";
export const sameProviderSamePeriod =
  "Same provider, same period, different markets: neither share corrects the other, and nothing is subtracted";
export const sourceTheDefinitionsOf = "Source: the definitions of the firms, in the curators’ words.";
export const bothDefinitions = ({
  one,
  firm,
  other,
  otherFirm,
}: {
  readonly one: string;
  readonly firm: string;
  readonly other: string;
  readonly otherFirm: string;
}): string => `${one} (${firm}) and ${other} (${otherFirm})`;
export const andMoreMoreShares = (more: number): string => `and ${counted(more, "more share", "more shares")}`;
export const asPrintedWithRounding = (asPrinted: string, bandText: string): string => `${asPrinted}; with rounding ${bandText}`;
export const printedAsPrinted = (asPrinted: string): string => `Printed “${asPrinted}”`;
export const showsAsForm = (n: string, otherN: string | undefined, form: string): string => `${n} ${otherN}: shown as ${form}`;
export const namedAsInLabel = (named: string, label: string): string => `${named}, as in ${label}`;
export const notInYourFile = "Not in your file";
export const isOurArithmetic = "ƒ is our arithmetic.";
export const publishedVintage = (vintage: string): string => `Published ${vintage}`;
export const asPrintedWithRoundingAcross = (asPrinted: string, bandText: string, across: string): string =>
  `${asPrinted}; with rounding ${bandText}${across}`;
export const growthNeededTo = (at: string, to: string): string => `Growth needed, ${at} to ${to}`;
export const growthAchievedTo = (start: string, at: string): string => `Growth achieved, ${start} to ${at}`;
export const growthTheForecastImplied = (start: string, to: string): string => `Growth the forecast implied, ${start} to ${to}`;
export const forecastForTo = (to: string): string => `Forecast for ${to}`;
export const spendInKnownWhen = (start: string): string => `Spend in ${start}, known when it was made`;
export const spendInTheLatest = (at: string): string => `Spend in ${at}, the latest published since`;
export const forecastAgainstThePath = (firmLabel: string, unit: string): string =>
  `${firmLabel}, forecast against the path so far, ${unit} and % a year`;
export const aPathNeedsNoSteady = "A path needs no steady growth: the rates only say how far apart forecast and figures are.";
export const first = "First";
export const latest = "Latest";
export const theOneQuantityWith = (changed: number): string =>
  `The one quantity with a later vintage reads ${changed === 1 ? "differently" : "the same"} in it`;
export const quantitiesWithALater = (word: string): string => `${word} quantities with a later vintage read the same in it`;
export const ofQuantitiesLatestVintage = (word: string, allWord: string, changed: number): string =>
  `${word} of ${allWord} quantities ${changed === 1 ? "reads differently in its" : "read differently in their"} latest vintage`;
export const restatements = "Restatements.";
export const everyVintageOfEach = "Every vintage of each quantity, in the articles and in the public record";
export const sourceTheDocumentsNamedInEachLineCharts =
  "Source: the documents named in each line. Charts show the latest vintage of what is listed.";
export const figureLater = (asPrinted: string, latestAsPrinted: string): string => `${asPrinted}, later ${latestAsPrinted}`;
export const groupRevenue = "Group revenue";
export const groupRevenueChangeOn = "Group revenue, change on year";
export const groupNetIncome = "Group net income";
export const groupNetIncomeChange = "Group net income, change on year";
export const cloudRevenue = "Cloud revenue";
export const cloudRevenueChangeOn = "Cloud revenue, change on year";
export const cloudShareOfGroup = "Cloud share of group revenue";
export const cloudOperatingIncome = "Cloud operating income";
export const groupOperatingIncome = "Group operating income";
export const cloudShareOfOperating = "Cloud share of operating income";
export const groupNetIncomeA = "Group net income a year before";
export const didNotGrow = "did not grow";
export const fellByValue = (value: string): string => `fell by ${value}`;
export const grewGrowth = (growth: string): string => `grew ${growth}`;
export const halved = "halved";
export const fellOrRoseBy = (incomeValue: number, abs: string): string => `${incomeValue < 0 ? "fell" : "rose"} by ${abs}`;
export const cloudWhileGroup = (name: string, grew: string, fell: string): string => `${name}’s cloud ${grew} while group profit ${fell}`;
export const theCloudEarnedMore = (name: string, periodText: string): string =>
  `The cloud earned more than all of ${name} in ${periodText}`;
export const cloudOnlyIn = (name: string, grew: string, periodText: string): string => `${name}’s cloud ${grew} in ${periodText}`;
export const whatReportedFor = (name: string, periodText: string): string => `What ${name} reported for ${periodText}`;
export const companyResultsPrintedAs = (periodText: string, noLabel: boolean, label: string): string =>
  `Company results, ${periodText}${noLabel ? "" : `, printed as “${label}”`}`;
export const asTheCompanyReports = (measureLabel: string, unit: string, periodsIn: string): string =>
  `${measureLabel} as the company reports it, ${unit}, ${periodsIn}`;
export const revenue = " revenue";
export const operatingIncome = "Operating income";
export const aShareOfMoreThan = (asPrinted: string): string => `${asPrinted}. A share of more than the whole is two bars, not a slice.`;
export const theArticlesSay = (asPrinted: string): string => `The articles say “${asPrinted}”`;
export const printedAsAsPrinted = (asPrinted: string): string => `Printed as “${asPrinted}”`;
export const inFirst = (first: string): string => `in ${first}`;
export const inFirstAndLast = (first: string, last: string): string => `in ${first} and ${last}`;
export const marketShareIndex = (span: string, first: string): string => `market share ${span}, index, ${first} = 100`;
export const rankByMarketShare = (span: string): string => `rank by market share ${span}`;
export const marketShareSpan = (span: string): string => `market share ${span}, %`;
export const anIndexCanCarry = "An index can carry a ratio whose level was never printed.";
export const oneDateNoTrend = "One date: no trend can be read from it.";
export const ratioTextInYears = (ratioText: string, years: number): string =>
  `${ratioText} in ${numberWord(years)} ${years === 1 ? "year" : "years"}`;
export const calendarYears = "calendar years";
export const calendarQuarters = "calendar quarters";
export const countOfPeriods = (periods: number): string => counted(periods, "period");
export const whatVerbTheFirmsPeriods = (what: string, verb: string, periods: number): string =>
  `${what} ${verb} the firm’s ${periods === 1 ? "forecast" : "forecasts"}.`;
export const toldAsAForecast = (what: string, verb: string): string => `${what} ${verb} told as a forecast, without saying whose.`;
export const thePress = "The press";
export const spendScope = ({
  firmLabel,
  market,
  unit,
  periodsIn,
}: {
  readonly firmLabel: string;
  readonly market: string;
  readonly unit: string;
  readonly periodsIn: string;
}): string => `${firmLabel}, spend (${market}), ${unit}, ${periodsIn}`;
export const vintageNotGiven = "Vintage not given";

// Cards, receipts and tables on the page

export const didNotLoad = (what: string): string => `${what} did not load`;
export const thePageCouldNot =
  "The page could not fetch this part of itself. Check the connection, reload the page and try again; the view stays in its address.";
export const actionsForTitle = (title: string): string => `Actions for: ${title}`;
export const openInFull = (full: string): string => `Open in full: ${full}`;
export const chart = "Chart";
export const nothingAssumed = "nothing assumed";
export const percentYourAssumption = (assumed: number): string => `${assumed} percent, your assumption`;
export const nothingAssumedAtStart = "Nothing assumed";
export const clear = "Clear";
export const startFromAPublished = "Start from a published share";
export const startFromAPublishedShare = "Start from a published share:";
export const savedFile = (file: string): string => `Saved ${file}`;
export const theCsvCouldNot = (words: string): string => `The CSV could not be made: ${words}.`;
export const thisCardCouldNot = "This card could not be drawn";
export const itsFiguresAreSound = "Its figures are sound, and every other card works. Another filter or form draws it anew. The fault: ";
export const figuresAsCsv = "Figures as CSV";
export const coverageTable = "Coverage table";
export const openReceipt = ", open receipt";
export const whatEachFirmCountsAtStart = "What each firm counts";
export const field = "Field";
export const howToReadTheInk = "How to read the ink";
export const inksInCard = (card: string): string => `Inks in: ${card}`;
export const tableRowsRows = (rows: number): string => `Table, ${counted(rows, "row")}`;
export const documents = "Documents";
export const receiptsTitle = (title: string): string => `Receipts: ${title}`;
export const figureOf = "Figure of";
export const what = "What";
/** In front of what a cell of a narrow table holds. */
export const printedLead = "printed";
export const calculatedLead = "calculated";
export const couldBeLead = "could be";
export const asPrintedOrCalculated = "As printed, or calculated";
export const datasetPrintedOn = (datasetVersion: string, printedOn: string): string => `, dataset ${datasetVersion}, printed ${printedOn}`;
export const shownSummary = (summary: string): string => `Shown: ${summary}`;
export const asKnownOnAfter = (asOfValue: string): string => `, as known on ${asOfValue}`;
export const print = "Print";
export const receiptInPlate = "Receipt ";
export const previousFigure = "Previous figure";
export const nextFigure = "Next figure";
export const closeTheReceipt = "Close the receipt";
export const figureIndexOfCount = (index: number, count: number): string => `, figure ${index} of ${count}`;
export const copyCitation = "Copy citation";
export const loadingTheTable = "Loading the table";
export const theTableDidNot = "The table did not load";
export const thePageCouldNotFetch =
  "The page could not fetch this part of itself. Check the connection and load the page again; the view stays in its address.";
export const tableTitle = (title: string): string => `Table: ${title}`;
export const source = "Source";
export const countMore = (count: number): string => `+${count} more`;
export const countOfMarks = (marks: number): string => `${marks} ${marks === 1 ? "mark" : "marks"}`;
export const inTheDataView = " in the data view";
export const linesInside = "lines";
export const theDownloadHoldsAll = "The download holds all of them.";
export const opensTheDocumentIn = " (opens the document in a new tab)";

// Receipts and marks

export const yourAssumption = "your assumption";
export const yourShare = (share: string): string => `Your ${share}`;
export const valueUnderYourAssumption = "Value under your assumption";
export const yourAssumptionOfPercent = ({
  share,
  period,
  spoken,
  band,
  firm,
  market,
}: {
  readonly share: string;
  readonly period: string;
  readonly spoken: string;
  readonly band: string;
  readonly firm: string;
  readonly market: string;
}): string =>
  `Your assumption of ${share} percent, ${period}: ${spoken}, ${band}. Of ${firm}, ${market}. Not a published figure. Open receipt`;
export const openTheReceiptFrom = "Open the receipt from its mark.";
export const thereIsNoSuchObservation = "There is no such observation.";
export const theCalculationHasNo = "The calculation has no inputs.";
export const thereIsNoSuchMarket = "There is no such market, provider or period.";
export const thereIsNoSuchEvent = "There is no such event.";
export const thereIsNoSuchBreak = "There is no such break.";
export const thereIsNoSuchAmount = "There is no such amount of spend.";
export const aChangeOfBase = "a change of base";
export const aChangeOfDefinition = "a change of definition";
export const aChangeOfSegments = "a change of segments";
export const acrossKinds = (kinds: string): string => `across ${kinds}`;
export const and = " and ";
export const changeInPoints = "Change in points";
export const whatIsLeftOf = "What is left of 100%";
export const valueBeforeTheChange = "Value before the change";
export const theRest = "The rest";
export const thereIsNoDerivation = (derivationId: string): string => `There is no derivation “${derivationId}”.`;
export const theDatasetHoldsNo = (missing: string): string => `The dataset holds no ${missing}.`;
export const openTheValueFrom = "Open the value from its chart.";
export const theInputsComeFrom = (markets: number, otherMarkets: string): string =>
  `The inputs come from ${markets} markets: ${otherMarkets}.`;
export const calculateWithinOneMarket = "Calculate within one market; two markets never share an axis or a formula.";
export const theBoundsLeaveOpen = "Of a figure here only a bound is known, and it leaves the result open on both sides.";
export const giveFiguresOfWhich = "Calculate with figures of which more than a bound is published.";
export const atLeastShow = (show: string): string => `at least ${show}`;
export const atMostShow = (show: string): string => `at most ${show}`;
export const shownAYear = (shown: string): string => `${shown} a year`;
export const largestShare = "Largest share";
export const largestNTogether = (n: number): string => `Largest ${n} together`;
export const derivedOpenReceipt = ({
  providerLabel,
  periodText,
  measureLabel,
  spoken,
  isForecast,
  across,
  bandText,
  firm,
  market,
}: {
  readonly providerLabel: string;
  readonly periodText: string;
  readonly measureLabel: string;
  readonly spoken: string;
  readonly isForecast: boolean;
  readonly across: string;
  readonly bandText: string;
  readonly firm: string;
  readonly market: string;
}): string =>
  `${providerLabel}, ${periodText}: ${measureLabel} ${spoken}, derived${isForecast ? " from a forecast" : ""}${across}${bandText}. ${firm}, ${market}. Open receipt`;
export const nearly = "nearly ";
export const percent = " percent";
export const minus = "minus ";
export const times = "times ";
export const aboutInReceipt = "about ";
export const moreThan = "more than ";
export const lessThan = "less than ";
export const atLeastSpoken = "at least ";
export const atMostSpoken = "at most ";
export const observedMarkName = ({
  providerLabel,
  period,
  spoken,
  isShareRatio,
  asPrinted,
  firm,
  market,
  ink,
}: {
  readonly providerLabel: string;
  readonly period: string;
  readonly spoken: string;
  readonly isShareRatio: boolean;
  readonly asPrinted: string;
  readonly firm: string;
  readonly market: string;
  readonly ink: string;
}): string =>
  `${providerLabel}, ${period}: ${spoken}${isShareRatio ? `, printed “${asPrinted}”, level not published` : ""}. ${firm}, ${market}. ${ink}. Open receipt`;
export const agreesAtStart = "Agrees";
export const differsAtStart = "Differs";
export const yourAssumptionPeriodText = (periodText: string): string => `Your assumption, ${periodText}`;
export const yourAssumptionObservationId = (observationId: string): string => `your assumption × ${observationId}`;
export const yourAssumptionOnA = "Your assumption, on a forecast";
export const spendTheShareIs = (firm: string): string => `${firm}, spend; the share is yours`;
export const madeFrom = "Made from";
export const ofTheMarketNobody = (share: string): string => `${share} of the market. Nobody published this share.`;
export const theWholeMarketOfPeriodText = ({
  periodText,
  isForecast,
  article,
  locator,
}: {
  readonly periodText: string;
  readonly isForecast: boolean;
  readonly article: string;
  readonly locator: string;
}): string => `the whole market, ${periodText}${isForecast ? ", a forecast" : ""}; ${article}, ${locator}`;
export const formula = "Formula";
export const shareWholeAsPrinted = (asPrinted: string): string => `share × whole: ${asPrinted}`;
export const yourShareIsTaken = "Your share is taken as exact; only the rounding of the published whole is carried through.";
export const result = "Result";
export const theWholeIsRead = "The whole is read in";
export const citeAssumed = ({
  share,
  printedText,
  firm,
  periodText,
  markText,
  version,
}: {
  readonly share: string;
  readonly printedText: string;
  readonly firm: string;
  readonly periodText: string;
  readonly markText: string;
  readonly version: string;
}): string =>
  `Reader’s own assumption, not a published figure: ${share}% of ${printedText} (${firm}, ${periodText}) = ${markText}. Cloud Shares dataset ${version}.`;
export const receiptWho = (who: string): string => `Receipt: ${who}`;
export const lastOnTheOldFooting = "Last on the old footing";
export const firstOnTheNewOne = "First on the new one";
export const concerns = "Concerns";
export const everyMeasure = "every measure";
export const neverNoValueOf = "never: no value of the older periods was restated onto the new footing";
export const anOlderValuePublished = (mendedFrom: string): string =>
  `an older value published from ${mendedFrom} on stands on the new footing already, and a line may leave it`;
export const inForce = "In force";
export const fromAForecastPublished = (inForceFrom: string): string =>
  `from ${inForceFrom}: a forecast published before it stands on the old footing`;
export const breakMark = "Break";
export const breakOfTheSeries = (firm: string): string => `${firm}, break of the series`;
export const whereTheSeriesDo = "Where the series do not run on";
export const why = "Why";
export const citeBreak = ({
  rupture,
  firm,
  market,
  span,
  publisher,
  source,
  date,
  locator,
  version,
}: {
  readonly rupture: string;
  readonly firm: string;
  readonly market: string;
  readonly span: string;
  readonly publisher: string;
  readonly source: string;
  readonly date: string;
  readonly locator: string;
  readonly version: string;
}): string =>
  `${rupture} (${firm}; ${market}, ${span}). Read in: ${publisher}, “${source}”, ${date}, ${locator}. Cloud Shares dataset ${version}.`;
export const receiptRuptureSpan = (rupture: string, span: string): string => `Receipt: ${rupture}, ${span}`;
export const inAnotherUnitNot = "In another unit: not compared";
export const theBoundHolds = "The bound holds";
export const pointsApart = (amount: string, one: boolean): string => `${amount} ${one ? "point" : "points"}`;
export const lower = (amount: string): string => `${amount} lower`;
export const higher = (amount: string): string => `${amount} higher`;
export const restatedSince = "Restated since";
export const otherPrintVerdict = ({
  text,
  apart,
  verdictText,
  vintage,
}: {
  readonly text: string;
  readonly apart: string;
  readonly verdictText: string;
  readonly vintage: string;
}): string => `${text}${apart}. ${verdictText}; published ${vintage}`;
export const nothingToCheckAgainst = "Nothing to check against";
export const notFoundNoPublic = "Not found: no public document prints it";
export const crossCheckWithOther = "Cross-check with other prints of the same quantity";
export const noOtherDocumentIn = "No other document in this dataset prints this quantity.";
export const onlyOtherArticlesPrint = "Only other articles print it; what one repeats of another confirms nothing.";
export const theSharesWereNot = (vintages: readonly string[]): string =>
  `The shares were not published together (${joinAnd(vintages)}); a later table may count the market differently.`;
export const printedValue = (value: string): string => `printed ${value}`;
export const derivedFromAForecast = "Derived from a forecast";
export const fromYours = ", from yours";
export const theFiguresAreYours = "The figures are yours: nobody published them, and nobody published the result.";
export const ourArithmeticOnPrinted = "Our arithmetic on printed figures; no document in this dataset prints the result.";
export const ourArithmeticOnPrintedFigures = "Our arithmetic on printed figures; what a document prints itself stands in the cross-check.";
export const assumedAssumption = (assumption: string): string => `Assumed: ${assumption}`;
export const acrossABreakAtStart = "Across a break";
export const theBreakLiesInside =
  "The break lies inside the time of the printed ratio, which does not say on which footing its base stands: no line joins the two.";
export const theFiguresStandOn =
  "The figures stand on different footings: part of the result is the change of footing, and how large a part is not known.";
export const anInputIsABound =
  "An input is known only as a bound or a range, and so is the result: it holds for every value that the input can stand for.";
export const resultWithTheRounding = "Result, with the rounding carried through";
export const citeDerived = ({
  some,
  who,
  measureLabel,
  markText,
  bandText,
  asPrinted,
  firm,
  inputs,
  version,
}: {
  readonly some: boolean;
  readonly who: string;
  readonly measureLabel: string;
  readonly markText: string;
  readonly bandText: string;
  readonly asPrinted: string;
  readonly firm: string;
  readonly inputs: string;
  readonly version: string;
}): string =>
  `${some ? "Made from the reader’s own figures, which nobody published. " : ""}${who}: ${measureLabel} ${markText}${bandText === "" ? "" : ` (${bandText})`}, derived as ${asPrinted} from ${firm} figures in ${inputs}. Cloud Shares dataset ${version}.`;
export const receiptWhoDerived = (who: string): string => `Receipt: ${who}, derived`;
export const alsoIn = "Also in";
export const eventAtStart = "Event.";
export const datedAsPreciselyAs = "Dated as precisely as the articles allow";
export const datedWithASpan = "Dated with a span";
export const figuresOfThisEvent = "Figures of this event";
export const curatorsReading = "Curator’s reading";
export const citeEvent = ({
  event,
  when,
  publisher,
  source,
  date,
  locator,
  version,
}: {
  readonly event: string;
  readonly when: string;
  readonly publisher: string;
  readonly source: string;
  readonly date: string;
  readonly locator: string;
  readonly version: string;
}): string => `${event} (${when}). Read in: ${publisher}, “${source}”, ${date}, ${locator}. Cloud Shares dataset ${version}.`;
export const inTheArticles = "In the articles";
export const shareToldElsewhere = ({
  text,
  isShareRatio,
  vintage,
  article,
  locator,
}: {
  readonly text: string;
  readonly isShareRatio: boolean;
  readonly vintage: string;
  readonly article: string;
  readonly locator: string;
}): string => `${text}${isShareRatio ? ", a ratio without a level" : ""}, published ${vintage}; ${article}, ${locator}`;
export const labelMarketShare = (label: string): string => `${label}, market share`;
export const lookedForIn = "Looked for in";
export const noShareForInThis = (provider: string): string => `no share for ${provider} in this market and period`;
export const notZeroNotSmall = "Not zero, not “small”, not interpolated. Rows that the import left out are told where it was added.";
export const noShareInTheReaders = (who: string, title: string): string => `${who}: no share in the reader’s own ${title}.`;
export const fileInside = "file";
export const receiptNotInYour = (who: string): string => `Receipt: ${who}, not in your file`;
export const articlesToArticles = (articles: number): string => `Articles 1 to ${articles}`;
export const aShareIsPrinted = "a share is printed, but hidden by the filters";
export const noShareForInThisMarket = (provider: string): string => `no share for ${provider} in this market`;
export const nothingEitherAsFar = "nothing either, as far as it is curated here";
export const addThePublicRecordIn = "Add the public record in the filters to draw it.";
export const whatThisIsNot = "What this is not";
export const notZeroNotSmallNot = "Not zero, not “small”, not interpolated. No mark is drawn, and what is said of the rest leaves it out.";
export const citeGap = ({
  who,
  firm,
  market,
  version,
}: {
  readonly who: string;
  readonly firm: string;
  readonly market: string;
  readonly version: string;
}): string => `${who}: no share published (${firm}; ${market}). Cloud Shares dataset ${version}.`;
export const receiptNotPublished = (who: string): string => `Receipt: ${who}, not published`;
export const couldBeTo = ({
  derived,
  valueText,
  low,
  high,
  near,
}: {
  readonly derived: boolean;
  readonly valueText: string;
  readonly low: string;
  readonly high: string;
  readonly near: string;
}): string => `${derived ? "computed" : "printed"} ${valueText}, could be ${low} to ${high}${near}`;
export const theDocumentSaysAbout = "the document says “about” or uses a word";
export const theDocumentSaysMore = "the document says “more than”";
export const theDocumentSaysLess = "the document says “less than”";
export const theDocumentSaysNearly = "the document says “nearly”";
export const printedToTheWhole = (unit: string): string => `printed to the whole ${unit}`;
export const printedToStepUnit = (step: string, unit: string): string => `printed to ${step} ${unit}`;
export const since = ", since";
export const exactlyThisRank = "exactly this: a rank is not rounded";
export const exactlyThisItCounts = "exactly this: it counts whole things";
export const normalisedWithItsRounding = "Normalised, with its rounding band";
export const unknown = "unknown";
export const firstHandTheFirms = "First-hand: the firm’s own document";
export const reprintOfTheFirms = "Reprint of the firm’s release";
export const secondHandFirmThen = "Second-hand: firm, then article";
export const printedAsPeriodLabel = (periodLabel: string): string => `, printed as “${periodLabel}”`;
export const againstBasePeriod = (basePeriod: string): string => `, against ${basePeriod}`;
export const saidBy = "Said by";
export const publishedVintageInside = (vintage: string): string => `published ${vintage}`;
export const distance = "Distance";
export const measuredByReadIn = "Measured by, read in";
export const roundingAtStart = "Rounding";
export const correction = "Correction";
export const asPrintedRecordedAsReason = (asPrinted: string, recorded: string, reason: string): string =>
  `“${asPrinted}” recorded as ${recorded}. ${reason}`;
export const withWord = "With";
export const knownExceptionAtStart = "Known exception";
export const readInCloudSharesDataset = ({
  provider,
  measure,
  period,
  text,
  firm,
  market,
  publisher,
  source,
  date,
  locator,
  version,
  observationId,
}: {
  readonly provider: string;
  readonly measure: string;
  readonly period: string;
  readonly text: string;
  readonly firm: string;
  readonly market: string;
  readonly publisher: string;
  readonly source: string;
  readonly date: string;
  readonly locator: string;
  readonly version: string;
  readonly observationId: string;
}): string =>
  `${provider}, ${measure}, ${period}: ${text} (${firm}; ${market}). Read in: ${publisher}, “${source}”, ${date}, ${locator}. Cloud Shares dataset ${version}, ${observationId}.`;
export const notPublishedByAnyone = "Not published by anyone: added by you in this browser, and kept in it alone.";
export const asExactlyAsItIs = "as exactly as it is typed";
export const yourFileSaysAbout = "your file says “about”";
export const yourFileGivesIts = "your file gives its lower end";
export const yourFileGivesItsUpper = "your file gives its upper end";
export const yourFileSaysNearly = "your file says “nearly”";
export const theFileNames = "The file names";
export const asTypedInYourFile = "As typed in your file";
export const theTwoEndsThat = "the two ends that are typed";
export const itIsDrawnAtThe = (value: string): string => `It is drawn at ${value}, the middle, which your file does not say.`;
export const asReadWithItsRounding = "As read, with its rounding band";
export const asYouNamedIt = (named: string): string => `${named}, as you named it`;
export const notNamedInside = "not named";
export const theSameAs = "The same as";
export const typedAsPeriodLabel = (periodLabel: string): string => `, typed as “${periodLabel}”`;
export const asYourFileSays = (vintage: string): string => `${vintage}, as your file says`;
export const whatItSpeaksOf = "What it speaks of";
export const theSameQuantityElsewhere = "The same quantity elsewhere in your file";
export const theOneOfTheLatest = "The one of the latest vintage, and of these the one typed most exactly, is drawn.";
export const otherPrintApart = ({
  text,
  noApart,
  apart,
  vintage,
}: {
  readonly text: string;
  readonly noApart: boolean;
  readonly apart: string;
  readonly vintage: string;
}): string => `${text}${noApart ? ", the same value" : `, ${apart}`}; published ${vintage}`;
export const whatIsPublishedOf = "What is published of the same";
export const aFigureOfYours = "A figure of yours confirms or refutes nothing that is published.";
export const importedOn = "Imported on";
export const notGivenYourFile = "Not given: your file does not say when it was published";
export const citeOwn = ({
  who,
  measureLabel,
  markText,
  title,
  locator,
  date,
}: {
  readonly who: string;
  readonly measureLabel: string;
  readonly markText: string;
  readonly title: string;
  readonly locator: string;
  readonly date: string;
}): string =>
  `Not a published figure. ${who}: ${measureLabel} ${markText}, from the reader’s own ${title}, ${locator}, imported on ${date}. It is kept in the reader’s browser alone.`;

// Periods, units and calculations

export const valueBeforeTheGrowth = "Value before the growth";
export const valueGrowth = "value ÷ (1 + growth)";
export const needsAnAmountAnd = "needs an amount and then its growth in percent";
export const giveTheAmountFirst = "Give the amount first.";
export const andAreOfDifferent = (value: string, growth: string): string => `${value} and ${growth} are of different periods`;
export const giveTheGrowthOf = "Give the growth of the value's own period.";
export const mayBeAFallToNothing = (growth: string): string => `${growth} may be a fall to nothing`;
export const nothingCanBeSaid = "Nothing can be said of the value before it.";
export const laterEarlierYears = "(later ÷ earlier)^(1 ÷ years) − 1";
export const mayBeBelowZero = (later: string): string => `${later} may be below zero, as printed`;
export const steadyGrowthNeedsValues = "Steady growth needs values above zero.";
export const andAreLessThan = (earlier: string, later: string): string => `${earlier} and ${later} are less than a year apart`;
export const usePlainGrowthFor = "Use plain growth for shorter spans.";
export const changeInPercentagePoints = "Change in percentage points";
export const laterEarlier = "later − earlier";
export const isInNotInPercent = (later: string, laterUnit: string): string => `${later} is in ${laterUnit}, not in percent`;
export const giveTwoSharesIn = "Give two shares in percent.";
export const laterEarlierInside = "later ÷ earlier − 1";
export const concentrationHerfindahlHirschman = "Concentration, Herfindahl-Hirschman index";
export const sumOfTheSquared = "sum of the squared shares; the unpublished rest from none to most concentrated";
export const forTheHighEndWhere =
  "For the high end, where three shares or more are published, no other firm is larger than the smallest of them; with fewer, the rest may be a single firm. The low end assumes nothing.";
export const giveThePublishedShares = "Give the published shares of one market and period.";
export const theSharesSumTo = "the shares sum to more than 100";
export const checkThatTheyAre = "Check that they are shares of one market.";
export const formulaTextTheRest = (formulaText: string): string => `${formulaText} + the rest`;
export const shareWhole = "share × whole";
export const needsOneShareIn = "needs one share in percent and one amount of money";
export const giveBoth = "Give both.";
export const giveTheWholeOf = "Give the whole of the share's own period.";
export const indexFirstPeriod = "Index, first period = 100";
export const valueBase = "value ÷ base × 100";
export const cannotBeDivided = (baseUnit: string): string => `${baseUnit} cannot be divided`;
export const takeABaseAbove = "Take a base above zero.";
export const isNotARatioToAn = (ratio: string): string => `${ratio} is not a ratio to an earlier period`;
export const giveABaseAndAValue = "Give a base and a value, or a ratio with its base period.";
export const giveTwoSharesAmounts = "Give two shares, amounts or counts.";
export const needsTwoValuesWas = (inputs: number): string => `needs two values, was given ${inputs}`;
export const giveTheEarlierOr = "Give the earlier or base value first.";
export const mixesUnitsIsIn = (input: string, inputUnit: string, target: string): string =>
  `mixes units: ${input} is in ${inputUnit}, not in ${target}`;
export const giveValuesOfOne = "Give values of one unit.";
export const andAreOfPeriods = (earlier: string, later: string): string => `${earlier} and ${later} are of periods of different length`;
export const compareYearsWithYears = "Compare years with years, quarters with quarters.";
export const isNotLaterThan = (later: string, earlier: string): string => `${later} is not later than ${earlier}`;
export const giveTheEarlierValue = "Give the earlier value first.";
export const mayBeZeroOrBelow = (base: string): string => `${base} may be zero or below, as printed`;
export const hasNoGrowth = (laterUnit: string): string => `${laterUnit} has no growth`;
export const growthNeedsABase = "Growth needs a base above zero.";
export const isNotAFiniteNumber = (formulaText: string): string => `${formulaText} is not a finite number`;
export const checkTheValuesIt = "Check the values it is made from.";
export const howManyOfTheShares = "1 + how many of the shares shown are larger";
export const giveTheSharesOf = "Give the shares of one market and period, the ranked one last.";
export const thereIsNothingTo = "there is nothing to rank against";
export const giveTwoSharesOr = "Give two shares or more.";
export const noneOfOthers = (others: string): string => `none of ${others}`;
export const onePlusLarger = (larger: string, said: string, term: string): string => `1 + ${larger} (${said} above ${term})`;
export const valueBaseInside = "value ÷ base";
export const divideByAValue = "Divide by a value above zero.";
export const othersAndUnpublished = "Others and unpublished";
export const thePublishedShares = "100 − the published shares";
export const giveThePublishedSharesOf = "Give the published shares of one market and period, each provider once.";
export const theSumOfTheParts = "the sum of the parts";
export const needsTwoValuesOr = (inputs: number): string => `needs two values or more, was given ${inputs}`;
export const giveEveryPart = "Give every part.";
export const giveEachPartOf = "Give each part of one whole once.";
export const cannotBeAdded = (firstUnit: string): string => `${firstUnit} cannot be added`;
export const aPartIsGivenTwice = "a part is given twice";
export const thePartsAreOfPeriods = "the parts are of periods that do not add up";
export const sharesOfDifferentPeriods = "shares of different periods do not add up";
export const theSumOfTheLargest = "the sum of the largest published shares";
export const noFirmWithoutA = "No firm without a published share is larger than the smallest of these.";
export const giveTheLargestShares = "Give the largest shares of one market and period.";
export const theSharesSumToOr = (low: string): string => `the shares sum to ${low} or more`;
export const noSharesAreGiven = "no shares are given";
export const isNotAShareInPercent = (odd: string, period: string): string => `${odd} is not a share in percent of ${period}`;
export const aShareIsGivenTwice = "a share is given twice";
export const january = "January";
export const february = "February";
export const march = "March";
export const april = "April";
export const may = "May";
export const june = "June";
export const july = "July";
export const august = "August";
export const september = "September";
export const october = "October";
export const november = "November";
export const december = "December";
export const printedAsAFigure = "Printed as a figure for a time that had passed";
export const estimated = "Estimated";
export const givenInWordsOr = "Given in words, or called an estimate by its source";
export const provisional = "Provisional";
export const announcedAsSubjectTo = "Announced as subject to revision";
export const aboutATimeThat = "About a time that lay ahead when it was printed";
export const accepted = "Accepted";
export const missing = "Missing";
export const theSourceSaysThat = "The source says that there is no figure";
export const euros = "euros";
export const yuan = "yuan";
export const million = "million";
export const billion = "billion";
export const trillion = "trillion";
export const moneyUnit = (scale: string, currency: string): string => `${scale} ${currency}`;
export const dollarUnit = (scale: string): string => `US$ ${scale}`;
export const percentUnit = "percent";
export const ratioUnit = "ratio";
export const rankUnit = "rank";
export const countUnit = "count";
export const monthsUnit = "months";
export const yearsUnit = "years";
export const points = (amount: string, one: boolean): string => `${amount} ${one ? "point" : "points"}`;
export const monthsLong = (months: string, one: boolean): string => `${months} ${one ? "month" : "months"}`;
export const yearsLong = (years: string, one: boolean): string => `${years} ${one ? "year" : "years"}`;
export const dollars = (sign: string, amount: string, scale: string): string => `${sign}US$${amount} ${scale}`;
export const inEuros = (sign: string, amount: string, scale: string): string => `${sign}€${amount} ${scale}`;
export const anyValue = "any value";
export const usDollars = "US dollars";
export const percentagePoints = "percentage points";
export const pointsOfTheHerfindahl = "points of the Herfindahl-Hirschman index";
export const indexFirstPeriodInside = "index, first period = 100";
export const notANumber = "not a number";
export const textScaleYuan = (text: string, scale: string): string => `${text} ${scale} yuan`;
export const isNotAUnitOfMoney = (from: string): string => `${from} is not a unit of money`;
export const convertAmountsOfMoney = "Convert amounts of money only.";
export const andAreDifferentCurrencies = (from: string, to: string): string => `${from} and ${to} are different currencies`;
export const compareAmountsOfOne = "Compare amounts of one currency; no exchange rate is assumed.";
export const fromTo = (from: string, to: string): string => `${from} to ${to}`;
export const theDivisorSBand = "the divisor's band includes zero";
export const useADivisorWhose = "Use a divisor whose printed figure rules out zero.";
export const theBaseSBandReaches = "the base's band reaches zero or below";
export const useQuantitiesWhosePrinted = "Use quantities whose printed figures are above zero.";

// The reader’s own figures

export const thatYouAdded = (measureLabel: string, market: string, figures: number): string =>
  `${measureLabel}, ${market}: ${counted(figures, "figure")} that you added`;
export const publishedOn = "Published on";
export const publishedAgainstYours = "Published against yours";
export const yourReceipt = "Your receipt";
export const publishedReceipt = "Published receipt";
export const ofYoursTheSame = (all: number): string =>
  `${counted(all, "figure")} of yours ${all === 1 ? "has" : "have"} the same value as what is published`;
export const ofOfYoursAnother = (differ: number, all: number): string =>
  `${differ} of ${counted(all, "figure")} of yours ${differ === 1 ? "has" : "have"} another value than what is published`;
export const yoursBesidePublished = "Yours beside published.";
export const theSameMarketBy = "The same market by its three names, the same provider, measure and period";
export const aFigureThatYou = (overMostLines: boolean, mostLines: number, all: number): string =>
  `A figure that you added confirms or refutes nothing: the two are set beside each other, and neither corrects the other.${overMostLines ? ` The first ${mostLines} of ${all} are listed.` : ""}`;
export const sourceYourOwnFiles = "Source: your own files, which stay in this browser, and the documents of the published figures.";
export const figureBesidePublished = (asPrinted: string, publishedAsPrinted: string): string => `${asPrinted} beside ${publishedAsPrinted}`;
export const theSameValue = "the same value";
export const set = "Set";
export const ofTheFirstFigures = (set: string, mostMarks: number): string => `Of ${set} the first ${mostMarks} figures have a mark here.`;
export const ofThatYouAdded = (own: number, sets: number): string =>
  `${counted(own, "figure")} of ${sets === 1 ? "a file" : `${numberWord(sets)} files`} that you added`;
export const yourFiles = "Your files.";
export const publishedByNobodyKept =
  "Published by nobody, kept in this browser alone, and in no count of documents, agreements or coverage";
export const sourceYourOwnFilesAtStart = "Source: your own files.";
export const cleanYours = (clean: string): string => `${clean} (yours)`;
export const pastedTable = "Pasted table";
export const notPublishedAddedBy = "Not published: added by you";
export const keptInThisBrowser = "Kept in this browser alone";
export const marketNotNamed = "Market not named";
export const placeNotNamed = "Place not named";
export const whatIsNamedFor = (firm: string): string => `What ${firm} is named for in your file`;
export const nobody = "nobody";
export const whatYourFileSays = (firm: string): string => `What your file says of ${firm}’s market`;
export const notNamed = "Not named";
export const lineColumn = (line: number, column: number): string => `line ${line}, column ${column}`;
export const wholeSeriesThoseOf =
  "whole series, those of the compared providers first, then the longest, then those of the largest latest value. The download of the set has all of them.";
export const tableDownloadsAndReceipts = "Table, downloads and receipts have all of them.";
export const ofSeriesTheWith = (all: number, mostSeries: number, tableHas: string): string =>
  `Of ${grouped(all)} series the ${mostSeries} with the largest latest values are drawn. ${tableHas}`;
export const ofAreDrawnTheLowest = (all: number, drawn: number, tableHas: string): string =>
  `Of ${counted(all, "value")} ${grouped(drawn)} are drawn: the lowest and the highest of each stretch of a line. ${tableHas}`;
export const ofTheLatestAreDrawn = (periods: number, kept: number, tableHas: string): string =>
  `Of ${counted(periods, "period")} the latest ${grouped(kept)} are drawn. ${tableHas}`;
export const countOfSets = (ids: number): string => counted(ids, "set");
export const shownBesideThem = (shown: number): string =>
  `${counted(shown, "figure of yours is", "figures of yours are")} shown beside them.`;
export const ofOfYours = (shown: number, listed: number): string =>
  `Of ${counted(shown, "figure")} of yours ${listed === 1 ? "1 matches" : `${grouped(listed)} match`}.`;
export const hiddenByTheFiltersInOwn = (hidden: number): string =>
  `${counted(hidden, "figure of yours is", "figures of yours are")} hidden by the filters.`;
export const inWhichSwitchedOff = (off: number, words: string, isOne: boolean): string =>
  `${counted(off, "figure of yours stands", "figures of yours stand")} in ${words}, which ${isOne ? "is" : "are"} switched off: switch ${isOne ? "it" : "them"} on among the research firms.`;
export const ofTheFiguresOfAre = ({
  joined,
  figures,
  set,
  mostMarkets,
}: {
  readonly joined: number;
  readonly figures: number;
  readonly set: string;
  readonly mostMarkets: number;
}): string =>
  `${grouped(joined)} of the ${grouped(figures)} figures of ${set} are drawn and listed: of its ${mostMarkets} largest markets at most, `;

// Embedded cards

export const noSuchCard = "No such card";
export const datasetAsPinned = (datasetVersion: string, samePin: boolean): string =>
  ` Dataset ${datasetVersion}${samePin ? ", as pinned." : "."}`;
export const openInCloudShares = "Open in Cloud Shares";
export const inANewTab = " (in a new tab)";
export const thisCardCannotBe = "This card cannot be shown";
export const theViewThatThe =
  "The view that the address names does not hold this card: its filters leave nothing of it, or it belongs to another view.";
export const theWholeDashboardIs = "The whole dashboard is one link away, below.";
export const pinnedToDataset = "Pinned to dataset ";
export const thisSiteStillHolds = ". This site still holds ";
export const anEarlierOneFigures = ", an earlier one: figures may differ.";
export const theDataHasMoved = ". The data has moved on to ";
export const figuresOfThisCard = ": figures of this card may be new or corrected since.";
export const whatChangedSince = (pin: string): string => `What changed since ${pin}`;

// Citing, sharing, copying

export const theCitation = "The citation";
export const selectTheBelowAnd = (what: string): string => `Select the ${what} below and copy it by hand.`;
export const text = "text";
export const theToCopy = (what: string): string => `The ${what} to copy`;
export const theEmbed = "The embed";
export const share = "Share";
export const theShareMenu = "The share menu";
export const useTheData = "Use the data";
export const wholeDatasetZip = "Whole dataset, zip";
export const allFilesAndAddresses = "All files and addresses";
export const linesForPandasR = "Lines for pandas, R, spreadsheets, curl";
export const loadingTheLines = "Loading the lines";

// Downloads

export const download = "Download";
export const theDownloadMenu = "The download menu";

// Files that are opened

export const openAFileOrAdd = "Open a file, or add its figures";
export const theReaderOfFiles = "The reader of files";
export const addItsFiguresAs = "Add its figures as yours";
export const dropFilesHere = "Drop files here";
export const aTableOfYourOwn =
  "A table of your own is shown to you before anything is added. A file that was downloaded here opens its view again, or the dataset where it is a package of it. Files are read on this device and sent nowhere.";
export const openedPackage = "Opened package";
export const theseAreTheFigures = "These are the figures of ";
export const datasetLinksToThis = (version: string, ownVersion: string): string =>
  `, dataset ${version}. Links to this page lead to its own dataset, ${ownVersion}.`;
export const backToDataset = (ownVersion: string): string => `Back to dataset ${ownVersion}`;

// The dialog of the import

export const theImport = "The import";
export const chooseFiles = "Choose files";
export const pasteATable = "Paste a table";
export const aTableOfYoursIs =
  "A table of yours is drawn beside the dataset as yours, and kept in this browser only. Each figure must name its firm, segment and geography, or you are asked.";
export const loadingTheList = "Loading the list";
export const removed = "Removed";
export const countFiguresAs = (count: number): string => `${counted(count, "figure")} as `;
export const isAsItWasBefore = " is as it was before";
export const showThem = "Show them";
export const undone = "Undone:";
export const undo = "Undo";
export const theListOfYourSets = "The list of your sets";
export const pastedTableK = (k: number): string => `Pasted table ${k}`;
