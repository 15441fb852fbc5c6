/** The data contract, rule by rule. Rules about files (7 the descriptor, 8 the article texts) are checked where files can be read. */
import { growths } from "./growths.ts";
import { meanings, references, uniqueKeys } from "./keys.ts";
import { breaksPart, disputesSayWhy, exceptionsExplain } from "./known.ts";
import { articlePlaces, vintages } from "./places.ts";
import { printedTokens } from "./printedTokens.ts";
import type { Rule } from "./rule.ts";
import { shareSums, sharesOfTotal } from "./sums.ts";

export const RULES: readonly Rule[] = [
  uniqueKeys,
  references,
  meanings,
  printedTokens,
  shareSums,
  sharesOfTotal,
  articlePlaces,
  vintages,
  growths,
  breaksPart,
  exceptionsExplain,
  disputesSayWhy,
];
