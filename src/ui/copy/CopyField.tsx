import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import * as filesWords from "../../domain/words/en/files.ts";
import { useCopier } from "./useCopier.ts";

interface CopyFieldProps {
  readonly text: string;
  /** In the middle of a sentence: "citation". */
  readonly what: string;
  /** Accessible name of the field. */
  readonly label: string;
  readonly className?: string;
  /** The clipboard's own function; undefined where the browser offers none. */
  readonly write: ((text: string) => Promise<void>) | undefined;
  /** What else can be done with the text, beside the button that copies. */
  readonly children?: ReactNode;
}

/** A text to read and to take: by its button, or by hand where the browser refuses the clipboard, for which it is selected then. */
export function CopyField({ text, what, label, className, write, children }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { copiedKey, refused, copy } = useCopier(write);
  // By the text itself: what was copied before a choice changed it is not what is shown now.
  const isCopied = copiedKey === text;
  const isRefused = refused?.text === text;

  useEffect(() => {
    if (refused === null) return;
    field.current?.focus();
    field.current?.select();
  }, [refused]);

  return (
    <>
      {/* A text that scrolls must be within reach of the keyboard. */}
      <textarea
        ref={field}
        className={className === undefined ? "cite-text" : `cite-text ${className}`}
        aria-label={label}
        readOnly
        spellCheck={false}
        value={text}
      />
      <div className="btn-row">
        <button className="btn" type="button" onClick={() => copy(text, what, text)}>
          {isCopied ? <Check className="ic" size={16} /> : <Copy className="ic" size={16} />}
          {isCopied ? filesWords.copied : filesWords.copy}
        </button>
        {children}
      </div>
      <p className={isRefused ? "cite-for" : "vh"} aria-live="polite">
        {isCopied && filesWords.theIsCopied(what)}
        {isRefused && filesWords.theBrowserDidNot(what)}
      </p>
    </>
  );
}
