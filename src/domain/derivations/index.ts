/** Registry of derivations. A new one is a file of its own and a line here. */
import { BASE_FROM_GROWTH } from "./baseFromGrowth.ts";
import { CAGR } from "./cagr.ts";
import { CHANGE_POINTS } from "./changePoints.ts";
import type { Derivation } from "./derivation.ts";
import { GROWTH } from "./growth.ts";
import { IMPLIED_VALUE } from "./impliedValue.ts";
import { INDEX_100 } from "./index100.ts";
import { RATIO } from "./ratio.ts";
import { REMAINDER } from "./remainder.ts";
import { SUM } from "./sum.ts";

const LIST: readonly Derivation[] = [CHANGE_POINTS, RATIO, INDEX_100, GROWTH, CAGR, REMAINDER, IMPLIED_VALUE, SUM, BASE_FROM_GROWTH];

export const DERIVATIONS: ReadonlyMap<string, Derivation> = new Map(LIST.map((derivation) => [derivation.id, derivation]));
