/** The filters of a view, with what each choice would show. */

/** A filter option with what it would show. `count` is figures in this view with every other filter as it is. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly sub: string;
  readonly count: number;
  readonly on: boolean;
  readonly disabled: boolean;
  /** Why it is disabled; empty otherwise. */
  readonly reason: string;
}

/** A provider to toggle; those beyond the compared five stand behind "more". */
export interface ProviderChoice extends Choice {
  readonly more: boolean;
}

export interface FilterSpec {
  readonly firms: readonly Choice[];
  readonly collections: readonly Choice[];
  readonly providers: readonly ProviderChoice[];
  /** Years or quarters, where a market prints both. */
  readonly steps: readonly Choice[];
  /** What is drawn beside the values: breaks, events, earlier vintages. */
  readonly shows: readonly Choice[];
  /** The date whose knowledge is shown ("" = today), the first and last publication dates, and dates worth a try: those on which a value was restated. */
  readonly asOf: {
    readonly value: string;
    readonly min: string;
    readonly max: string;
    readonly restatements: readonly { readonly date: string; readonly text: string }[];
    /** "12 figures were not yet published; 5 read otherwise than today"; empty without a date. */
    readonly effect: string;
  };
  readonly forms: readonly Choice[];
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly from: number;
  readonly to: number;
  /** One line that reads the filters aloud: "Gartner, Canalys, IDC · the five articles · 5 providers · 2017–2022". */
  readonly summary: string;
}
