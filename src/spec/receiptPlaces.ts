/** Where the figures behind a receipt are printed: document and place in it. */
import type { Dataset } from "../domain/model.ts";
import { parseReceiptId } from "./receiptId.ts";

export interface Place {
  readonly sourceId: string;
  /** `p6`, `table 1` */
  readonly locator: string;
}

/** The places behind one receipt, in the order of its inputs; none for a gap, because nothing was printed. */
export function placesOf(dataset: Dataset, receiptId: string): readonly Place[] {
  const ref = parseReceiptId(receiptId);
  const ofObservation = (id: string): readonly Place[] => {
    const found = dataset.observationById.get(id);
    return found === undefined ? [] : [{ sourceId: found.sourceId, locator: found.locator }];
  };
  switch (ref.kind) {
    case "observed":
    case "assumed":
      return ofObservation(ref.observationId);
    case "derived":
      return ref.inputIds.flatMap(ofObservation);
    case "event": {
      const event = dataset.eventById.get(ref.eventId);
      if (event === undefined) return [];
      const further = event.alsoIn
        .split("|")
        .filter((place) => place !== "")
        .map((place) => {
          const [sourceId = "", locator = ""] = place.split(":");
          return { sourceId, locator };
        });
      return [{ sourceId: event.sourceId, locator: event.locator }, ...further];
    }
    case "break": {
      const rupture = dataset.breakById.get(ref.breakId);
      return rupture === undefined ? [] : [{ sourceId: rupture.sourceId, locator: rupture.locator }];
    }
    case "gap":
      return [];
  }
}
