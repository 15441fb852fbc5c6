import type { Foreign } from "../../spec/foreign.ts";

/** A text with the part of it that is in another language marked as such: a voice then reads it as that language is read. */
export function ForeignWords({ text, foreign }: { text: string; foreign?: Foreign | undefined }) {
  const at = foreign === undefined ? -1 : text.indexOf(foreign.text);
  if (foreign === undefined || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span lang={foreign.lang}>{foreign.text}</span>
      {text.slice(at + foreign.text.length)}
    </>
  );
}
