/** What the dataset knows, as the import needs it. */
import type { Firm, Market, Measure, Provider } from "../../domain/model.ts";
import type { MarketName } from "./types.ts";

export interface KnownTables {
  readonly providers: readonly Provider[];
  readonly firms: readonly Firm[];
  readonly measures: readonly Measure[];
  readonly markets: readonly Market[];
}

export interface Known {
  readonly measureById: ReadonlyMap<string, Measure>;
  readonly marketById: ReadonlyMap<string, MarketName>;
}

/** Measures by id, markets by id in the words that the downloads use for them. */
export function knownOf({ measures, markets, firms }: KnownTables): Known {
  const firmLabel = new Map(firms.map(({ firmId, label }) => [firmId, label]));
  return {
    measureById: new Map(measures.map((measure) => [measure.measureId, measure])),
    marketById: new Map(
      markets.map(({ marketId, firmId, segment, geography }) => [marketId, { firm: firmLabel.get(firmId) ?? firmId, segment, geography }]),
    ),
  };
}
