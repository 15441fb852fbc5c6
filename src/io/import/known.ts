/** What the dataset knows, as the import needs it: plain rows that can cross a worker's border. */
import type { Dataset, Firm, Market, Measure, Provider, Status } from "../../domain/model.ts";
import { observationBand } from "../../domain/precision.ts";
import type { MarketName } from "./types.ts";

/** One published figure, for the reader's own to be held against. */
export interface CuratedFigure {
  /** Words of its market as the downloads write them. */
  readonly market: MarketName;
  readonly providerId: string;
  readonly measureId: string;
  readonly period: string;
  /** The values that the print can stand for; ends may be infinite. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly asPrinted: string;
  readonly status: Status;
  readonly vintage: string;
}

export interface KnownTables {
  readonly providers: readonly Provider[];
  readonly firms: readonly Firm[];
  readonly measures: readonly Measure[];
  readonly markets: readonly Market[];
  /** Absent where nothing is to be held against them. */
  readonly curated?: readonly CuratedFigure[];
}

export interface Known {
  readonly measureById: ReadonlyMap<string, Measure>;
  readonly marketById: ReadonlyMap<string, MarketName>;
}

const KNOWN = new WeakMap<KnownTables, Known>();

/** Measures by id, markets by id in the words that the downloads use for them; put together once for the same tables. */
export function knownOf(tables: KnownTables): Known {
  const held = KNOWN.get(tables);
  if (held !== undefined) return held;
  const firmLabel = new Map(tables.firms.map(({ firmId, label }) => [firmId, label]));
  const known: Known = {
    measureById: new Map(tables.measures.map((measure) => [measure.measureId, measure])),
    marketById: new Map(
      tables.markets.map(({ marketId, firmId, segment, geography }) => [
        marketId,
        { firm: firmLabel.get(firmId) ?? firmId, segment, geography },
      ]),
    ),
  };
  KNOWN.set(tables, known);
  return known;
}

/** The tables of a dataset with its published figures as rows. */
export function knownTablesOf({ providers, firms, measures, markets, observations, correctionsByObservation }: Dataset): KnownTables {
  const tables = { providers, firms, measures, markets };
  const { marketById } = knownOf(tables);
  const curated = observations
    .filter(({ standing, status }) => standing === "accepted" && status !== "missing")
    .flatMap((o): readonly CuratedFigure[] => {
      const market = marketById.get(o.marketId);
      if (market === undefined) return [];
      const { providerId, measureId, period, unit, asPrinted, status, vintage } = o;
      return [
        {
          market,
          providerId,
          measureId,
          period,
          ...observationBand(o, correctionsByObservation.get(o.observationId) ?? []),
          unit,
          asPrinted,
          status,
          vintage,
        },
      ];
    });
  return { ...tables, curated };
}
