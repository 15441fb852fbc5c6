import { useCallback, useEffect, useRef, useState } from "react";
import * as filesWords from "../../domain/words/en/files.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { type MadeFile, saveFile } from "./saveFile.ts";

/** The clipboard's own functions; undefined where the browser offers none. */
export interface Clipboards {
  readonly writeText: ((text: string) => Promise<void>) | undefined;
  readonly writePicture: ((picture: Promise<Blob>) => Promise<void>) | undefined;
}

/** What could not be taken, why, and what else there is to take: a file to save, or a text to select by hand. */
export interface TakingProblem {
  readonly title: string;
  readonly text: string;
  readonly file?: MadeFile;
  readonly select?: string;
}

export interface Taking {
  /** What was done last, for a moment. */
  readonly said: string;
  readonly problem: TakingProblem | null;
  readonly save: (what: string, make: () => Promise<MadeFile>) => void;
  readonly copyText: (what: string, make: () => Promise<string>) => void;
  readonly copyPicture: (make: () => Promise<MadeFile>) => void;
  readonly failed: (error: unknown) => void;
  readonly dismiss: () => void;
}

const SAID_MS = 4000;
const causeOf = (error: unknown): string => (error instanceof Error && error.message !== "" ? error.message : filesWords.theReasonIsNot);
/** A refused permission has words of each browser's own: what counts is what the reader can do. */
const REFUSED = filesWords.theBrowserDidNotAllow;

/** Saves and copies, and says in words what came of it. Nothing is lost by a failure: the view stays, and every other format works. */
export function useTaking({ writeText, writePicture }: Clipboards): Taking {
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<TakingProblem | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const say = useCallback((words: string) => {
    setSaid(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(""), SAID_MS);
  }, []);
  const fail = useCallback((title: string, error: unknown) => setProblem({ title, text: causeOf(error) }), []);

  const save = useCallback(
    (what: string, make: () => Promise<MadeFile>) => {
      make().then(
        (file) => {
          saveFile(file);
          say(filesWords.savedFile(file.name));
        },
        (error: unknown) => fail(filesWords.couldNotBeMade(what), error),
      );
    },
    [say, fail],
  );
  const copyText = useCallback(
    (what: string, make: () => Promise<string>) => {
      make().then(
        async (text) => {
          try {
            if (writeText === undefined) throw new Error(REFUSED);
            await writeText(text);
            say(filesWords.whatCopied(what));
          } catch {
            setProblem({ title: pageWords.theBrowserDidNot, text: filesWords.selectTheTextBelow, select: text });
          }
        },
        (error: unknown) => fail(filesWords.couldNotBeMade(what), error),
      );
    },
    [say, fail, writeText],
  );
  const copyPicture = useCallback(
    (make: () => Promise<MadeFile>) => {
      const made = make();
      made.catch((error: unknown) => fail(filesWords.thePictureCouldNot, error));
      // Handed over as a promise: a browser lets a press write to the clipboard only if it is asked at once.
      const written = writePicture?.(made.then(({ blob }) => blob)) ?? Promise.reject(new Error(REFUSED));
      written.then(
        () => say(filesWords.pictureCopied),
        () =>
          made.then(
            (file) => setProblem({ title: filesWords.theBrowserDidNotTake, text: filesWords.saveItAsAFileAnd(REFUSED), file }),
            () => {},
          ),
      );
    },
    [say, fail, writePicture],
  );
  const failed = useCallback((error: unknown) => fail(filesWords.theDownloadCouldNot, error), [fail]);
  const dismiss = useCallback(() => setProblem(null), []);
  return { said, problem, save, copyText, copyPicture, failed, dismiss };
}
