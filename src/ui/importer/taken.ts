import type { FigureColumns } from "../../domain/ownSet.ts";

/** What the reader takes from a file. */
export interface Taken {
  readonly name: string;
  readonly fileName: string;
  readonly figures: FigureColumns;
  readonly rowsRead: number;
  readonly rowsLeft: number;
}

/**
 * Adds figures as a set. Of a large one `onDone` hears now and then how many figures are done with; `signal` stops it, and nothing is added then.
 * Gives whether the set was added. Never rejects.
 */
export type AddFigures = (taken: Taken, onDone: (figures: number) => void, signal: AbortSignal) => Promise<boolean>;
