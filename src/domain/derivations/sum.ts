import type { Interval } from "../model.ts";
import { samePeriodKind } from "../period.ts";
import { addI } from "../precision.ts";
import { unitById } from "../unit.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation, Quantity } from "./derivation.ts";
import { derived, inOneUnit, point, refuse, term } from "./inputs.ts";

const ID = "sum";

/** A sum of parts: of different providers in one period, or of different periods of one length (not for shares). Inputs: two or more. */
export const SUM: Derivation = {
  id: ID,
  label: pageWords.sum,
  formula: pageWords.theSumOfTheParts,
  derive: (inputs) => {
    if (inputs.length < 2) return refuse(ID, pageWords.needsTwoValuesOr(inputs.length), pageWords.giveEveryPart);
    const aligned = inOneUnit(ID, inputs);
    if (!aligned.ok) return aligned;
    const problem = partsProblem(aligned.value);
    if (problem !== null) return refuse(ID, problem, pageWords.giveEachPartOf);
    const band = aligned.value.reduce<Interval>((sum, q) => addI(sum, q.band), point(0));
    const value = aligned.value.reduce((sum, q) => sum + q.value, 0);
    const unit = aligned.value[0]?.unit ?? "";
    return derived(ID, value, band, unit, aligned.value.map((q, i) => term(q.value, i > 0)).join(" + "));
  },
};

function partsProblem(parts: readonly Quantity[]): string | null {
  const [first] = parts;
  const kind = unitById(first?.unit ?? "")?.kind;
  if (first === undefined || (kind !== "percent" && kind !== "money" && kind !== "count"))
    return pageWords.cannotBeAdded(first?.unit ?? pageWords.nothing);
  if (new Set(parts.map((q) => `${q.name} ${q.period}`)).size < parts.length) return pageWords.aPartIsGivenTwice;
  const periods = new Set(parts.map((q) => q.period));
  if (periods.size === 1) return null;
  if (periods.size < parts.length || !parts.every((q) => samePeriodKind(q.period, first.period))) return pageWords.thePartsAreOfPeriods;
  return kind === "percent" ? pageWords.sharesOfDifferentPeriods : null;
}
