import type { Ink } from "../../spec/mark.ts";
import { StatusSwatch } from "../marks/StatusSwatch.tsx";

type KeyInk = Ink | "gap" | "band" | "ghost";

const WORDS: Readonly<Record<KeyInk, string>> = {
  reported: "Reported",
  estimate: "Estimate",
  forecast: "Forecast",
  derived: "Derived",
  assumed: "Your assumption",
  gap: "Not published",
  band: "Soft tip: rounding band",
  ghost: "Earlier value, restated since",
};

/** The meaning of each ink that is present. */
export function InkKey({ inks, label }: { inks: readonly KeyInk[]; label: string }) {
  return (
    <ul className="inkkey" aria-label={label}>
      {inks.map((ink) => (
        <li key={ink}>
          <StatusSwatch ink={ink} />
          {WORDS[ink]}
        </li>
      ))}
    </ul>
  );
}
