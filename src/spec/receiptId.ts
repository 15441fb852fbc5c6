/**
 * Receipt ids: readable, stable names of everything that can be opened.
 * Observed: the observation id. Derived: `ƒ` as `f.<derivation>~<input>~<input>`. Gap: `gap~<market>~<provider>~<period>`.
 * Event: `event~<event id>`. Break: `break~<break id>`. Inputs of a derived value may be derived themselves only by naming observations.
 */

export type ReceiptRef =
  | { readonly kind: "observed"; readonly observationId: string }
  | { readonly kind: "derived"; readonly derivationId: string; readonly inputIds: readonly string[] }
  | { readonly kind: "gap"; readonly marketId: string; readonly providerId: string; readonly period: string }
  | { readonly kind: "event"; readonly eventId: string }
  | { readonly kind: "break"; readonly breakId: string };

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
  return { kind: "observed", observationId: id };
}
