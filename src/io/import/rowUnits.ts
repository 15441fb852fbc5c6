/** In which unit the bare figures of a row are: by the reader, its column, the row, the title; asked where nobody says. */

import type { Measure } from "../../domain/model.ts";
import { formatValue, shiftDecimal } from "../../domain/unit.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { readHeaderCell } from "./headerCell.ts";
import type { PlanColumn } from "./planColumns.ts";
import type { Rec } from "./records.ts";
import type { Place, Reading, RowTexts } from "./rowTexts.ts";
import { fits } from "./rowWords.ts";
import { poolsOf } from "./styles.ts";
import type { Amount } from "./types.ts";
import { chosenUnit, isStated, NO_UNIT, type StatedUnit, statedUnit } from "./unitWords.ts";

export class RowUnits {
  private readonly pools: readonly (readonly number[])[];
  private saidTitleUnit = false;

  constructor(
    private readonly reading: Reading,
    private readonly texts: RowTexts,
  ) {
    this.pools = poolsOf(reading.plan);
  }

  /** What is said of the unit of bare figures: by the reader for the column, by its header, by the row, by the title, by the reader for all. */
  of(record: Rec, column: PlanColumn, measure: Measure | undefined): StatedUnit {
    const { choices, names, titleUnit } = this.reading;
    const suits = ({ unit, strange }: StatedUnit): boolean => strange !== "" || (unit !== "" && fits(measure, unit));
    const own = choices.perColumn?.find((c) => c.column === column.column && c.unit !== undefined)?.unit;
    if (own !== undefined && suits(chosenUnit(own))) return chosenUnit(own);
    if (isStated(column.stated)) return column.stated;
    const row = statedUnit(this.texts.text(record, "unit"));
    if (isStated(row)) return row;
    const measured = readHeaderCell(this.texts.measure(record), names).stated;
    if (isStated(measured)) return measured;
    if (suits(titleUnit)) {
      this.sayTitleUnit();
      return titleUnit;
    }
    const chosen = chosenUnit(choices.unit ?? "");
    if (suits(chosen)) return chosen;
    // Half of a unit is worth asking about by its name.
    return [column.stated, row, measured].find((half) => half.currency !== "" || half.scale !== null) ?? NO_UNIT;
  }

  private sayTitleUnit(): void {
    if (this.saidTitleUnit || this.reading.titleUnit.unit === "percent") return;
    this.saidTitleUnit = true;
    this.reading.problems.add({
      severity: "note",
      code: "unit-from-title",
      line: 0,
      column: 0,
      found: this.reading.titleUnit.unit,
      cause: importWords.theFiguresCarryNo,
      remedy: importWords.checkItOrWrite,
      leaves: "nothing",
    });
  }

  /** Asks for the unit, with what each answer makes of the figure where half of it is named. */
  ask(half: StatedUnit, place: Place, amount: Amount, cell: string): void {
    const value = amount.kind === "value" ? amount.value : amount.low;
    const scales =
      half.currency === "" ? [] : [...(["million", "billion"] as const).map((scale) => `${half.currency}_${scale}`), half.currency];
    const currencies =
      half.scale === null
        ? []
        : (["usd", "cny", "eur"] as const).map((currency) => `${currency}_${(half.scale ?? 6) >= 9 ? "billion" : "million"}`);
    const choices = half.currency === "" && ![6, 9].includes(half.scale ?? 0) ? [] : half.currency === "" ? currencies : scales;
    this.reading.ask({
      id: "unit",
      text: half.currency === "" ? importWords.inWhichCurrencyAnd : importWords.inWhichScaleAre,
      ...place,
      ...this.about(place.column),
      found: cell,
      readings: choices.map((choice) => {
        const { unit, shift } = chosenUnit(choice);
        return { choice, reads: formatValue(shiftDecimal(value, shift), unit) };
      }),
    });
  }

  /** The columns that share one way of writing with this one, where there are others. */
  private about(column: number): { readonly columns?: readonly number[] } {
    const own = this.pools.length > 1 ? this.pools.find((pool) => pool.includes(column)) : undefined;
    return own === undefined ? {} : { columns: own };
  }
}
