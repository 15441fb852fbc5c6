import { createContext } from "react";
import type { PaperNotes } from "../../spec/paperNotes.ts";

/** The notes of the report while the page is being put on paper; null on screen. */
export const Paper = createContext<PaperNotes | null>(null);
