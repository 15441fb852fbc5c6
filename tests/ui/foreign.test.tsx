import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import { dataRows } from "../../src/spec/dataRows.ts";
import { foreignWords } from "../../src/spec/foreign.ts";
import { Section } from "../../src/ui/receipt/Section.tsx";
import { ValueCells } from "../../src/ui/table/ValueCells.tsx";
import { ForeignWords } from "../../src/ui/words/ForeignWords.tsx";
import { DATASET } from "../helpers/dataset.ts";

/** The parts of a receipt that say another language than the page's, with it. */
function foreignIn(observationId: string): readonly string[] {
  const receipt = buildReceipt(DATASET, observationId);
  if (!receipt.ok) throw new Error(`there is no receipt ${observationId}`);
  const { container } = render(
    receipt.value.sections.map((section) => <Section key={section.title} section={section} providerId="aws" onOpen={vi.fn()} />),
  );
  return [...container.querySelectorAll("[lang]")].map((part) => `${part.getAttribute("lang")}: ${part.textContent}`);
}

test("the title of a French document and what it prints say that they are French; an English one says nothing", () => {
  const french = DATASET.observationById.get("r-microsoft-revenue-growth-2017-gartner-2018-08");
  const title = DATASET.sourceById.get(french?.sourceId ?? "")?.title;
  const found = foreignIn("r-microsoft-revenue-growth-2017-gartner-2018-08");
  expect(found).toContain(`fr: ${title}`);
  expect(found).toContain("fr: plus de 98%");
  expect(foreignIn("a2-aws-share-2021").filter((part) => !part.startsWith("en"))).toEqual([]);
});

test("a table says the language of a print, and what a formula is", () => {
  const cellsOf = (observationId: string): HTMLElement => {
    const observation = DATASET.observationById.get(observationId);
    if (observation === undefined) throw new Error(`there is no observation ${observationId}`);
    const [row] = dataRows(DATASET, [observation]);
    if (row === undefined) throw new Error(`${observationId} has no row`);
    const cells = render(
      <table>
        <tbody>
          <tr>
            <ValueCells row={row} open={false} onOpen={vi.fn()} />
          </tr>
        </tbody>
      </table>,
    );
    const printed = cells.container.querySelector<HTMLElement>(".cell-printed");
    if (printed === null) throw new Error("the print has no cell");
    return printed;
  };
  expect(cellsOf("r-microsoft-revenue-growth-2017-gartner-2018-08").innerHTML).toBe('<span lang="fr">plus de 98%</span>');
  expect(cellsOf("a2-aws-share-2021").innerHTML).toBe("39%");
  expect(cellsOf("a2-aws-share-2021").dataset["lead"]).toBe("printed");
});

test("every document in another language than English is marked with it, and no other", () => {
  const marked = DATASET.sources.filter((source) => foreignWords(source, source.title).foreign !== undefined);
  expect(new Set(marked.map(({ language }) => language))).toEqual(new Set(["fr", "zh", "de", "es", "pl"]));
  expect(marked).toHaveLength(30);
});

test("what stands around the foreign part keeps the language of the page", () => {
  const { container } = render(<ForeignWords text="2. Le cloud, p4" foreign={{ text: "Le cloud", lang: "fr" }} />);
  expect(container.innerHTML).toBe('2. <span lang="fr">Le cloud</span>, p4');
  expect(render(<ForeignWords text="2. Cloud" />).container.innerHTML).toBe("2. Cloud");
});
