/** Figures of the reader's own held against those that the dataset has of the same market: what agrees within rounding, and what does not. */

import { bandOf } from "../../domain/precision.ts";
import { convertMoney, formatValue } from "../../domain/unit.ts";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { dateWords } from "../../spec/sourceWords.ts";
import { nameKey } from "./aliases.ts";
import { type CuratedFigure, type KnownTables, knownOf } from "./known.ts";
import type { Problems } from "./problems.ts";
import type { ImportedFigure, MarketName } from "./types.ts";

/** Letters and digits only: capitals, commas and spaces make no other market. */
const bareName = (text: string): string =>
  nameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const marketKey = ({ firm, segment, geography }: MarketName): string => [firm, segment, geography].map(bareName).join("|");
const keyOf = (market: string, provider: string, measure: string, period: string): string => `${market} ${provider} ${measure} ${period}`;

type CuratedIndex = ReadonlyMap<string, readonly CuratedFigure[]>;

const INDEXES = new WeakMap<readonly CuratedFigure[], CuratedIndex>();

function indexOf(curated: readonly CuratedFigure[]): CuratedIndex {
  const held = INDEXES.get(curated);
  if (held !== undefined) return held;
  const byKey = new Map<string, CuratedFigure[]>();
  const keys = new Map<MarketName, string>();
  for (const figure of curated) {
    const market = keys.get(figure.market) ?? marketKey(figure.market);
    keys.set(figure.market, market);
    const key = keyOf(market, figure.providerId, figure.measureId, figure.period);
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [figure]);
    else own.push(figure);
  }
  INDEXES.set(curated, byKey);
  return byKey;
}

/** The values that an imported figure can stand for, in another unit of its kind; null for another currency. */
function bandIn({ amount, unit }: ImportedFigure, target: string): { readonly low: number; readonly high: number } | null {
  const moved = (value: number): number | null => {
    if (unit === target) return value;
    const converted = convertMoney(value, unit, target);
    return converted.ok ? converted.value : null;
  };
  const step = (value: number): number => {
    const [digits = "", exponent = "0"] = String(value).split("e");
    return 10 ** (Number(exponent) - (digits.split(".")[1]?.length ?? 0));
  };
  const band = amount.kind === "range" ? { low: amount.low, high: amount.high } : bandOf(amount.value, step(amount.value), amount.bound);
  const [low, high] = [moved(band.low), moved(band.high)];
  return low === null || high === null ? null : { low, high };
}

/** Holds figures against the dataset one after another; what agrees is counted, and told by `end`. */
export class AgainstDataset {
  private readonly markets: ReadonlySet<string>;
  private readonly marketKeys = new WeakMap<MarketName, string>();
  private same = 0;
  private firstSame: ImportedFigure | null = null;

  constructor(
    private readonly tables: KnownTables,
    private readonly problems: Problems,
  ) {
    this.markets = new Set([...knownOf(tables).marketById.values()].map(marketKey));
  }

  /** The dataset's figures; put together, and read at all, for the first figure of one of its markets. */
  private get index(): CuratedIndex {
    return indexOf(this.tables.curated ?? NONE);
  }

  /** Whether the dataset has a figure of the same market, provider, measure and time: only such a one is held against anything. */
  has({ market, providerId, measureId, period }: Pick<ImportedFigure, "market" | "providerId" | "measureId" | "period">): boolean {
    return providerId !== null && this.index.has(keyOf(this.keyOf(market), providerId, measureId, period));
  }

  /** Whether the dataset has the market. */
  hasMarket(market: MarketName): boolean {
    return this.markets.has(this.keyOf(market));
  }

  private keyOf(market: MarketName): string {
    const key = this.marketKeys.get(market) ?? marketKey(market);
    this.marketKeys.set(market, key);
    return key;
  }

  /** One accepted figure. */
  look(figure: ImportedFigure): void {
    const { market, providerId, measureId, period, vintage } = figure;
    if (providerId === null) return;
    const key = this.keyOf(market);
    if (!this.markets.has(key)) return;
    const all = this.index.get(keyOf(key, providerId, measureId, period)) ?? [];
    // Later vintages restate earlier ones: a figure that names its vintage is held against that one where the dataset has it.
    const dated = vintage === "" ? [] : all.filter((c) => c.vintage.startsWith(vintage) || vintage.startsWith(c.vintage));
    const compared = (dated.length > 0 ? dated : all).flatMap((curated) => {
      const band = bandIn(figure, curated.unit);
      return band === null ? [] : [{ curated, agrees: band.low <= curated.high && curated.low <= band.high }];
    });
    if (compared.length === 0) return;
    if (compared.some(({ agrees }) => agrees)) {
      this.same++;
      this.firstSame ??= figure;
      return;
    }
    const latest = compared.reduce((a, b) => (b.curated.vintage > a.curated.vintage ? b : a)).curated;
    this.problems.add({
      severity: "warning",
      code: "differs-from-curated",
      line: figure.line,
      column: figure.column,
      found: figure.asTyped,
      cause: importWords.theDatasetHasFor(latest.asPrinted, dateWords(latest.vintage), said(figure)),
      remedy: importWords.checkBothTheFigures,
      leaves: "nothing",
    });
  }

  end(): void {
    if (this.firstSame === null) return;
    const { line, column, asTyped } = this.firstSame;
    this.problems.add({
      severity: "note",
      code: "same-as-curated",
      line,
      column,
      found: asTyped,
      cause: importWords.withinRoundingWithThe(this.same),
      remedy: importWords.nothingNeedsDoing,
      leaves: "nothing",
    });
  }
}

const NONE: readonly CuratedFigure[] = [];

const said = ({ amount, unit }: ImportedFigure): string =>
  amount.kind === "range"
    ? pageWords.fromToOfStart(formatValue(amount.low, unit), formatValue(amount.high, unit))
    : formatValue(amount.value, unit);
