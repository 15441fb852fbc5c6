/** Whose figure it is, what it measures, of which market and how it is offered: names of a row found in the dataset, or said to be strange. */

import type { Status } from "../../domain/model.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { readHeaderCell } from "./headerCell.ts";
import { choiceOf } from "./perColumn.ts";
import type { PlanColumn } from "./planColumns.ts";
import type { Rec } from "./records.ts";
import type { Place, Reading, RowTexts } from "./rowTexts.ts";
import { statusOf } from "./rowWords.ts";
import { hasHidden } from "./shown.ts";
import type { MarketName } from "./types.ts";

const LONGEST_NAME = 200;

/** Null is a name that was refused, and said; "asked" hangs on a question. */
export class RowNames {
  private lastMarket: MarketName = { firm: "", segment: "", geography: "" };
  private readonly strange = new Set<string>();

  constructor(
    private readonly reading: Reading,
    private readonly texts: RowTexts,
  ) {}

  provider(place: Place, text: string): { readonly id: string | null } | null {
    const { problems, names, ours } = this.reading;
    const id = names.provider(text);
    const add = (severity: "error" | "warning" | "note", code: string, cause: string, remedy: string): void =>
      problems.add({ ...place, severity, code, found: text, cause, remedy, leaves: severity === "error" ? "figure" : "nothing" });
    if (text.trim() === "") add("error", "missing-name", importWords.theRowNamesNoProvider, importWords.writeWhoseFigureIt);
    else if (text.length > LONGEST_NAME) add("error", "too-long", importWords.theProviderSName, importWords.checkQuotesAndWhat);
    else if (id === null && !ours && names.measure(text) !== null)
      add("error", "type-error", importWords.aMeasureStandsWhere, importWords.nameTheProviderIn);
    else if (id === null && !ours && /^[\d\s.,%+-]+$/.test(text))
      add("error", "type-error", importWords.aNumberStandsWhere, importWords.checkWhichColumnHolds);
    else {
      if (this.strange.has(text) || this.strange.size > 10_000) return { id };
      this.strange.add(text);
      if (hasHidden(text)) add("warning", "hidden-characters", importWords.theNameHoldsSigns, importWords.typeTheNameAgain);
      if (/<[a-z!/?]/i.test(text)) add("note", "markup", importWords.theNameLooksLike, importWords.nothingNeedsDoing);
      if (id === null) add("warning", "unknown-provider", importWords.thisProviderIsNot, importWords.correctTheNameIf);
      return { id };
    }
    return null;
  }

  measure(record: Rec, column: PlanColumn, place: Place): string | "asked" | null {
    const { names, problems, choices, known } = this.reading;
    const text = this.texts.measure(record);
    const named = text === "" ? null : (names.measure(text) ?? readHeaderCell(text, names).measureId);
    if (text !== "" && named === null) {
      problems.add({
        ...place,
        severity: "error",
        code: "unknown-measure",
        found: text,
        cause: importWords.thisMeasureIsNot,
        remedy: importWords.writeOneSuchAs(known.measureById.get("share")?.label ?? importWords.marketShare),
        leaves: "figure",
      });
      return null;
    }
    const id = column.measureId ?? named ?? choiceOf(choices, column.column, "measure") ?? this.texts.titleMeasure;
    if (id !== null && id !== undefined) return id;
    this.reading.ask({
      id: "measure",
      text: importWords.whatDoTheFigures,
      ...place,
      found: record.cells[column.column - 1]?.slice(0, 80) ?? "",
      readings: [],
    });
    return "asked";
  }

  market(record: Rec, place: Place): MarketName | "asked" | null {
    const { choices, known, problems } = this.reading;
    const id = this.texts.text(record, "market");
    const listed = id === "" ? undefined : known.marketById.get(id);
    const part = (role: "firm" | "segment" | "geography"): string =>
      this.texts.text(record, role) || listed?.[role] || choices.market?.[role] || "";
    const [firm, segment, geography] = [part("firm"), part("segment"), part("geography")];
    if (firm !== "" && segment !== "" && geography !== "") {
      // Rows of one market share one object.
      const last = this.lastMarket;
      if (last.firm !== firm || last.segment !== segment || last.geography !== geography) this.lastMarket = { firm, segment, geography };
      return this.lastMarket;
    }
    if (id !== "" && listed === undefined && choices.market === undefined) {
      problems.add({
        ...place,
        severity: "error",
        code: "unknown-market",
        found: id,
        cause: importWords.thisMarketIsNot,
        remedy: importWords.addColumnsForFirm,
        leaves: "figure",
      });
      return null;
    }
    this.reading.ask({
      id: "market",
      text: importWords.whichMarketAreThe,
      ...place,
      found: "",
      readings: [],
    });
    return "asked";
  }

  /** The status that the row's column, else its time or figure, gives; a time ahead is never taken as reported without a word. */
  status(record: Rec, place: Place, beside: Status | null, period: string, periodText: string): Status {
    const { problems, choices } = this.reading;
    const said = this.texts.text(record, "status");
    const typed = said === "" ? null : statusOf(said);
    if (said !== "" && typed === null) {
      problems.add({
        ...place,
        severity: "warning",
        code: "unknown-status",
        found: said,
        cause: importWords.thisStatusIsNot,
        remedy: importWords.writeReportedEstimatedProvisional,
        leaves: "nothing",
      });
    }
    const status = typed ?? beside ?? (isAhead(period, choices.today) ? "forecast" : "reported");
    if (isAhead(period, choices.today) && (status === "reported" || (typed === null && beside === null))) {
      const cause = status === "reported" ? importWords.itIsMarkedAsReported : importWords.itsTimeHasNotBegun;
      problems.add({
        ...place,
        severity: "warning",
        code: "forecast-as-actual",
        found: periodText,
        cause,
        remedy: importWords.markItAsAForecast,
        leaves: "nothing",
      });
    }
    if (status === "forecast" && isOver(period, choices.today)) {
      problems.add({
        ...place,
        severity: "note",
        code: "forecast-in-past",
        found: periodText,
        cause: importWords.aForecastOfATime,
        remedy: importWords.nothingNeedsDoingIf,
        leaves: "nothing",
      });
    }
    return status;
  }
}

/** Whether a period begins after the current month. */
const isAhead = (period: string, today: string | undefined): boolean => today !== undefined && firstMonth(period) > today;

/** Whether a period ended before the current month. */
const isOver = (period: string, today: string | undefined): boolean => today !== undefined && lastMonth(period) < today;

function lastMonth(period: string): string {
  const [year = "", rest = ""] = period.split("-");
  if (rest === "") return `${year}-12`;
  const index = Number(rest.replace(/\D/g, ""));
  const month = rest.startsWith("Q") ? index * 3 : rest.startsWith("H") ? index * 6 : index;
  return `${year}-${String(month).padStart(2, "0")}`;
}

function firstMonth(period: string): string {
  const [year = "", rest = ""] = period.split("-");
  const index = Number(rest.replace(/\D/g, ""));
  if (rest === "") return `${year}-01`;
  const month = rest.startsWith("Q") ? index * 3 - 2 : rest.startsWith("H") ? index * 6 - 5 : index;
  return `${year}-${String(month).padStart(2, "0")}`;
}
