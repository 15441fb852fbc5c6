/* The order in which a card is read aloud. */
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { ChartSize } from "../../src/ui/charts/size.tsx";
import { Plate } from "../../src/ui/plate/Plate.tsx";
import { ALL_PANELS } from "../helpers/panels.ts";

const ACTIONS = {
  asTable: false,
  onToggleTable: () => undefined,
  download: { open: false, onPress: () => undefined },
  onCite: () => undefined,
};

test.each(ALL_PANELS.map((shown, k) => [`${shown.chart.form} (${k})`, shown] as const))(
  "%s is read as title, scope, description, marks, key, note, source, actions",
  (_, shown) => {
    const { container } = render(
      <ChartSize value={{ width: 640, height: 300 }}>
        <Plate card={{ ...shown, note: "A note.", inks: ["reported"] }} selected={null} onOpen={() => undefined} actions={ACTIONS} />
      </ChartSize>,
    );
    const parts = ["h2", ".scope", "[data-chart] > p.vh", "[data-receipt]", ".plate > .inkkey", ".note", ".source", ".actions"].map(
      (selector) => {
        const part = container.querySelector(selector);
        if (part === null) throw new Error(`${selector} is missing`);
        return part;
      },
    );
    for (const [k, part] of parts.slice(1).entries()) {
      expect((parts[k]?.compareDocumentPosition(part) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING, part.className.toString()).toBeTruthy();
    }
  },
);
