/** Registry of derivations. A new one is a file of its own and a line here. */
import { BASE_FROM_GROWTH } from "./baseFromGrowth.ts";
import { CAGR } from "./cagr.ts";
import { CHANGE_POINTS } from "./changePoints.ts";
import type { Derivation } from "./derivation.ts";
import { GROWTH } from "./growth.ts";
import { HHI } from "./hhi.ts";
import { IMPLIED_VALUE } from "./impliedValue.ts";
import { INDEX_100 } from "./index100.ts";
import { RANK } from "./rank.ts";
import { RATIO } from "./ratio.ts";
import { REMAINDER } from "./remainder.ts";
import { SUM } from "./sum.ts";
import { TOP_SHARES } from "./topShares.ts";

const LIST: readonly Derivation[] = [
  CHANGE_POINTS,
  RATIO,
  INDEX_100,
  GROWTH,
  CAGR,
  REMAINDER,
  IMPLIED_VALUE,
  SUM,
  BASE_FROM_GROWTH,
  RANK,
  TOP_SHARES,
  HHI,
];

export const DERIVATIONS: ReadonlyMap<string, Derivation> = new Map(LIST.map((derivation) => [derivation.id, derivation]));
