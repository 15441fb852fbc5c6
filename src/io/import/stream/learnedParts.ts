/** What the cells of a row mean, as numbers of the words that figures hold: learned from a figure that was read, put into those that follow. */
import { type Draft, shifted } from "../drafts.ts";
import { type DraftColumns, shareOf } from "./draftColumns.ts";
import { FINE, Memo } from "./memo.ts";
import { Pairs } from "./pairs.ts";

/** Pairs hold numbers from 0 on; no unit moves a figure further than this. */
const SHIFT_ZERO = 400;

/** Learned under a key: the memo then has the number of what the list holds. */
function learned<T>(memo: Memo, key: number, list: T[], make: () => T): void {
  if (memo.state(key) <= FINE) memo.setNumber(key, list.push(make()) - 1);
}

export class LearnedParts {
  private readonly times: (readonly number[])[] = [];
  private readonly providers: (readonly number[])[] = [];
  private readonly markets: (readonly number[])[] = [];
  private readonly units: (readonly number[])[] = [];
  private readonly shiftKeys = new Pairs();
  private readonly shiftedAmounts: number[] = [];

  constructor(private readonly drafts: DraftColumns) {}

  time(memo: Memo, key: number, { figure }: Draft): void {
    const { words } = this.drafts;
    learned(memo, key, this.times, () => [words.period.of(figure.period), words.periodText.of(figure.periodText)]);
  }

  provider(memo: Memo, key: number, { figure }: Draft): void {
    const { words } = this.drafts;
    learned(memo, key, this.providers, () => [words.providerId.of(figure.providerId ?? ""), words.providerText.of(figure.providerText)]);
  }

  market(memo: Memo, key: number, { figure: { market } }: Draft): void {
    const { words } = this.drafts;
    learned(memo, key, this.markets, () => [
      words.firm.of(market.firm),
      words.segment.of(market.segment),
      words.geography.of(market.geography),
    ]);
  }

  unit(memo: Memo, key: number, draft: Draft): void {
    learned(memo, key, this.units, () => [this.drafts.words.unit.of(draft.figure.unit), shareOf(draft), draft.shift]);
  }

  /** Puts what the states of time, provider, market and unit stand for into the figure at a place, and the amount moved as the unit says. */
  put(place: number, timeState: number, providerState: number, marketState: number, unitState: number, amount: number): void {
    const { codes, share, amount: amounts } = this.drafts;
    const time = this.times[Memo.number(timeState)];
    const provider = this.providers[Memo.number(providerState)];
    const market = this.markets[Memo.number(marketState)];
    const unit = this.units[Memo.number(unitState)];
    codes.period[place] = time?.[0] ?? 0;
    codes.periodText[place] = time?.[1] ?? 0;
    codes.providerId[place] = provider?.[0] ?? 0;
    codes.providerText[place] = provider?.[1] ?? 0;
    codes.firm[place] = market?.[0] ?? 0;
    codes.segment[place] = market?.[1] ?? 0;
    codes.geography[place] = market?.[2] ?? 0;
    codes.unit[place] = unit?.[0] ?? 0;
    share[place] = unit?.[1] ?? 0;
    const shift = unit?.[2] ?? 0;
    amounts[place] = shift === 0 ? amount : this.shiftedAmount(amount, shift);
  }

  /** Number of an amount moved by places of the decimal point. */
  private shiftedAmount(amount: number, shift: number): number {
    const key = this.shiftKeys.of(amount, shift + SHIFT_ZERO);
    const held = this.shiftedAmounts[key];
    if (held !== undefined) return held;
    const from = this.drafts.amounts[amount];
    const moved = from === undefined ? amount : this.drafts.newAmount(shifted(from, shift));
    this.shiftedAmounts[key] = moved;
    return moved;
  }
}
