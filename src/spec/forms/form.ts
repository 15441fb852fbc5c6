/** What every chart form is: a way to turn one market's share observations into marks. */
import type { Dataset, Observation, SeriesBreak } from "../../domain/model.ts";
import type { ChartBody, FormId } from "../chartBody.ts";
import type { Gap, Mark, Scope } from "../mark.ts";

/** One market's observations of one period kind, after selection and choice of vintage. */
export interface ShareMaterial {
  readonly dataset: Dataset;
  readonly scope: Scope;
  /** Levels of providers, sorted by period. */
  readonly shares: readonly Observation[];
  /** Printed shares of all others together, sorted by period; only a stacked bar draws them. */
  readonly others: readonly Observation[];
  /** Ratios printed without a level ("doubled"). */
  readonly ratios: readonly Observation[];
  /** Distinct periods of the levels, ascending. */
  readonly periods: readonly string[];
  /** Providers that are on, in fixed order. */
  readonly providers: readonly string[];
  /** Every break of the market: no line of any form crosses one. */
  readonly breaks: readonly SeriesBreak[];
  /** The most marks that its panel may draw, where many panels of the reader's own share a page; absent elsewhere. */
  readonly room?: number;
}

export interface Drawn {
  readonly chart: ChartBody;
  /** In reading order: what arrows, table and CSV walk. */
  readonly marks: readonly Mark[];
  readonly ratios: readonly Mark[];
  readonly gaps: readonly Gap[];
  /** What a reader of this form has to know, in a sentence or two; absent when nothing. */
  readonly note?: string;
}

export interface Form {
  readonly formId: FormId;
  readonly label: string;
  /** Null when the form can carry the material, else the reason in words. */
  readonly refuse: (material: ShareMaterial) => string | null;
  readonly draw: (material: ShareMaterial) => Drawn;
}
