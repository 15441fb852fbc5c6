/** How a value is offered, in words and in the codes of SDMX CL_OBS_STATUS. */
import type { Status } from "./model.ts";
import * as pageWords from "./words/en/page.ts";

interface StatusEntry {
  /** Word for the screen. */
  readonly label: string;
  /** One line of explanation. */
  readonly meaning: string;
  /** SDMX CL_OBS_STATUS. */
  readonly code: "A" | "E" | "P" | "F" | "M";
}

const STATUS_TABLE: Readonly<Record<Status, StatusEntry>> = {
  reported: { label: pageWords.reported, meaning: pageWords.printedAsAFigure, code: "A" },
  estimated: { label: pageWords.estimated, meaning: pageWords.givenInWordsOr, code: "E" },
  provisional: { label: pageWords.provisional, meaning: pageWords.announcedAsSubjectTo, code: "P" },
  forecast: { label: pageWords.forecast, meaning: pageWords.aboutATimeThat, code: "F" },
  missing: { label: pageWords.missing, meaning: pageWords.theSourceSaysThat, code: "M" },
};

/** The word shown for a status. */
export function statusLabel(status: Status): string {
  return STATUS_TABLE[status].label;
}

/** What the status means, in one line. */
export function statusMeaning(status: Status): string {
  return STATUS_TABLE[status].meaning;
}

/** The SDMX CL_OBS_STATUS code for downloads: A, E, P, F or M. */
export function statusCode(status: Status): "A" | "E" | "P" | "F" | "M" {
  return STATUS_TABLE[status].code;
}
