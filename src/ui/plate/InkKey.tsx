import { KEY_WORDS, type KeyInk } from "../../spec/words.ts";
import { StatusSwatch } from "../marks/StatusSwatch.tsx";

/** The meaning of each ink that is present. */
export function InkKey({ inks, label }: { inks: readonly KeyInk[]; label: string }) {
  return (
    <ul className="inkkey" aria-label={label}>
      {inks.map((ink) => (
        <li key={ink}>
          <StatusSwatch ink={ink} />
          {KEY_WORDS[ink]}
        </li>
      ))}
    </ul>
  );
}
