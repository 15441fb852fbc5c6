/**
 * Receipt ids: readable, stable names of everything that can be opened.
 * Observed: the observation id. Derived: `ƒ` as `f.<derivation>~<input>~<input>`. Gap: `gap~<market>~<provider>~<period>`.
 * Event: `event~<event id>`. Break: `break~<break id>`. A share that the reader
 * assumes of a published whole: `assume~<observation id>~<percent>`. Inputs of a derived value may be derived themselves only by naming observations.
 */

export type ReceiptRef =
  | { readonly kind: "observed"; readonly observationId: string }
  | { readonly kind: "derived"; readonly derivationId: string; readonly inputIds: readonly string[] }
  | { readonly kind: "gap"; readonly marketId: string; readonly providerId: string; readonly period: string }
  | { readonly kind: "event"; readonly eventId: string }
  | { readonly kind: "break"; readonly breakId: string }
  | { readonly kind: "assumed"; readonly observationId: string; readonly share: number };

/** The id of a reference; parseReceiptId is its inverse. */
export function formatReceiptId(ref: ReceiptRef): string {
  switch (ref.kind) {
    case "observed":
      return ref.observationId;
    case "derived":
      return [`f.${ref.derivationId}`, ...ref.inputIds].join("~");
    case "gap":
      return ["gap", ref.marketId, ref.providerId, ref.period].join("~");
    case "event":
      return `event~${ref.eventId}`;
    case "break":
      return `break~${ref.breakId}`;
    case "assumed":
      return `assume~${ref.observationId}~${ref.share}`;
  }
}

/** Reads an id back into its parts; whether the dataset holds them is for buildReceipt to say. */
export function parseReceiptId(id: string): ReceiptRef {
  const [head = "", ...rest] = id.split("~");
  if (head.startsWith("f.")) return { kind: "derived", derivationId: head.slice(2), inputIds: rest };
  if (head === "gap" && rest.length === 3) {
    const [marketId = "", providerId = "", period = ""] = rest;
    return { kind: "gap", marketId, providerId, period };
  }
  if (head === "event" && rest.length === 1) return { kind: "event", eventId: rest[0] ?? "" };
  if (head === "break" && rest.length === 1) return { kind: "break", breakId: rest[0] ?? "" };
  const [observationId = "", share = ""] = rest;
  if (head === "assume" && rest.length === 2 && SHARE.test(share)) return { kind: "assumed", observationId, share: Number(share) };
  return { kind: "observed", observationId: id };
}

/** A share in percent as this module writes it: no more than one decimal, at most 100. */
const SHARE = /^(?:0|[1-9]\d?|100|\d{1,2}\.[1-9])$/;
