/** Resolves a receipt id against the dataset. Independent of any view, so every receipt is deep-linkable. */
import type { Dataset, Issue, Result } from "../domain/model.ts";
import { parsePeriod } from "../domain/period.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { assumedMark } from "./assumedMark.ts";
import { derivedMark, deriveValue } from "./derivedMark.ts";
import { isOwn } from "./own/isOwn.ts";
import type { Receipt } from "./receipt.ts";
import { parseReceiptId } from "./receiptId.ts";
import { assumedReceipt } from "./receipts/assumedReceipt.ts";
import { breakReceipt } from "./receipts/breakReceipt.ts";
import { derivedReceipt } from "./receipts/derivedReceipt.ts";
import { eventReceipt } from "./receipts/eventReceipt.ts";
import { gapReceipt } from "./receipts/gapReceipt.ts";
import { observedReceipt } from "./receipts/observedReceipt.ts";
import { ownReceipt } from "./receipts/ownReceipt.ts";

const notFound = (receiptId: string, cause: string): Result<Receipt> => {
  const issue: Issue = { place: receiptId, cause, remedy: pageWords.openTheReceiptFrom, rule: "receipt" };
  return { ok: false, issues: [issue] };
};

/**
 * The receipt of an id, or an Issue that says what the dataset does not hold. Never throws. It shows every vintage whatever the date; opened
 * under an as-of date (empty = today) it says what was not yet known then.
 */
export function buildReceipt(dataset: Dataset, receiptId: string, asOf = ""): Result<Receipt> {
  const ref = parseReceiptId(receiptId);
  switch (ref.kind) {
    case "observed": {
      const o = dataset.observationById.get(ref.observationId);
      if (o !== undefined && isOwn(o)) return { ok: true, value: ownReceipt(dataset, o) };
      return o ? { ok: true, value: observedReceipt(dataset, o, asOf) } : notFound(receiptId, pageWords.thereIsNoSuchObservation);
    }
    case "derived": {
      const result = deriveValue(dataset, ref.derivationId, ref.inputIds);
      if (!result.ok) return result;
      const mark = derivedMark(dataset, ref.derivationId, ref.inputIds);
      if (mark === null) return notFound(receiptId, pageWords.theCalculationHasNo);
      return { ok: true, value: derivedReceipt(dataset, mark, ref.derivationId, result.value.inputs, asOf) };
    }
    case "gap": {
      const market = dataset.marketById.get(ref.marketId);
      const provider = dataset.providerById.get(ref.providerId);
      if (!market || !provider || parsePeriod(ref.period) === null) return notFound(receiptId, pageWords.thereIsNoSuchMarket);
      return { ok: true, value: gapReceipt(dataset, receiptId, market, provider, ref.period) };
    }
    case "event": {
      const event = dataset.eventById.get(ref.eventId);
      return event ? { ok: true, value: eventReceipt(dataset, receiptId, event) } : notFound(receiptId, pageWords.thereIsNoSuchEvent);
    }
    case "break": {
      const rupture = dataset.breakById.get(ref.breakId);
      return rupture ? { ok: true, value: breakReceipt(dataset, receiptId, rupture) } : notFound(receiptId, pageWords.thereIsNoSuchBreak);
    }
    case "assumed": {
      const whole = dataset.observationById.get(ref.observationId);
      const mark = whole?.measureId === "spend" ? assumedMark(dataset, whole, ref.share) : null;
      if (whole === undefined || mark === null) return notFound(receiptId, pageWords.thereIsNoSuchAmount);
      return { ok: true, value: assumedReceipt(dataset, mark, whole, ref.share) };
    }
  }
}

/** Whether an id names something that the dataset can show. */
export function isReceiptId(dataset: Dataset, receiptId: string): boolean {
  return buildReceipt(dataset, receiptId).ok;
}
