import type { FiguresChart } from "../../spec/chartBody.ts";
import { FBadge } from "../marks/FBadge.tsx";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

/** Figures without an axis: name, value as a button, detail under them. */
export function FiguresForm({ chart, controls }: { chart: FiguresChart; controls: MarkControls }) {
  return (
    <ul className="figs">
      {chart.items.map(({ name, mark, unitText, detail }) => {
        const button = (
          <button type="button" {...markButton(mark, controls, "f-v fig-btn")}>
            {unitText === "" ? mark.text : mark.shortText}
            {unitText !== "" && <small> {unitText}</small>}
          </button>
        );
        return (
          <li key={mark.receiptId}>
            <span className="f-n">
              <b>{name}</b> {mark.ink === "derived" && <FBadge />}
            </span>
            {mark.ink === "derived" ? <span className="derived">{button}</span> : button}
            {detail !== "" && <span className="f-d">{detail}</span>}
          </li>
        );
      })}
    </ul>
  );
}
