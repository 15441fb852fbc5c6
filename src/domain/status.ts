/** How a value is offered, in words and in the codes of SDMX CL_OBS_STATUS. */
import type { Status } from "./model.ts";

interface StatusEntry {
  /** Word for the screen. */
  readonly label: string;
  /** One line of explanation. */
  readonly meaning: string;
  /** SDMX CL_OBS_STATUS. */
  readonly code: "A" | "E" | "P" | "F" | "M";
}

const STATUS_TABLE: Readonly<Record<Status, StatusEntry>> = {
  reported: { label: "Reported", meaning: "Printed as a figure for a time that had passed", code: "A" },
  estimated: { label: "Estimated", meaning: "Given in words, or called an estimate by its source", code: "E" },
  provisional: { label: "Provisional", meaning: "Announced as subject to revision", code: "P" },
  forecast: { label: "Forecast", meaning: "About a time that lay ahead when it was printed", code: "F" },
  missing: { label: "Missing", meaning: "The source says that there is no figure", code: "M" },
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
