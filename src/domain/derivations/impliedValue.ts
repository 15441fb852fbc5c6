import { numerals } from "../numerals.ts";
import { mulI } from "../precision.ts";
import { unitById } from "../unit.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, pairOf, point, refuse, term } from "./inputs.ts";

const ID = "implied-value";

/** The amount a share stands for. Inputs: a share in percent and the whole in money, of one period, in either order. */
export const IMPLIED_VALUE: Derivation = {
  id: ID,
  label: pageWords.impliedValue,
  formula: pageWords.shareWhole,
  derive: (inputs) => {
    const pair = pairOf(ID, inputs);
    if (!pair.ok) return pair;
    const share = pair.value.find((q) => q.unit === "percent");
    const whole = pair.value.find((q) => unitById(q.unit)?.kind === "money");
    if (share === undefined || whole === undefined) return refuse(ID, pageWords.needsOneShareIn, pageWords.giveBoth);
    if (share.period !== whole.period) {
      return refuse(ID, pageWords.andAreOfDifferent(share.name, whole.name), pageWords.giveTheWholeOf);
    }
    const band = mulI(mulI(share.band, whole.band), point(0.01));
    return derived(
      ID,
      (share.value * whole.value) / 100,
      band,
      whole.unit,
      `${numerals().percent(term(share.value))} × ${term(whole.value, true)}`,
    );
  },
};
