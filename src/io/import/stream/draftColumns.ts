/** Figures of a file before the whole of it is looked at, as columns: what drafts.ts makes of a row, without an object for each. */

import { packTexts } from "../../../domain/figureColumns.ts";
import { BOUNDS, STATUSES } from "../../../domain/model.ts";
import { FIGURE_BOUNDS, FIGURE_TEXTS, type FigureColumns, type FigureText } from "../../../domain/ownSet.ts";
import * as importWords from "../../../domain/words/en/import.ts";
import type { Draft, Outcome } from "../drafts.ts";
import { OUTCOMES } from "../openTable.ts";
import type { Amount, ImportedFigure } from "../types.ts";
import { longer } from "./pairs.ts";

const FIRST = 1024;
const BEAT_EVERY = 16_384;
const SHARES = ["no", "unsaid", "says-percent"] as const satisfies readonly Draft["bareShare"][];
const GROWTH = 4;

/** What is to be settled of a figure's scale, as a number: 0 to 2 for its place in SHARES, and 4 more for growth. */
export const shareOf = ({ bareShare, isGrowth }: Draft): number => SHARES.indexOf(bareShare) + (isGrowth ? GROWTH : 0);
/** Whether the scale of a figure is to be settled, by that number. */
export const isBare = (share: number): boolean => share % GROWTH !== 0;

/** Texts and their numbers. */
class Words {
  /** The empty text is 0. */
  readonly texts: string[] = [""];
  private readonly places = new Map<string, number>([["", 0]]);

  of(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  text(place: number): string {
    return this.texts[place] ?? "";
  }
}

const each = <T>(make: () => T): Record<FigureText, T> =>
  Object.fromEntries(FIGURE_TEXTS.map((field) => [field, make()])) as Record<FigureText, T>;

export class DraftColumns {
  count = 0;
  readonly words = each(() => new Words());
  readonly codes: Record<FigureText, Uint32Array<ArrayBuffer>>;
  /** Row of the body, from 0. */
  row: Uint32Array<ArrayBuffer>;
  line: Uint32Array<ArrayBuffer>;
  column: Uint32Array<ArrayBuffer>;
  /** Number of the amount. */
  amount: Uint32Array<ArrayBuffer>;
  status: Uint8Array<ArrayBuffer>;
  /** See shareOf. */
  share: Uint8Array<ArrayBuffer>;
  /** Place in OUTCOMES. */
  outcome: Uint8Array<ArrayBuffer>;
  readonly amounts: Amount[] = [];
  private readonly amountPlaces = new Map<string, number>();

  /** `room`: figures that there will be about. `beat` is called now and then in long work. */
  constructor(
    room: number,
    private readonly beat: () => void = () => {},
  ) {
    const length = Math.max(FIRST, room);
    this.codes = each(() => new Uint32Array(length));
    this.row = new Uint32Array(length);
    this.line = new Uint32Array(length);
    this.column = new Uint32Array(length);
    this.amount = new Uint32Array(length);
    this.status = new Uint8Array(length);
    this.share = new Uint8Array(length);
    this.outcome = new Uint8Array(length);
  }

  /** To be called for each figure that is gone through, by its place. */
  isAlive(place: number): void {
    if (place % BEAT_EVERY === 0) this.beat();
  }

  /** Makes room for one figure more; gives its place. */
  next(): number {
    const place = this.count++;
    if (place < this.row.length) return place;
    for (const field of FIGURE_TEXTS) this.codes[field] = longer(this.codes[field]);
    this.row = longer(this.row);
    this.line = longer(this.line);
    this.column = longer(this.column);
    this.amount = longer(this.amount);
    this.status = longer(this.status);
    this.share = longer(this.share);
    this.outcome = longer(this.outcome);
    return place;
  }

  /** The number of an amount that is new. */
  newAmount(amount: Amount): number {
    return this.amounts.push(amount) - 1;
  }

  /** The number of an amount, the same for the same one. */
  amountOf(amount: Amount): number {
    const key = amount.kind === "value" ? `${amount.bound} ${amount.value}` : importWords.fromTo(amount.low, amount.high);
    const known = this.amountPlaces.get(key) ?? this.newAmount(amount);
    this.amountPlaces.set(key, known);
    return known;
  }

  /** Takes a figure that was read as a row. */
  push(draft: Draft): void {
    const { figure } = draft;
    const place = this.next();
    for (const field of FIGURE_TEXTS) this.codes[field][place] = this.words[field].of(textOf(figure, field));
    this.row[place] = draft.row;
    this.line[place] = figure.line;
    this.column[place] = figure.column;
    this.amount[place] = this.amountOf(figure.amount);
    this.status[place] = STATUSES.indexOf(figure.status);
    this.share[place] = shareOf(draft);
    this.outcome[place] = OUTCOMES.indexOf(draft.outcome);
  }

