import { useEffect, useState } from "react";
import type { Issue } from "../../domain/model.ts";
import type { FigureColumns } from "../../domain/ownSet.ts";
import type { ImportPreview, ImportProgress, StartImport } from "../../io/import/importJob.ts";
import type { Choices } from "../../io/import/types.ts";

/** A file under some choices: being read, read, stopped by the reader, or not to be read at all. */
export interface Reading {
  readonly phase: "reading" | "read" | "stopped" | "failed";
  readonly progress: ImportProgress;
  /** What the last finished reading found; it stays in sight while the file is read again. */
  readonly preview: ImportPreview | null;
  /** The figures of that reading; null where nothing can be added. */
  readonly figures: FigureColumns | null;
  /** Why nothing is known of the file. */
  readonly issue: Issue | null;
  /** Ends the reading at once. */
  readonly stop: () => void;
  /** Reads once more, after a stop. */
  readonly again: () => void;
}

const NOTHING: ImportProgress = { rows: 0, share: 0 };

/** Reads a file, and again whenever the choices change: the running job is stopped then, and a late word of it counts for nothing. */
export function useImportJob(start: StartImport, input: Blob, choices: Choices): Reading {
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<Omit<Reading, "stop" | "again">>({
    phase: "reading",
    progress: NOTHING,
    preview: null,
    figures: null,
    issue: null,
  });
  const [stop, setStop] = useState<() => void>(() => () => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a wish to read again with all else the same.
  useEffect(() => {
    let isCurrent = true;
    setHeld((now) => ({ ...now, phase: "reading", progress: NOTHING, issue: null }));
    const job = start(input, choices, (progress) => {
      if (isCurrent) setHeld((now) => ({ ...now, progress }));
    });
    setStop(() => job.stop);
    job.outcome.then((outcome) => {
      if (!isCurrent) return;
      setHeld((now) => {
        if (outcome.kind === "read") return { ...now, phase: "read", preview: outcome.preview, figures: outcome.figures };
        if (outcome.kind === "stopped") return { ...now, phase: "stopped", figures: null };
        return { ...now, phase: "failed", preview: null, figures: null, issue: outcome.issue };
      });
    });
    return () => {
      isCurrent = false;
      job.stop();
    };
  }, [start, input, choices, turn]);

  return { ...held, stop, again: () => setTurn((now) => now + 1) };
}
