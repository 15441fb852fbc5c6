/** What a file of ours tells: the view that it was made from, and of which dataset. */
import type { Issue, Result } from "../../domain/model.ts";

/** As it stands in the file, not yet trusted. */
export interface Found {
  /** A full address; only what stands behind its `?` and `#` is ever used. */
  readonly address: string;
  /** Empty where the file does not say. */
  readonly datasetVersion: string;
}

/** A view to go to on this page. */
export interface Opened {
  /** "" or `?…`, made of parameters that this page knows. */
  readonly search: string;
  /** The card that was taken; empty for a whole view. */
  readonly cardId: string;
  readonly datasetVersion: string;
}

/** Why a file cannot be opened. */
export function refusal(name: string, cause: string, remedy: string): Result<never> {
  const issue: Issue = { place: name, cause, remedy, rule: "no-view-address" };
  return { ok: false, issues: [issue] };
}
