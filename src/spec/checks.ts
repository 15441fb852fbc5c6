/** What the other prints of an observation's quantity come to, worked out once for each observation. */

import type { Dataset, Observation } from "../domain/model.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { bandOfObservation } from "./observedMark.ts";
import { isOwn } from "./own/isOwn.ts";
import { siblingsOf } from "./quantities.ts";
import { headVerdict, type Verdict } from "./receipts/crossCheck.ts";

/** What the reader added is no print: it checks nothing, and nothing checks it. */
const YOURS: Verdict = { glyph: "?", text: pageWords.yoursNotPublishedSo };

const CHECKS = new WeakMap<Dataset, Map<Observation, Verdict>>();

/** The weightiest verdict of the other prints of the same quantity: = ≈ ≠, or ? when there is none. */
export function checkOf(dataset: Dataset, o: Observation): Verdict {
  const held = CHECKS.get(dataset) ?? new Map<Observation, Verdict>();
  CHECKS.set(dataset, held);
  const known = held.get(o);
  if (known !== undefined) return known;
  if (isOwn(o)) return YOURS;
  const others = siblingsOf(dataset, o);
  // A band is dear to read, and only another value of the same unit is held against it.
  const compared = others.some((other) => other.unit === o.unit && other.value !== o.value);
  const band = compared ? bandOfObservation(dataset, o) : { low: o.value, high: o.value };
  const verdict = headVerdict(dataset, { value: o.value, unit: o.unit, band, vintage: o.vintage, standing: o.standing }, others);
  held.set(o, verdict);
  return verdict;
}