  text(field: FigureText, place: number): string {
    return this.words[field].text(this.codes[field][place] ?? 0);
  }

  amountAt(place: number): Amount {
    return this.amounts[this.amount[place] ?? 0] ?? { kind: "value", value: Number.NaN, bound: "exact" };
  }

  /** A figure as a row; figures of one market share its object. */
  figure(place: number): ImportedFigure {
    const text = (field: FigureText): string => this.text(field, place);
    return {
      line: this.line[place] ?? 0,
      column: this.column[place] ?? 0,
      providerId: text("providerId") || null,
      providerText: text("providerText"),
      measureId: text("measureId"),
      period: text("period"),
      periodText: text("periodText"),
      amount: this.amountAt(place),
      unit: text("unit"),
      asTyped: text("asTyped"),
      status: STATUSES[this.status[place] ?? 0] ?? "reported",
      market: { firm: text("firm"), segment: text("segment"), geography: text("geography") },
      vintage: text("vintage"),
      note: text("note"),
      rowId: text("rowId"),
      sourceText: text("sourceText"),
    };
  }

  /** A figure as a draft: what is changed in it is changed here. */
  draft(place: number): Draft {
    const { outcome } = this;
    const figure = this.figure(place);
    const share = this.share[place] ?? 0;
    return {
      row: this.row[place] ?? 0,
      bareShare: SHARES[share % GROWTH] ?? "no",
      isGrowth: share >= GROWTH,
      shift: 0,
      figure,
      get outcome(): Outcome {
        return OUTCOMES[outcome[place] ?? 0] ?? "skipped";
      },
      set outcome(now: Outcome) {
        outcome[place] = OUTCOMES.indexOf(now);
      },
    };
  }

  /** The first figures that are taken, at most so many. */
  sample(most: number): readonly ImportedFigure[] {
    const figures: ImportedFigure[] = [];
    for (let k = 0; k < this.count && figures.length < most; k++) if (this.outcome[k] === 0) figures.push(this.figure(k));
    return figures;
  }

  /** The figures that are taken, as columns to keep. */
  accepted(): FigureColumns {
    const places = new Uint32Array(this.count);
    let count = 0;
    for (let k = 0; k < this.count; k++) if (this.outcome[k] === 0) places[count++] = k;
    const taken = places.subarray(0, count);
    const columns = {
      count,
      line: taken.map((k) => this.line[k] ?? 0),
      column: taken.map((k) => this.column[k] ?? 0),
      value: new Float64Array(count),
      low: new Float64Array(count).fill(Number.NaN),
      high: new Float64Array(count).fill(Number.NaN),
      bound: new Uint8Array(count),
      status: new Uint8Array(count),
    };
    for (let to = 0; to < count; to++) {
      this.isAlive(to);
      const k = taken[to] ?? 0;
      const amount = this.amountAt(k);
      columns.status[to] = this.status[k] ?? 0;
      if (amount.kind === "value") {
        columns.value[to] = amount.value;
        columns.bound[to] = BOUNDS.indexOf(amount.bound);
      } else {
        columns.value[to] = (amount.low + amount.high) / 2;
        columns.low[to] = amount.low;
        columns.high[to] = amount.high;
        columns.bound[to] = FIGURE_BOUNDS.indexOf("range");
      }
    }
    const textColumn = (field: FigureText) => {
      // Texts of figures that are not taken stay behind.
      const { texts } = this.words[field];
      const moved = new Int32Array(texts.length).fill(-1);
      const kept: string[] = [];
      const from = this.codes[field];
      const codes = new Uint32Array(count);
      for (let to = 0; to < count; to++) {
        this.isAlive(to);
        const code = from[taken[to] ?? 0] ?? 0;
        if ((moved[code] ?? -1) < 0) moved[code] = kept.push(texts[code] ?? "") - 1;
        codes[to] = moved[code] ?? 0;
      }
      return { values: packTexts(kept), codes };
    };
    const texts = Object.fromEntries(FIGURE_TEXTS.map((field) => [field, textColumn(field)])) as unknown as FigureColumns["texts"];
    return { ...columns, texts };
  }
}

function textOf(figure: ImportedFigure, field: FigureText): string {
  switch (field) {
    case "firm":
    case "segment":
    case "geography":
      return figure.market[field];
    case "providerId":
      return figure.providerId ?? "";
    default:
      return figure[field];
  }
}
