import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { useTableKey } from "../../src/ui/plate/useTableKey.ts";
import { Announcer } from "../../src/ui/said/Announcer.tsx";

/** A card with two marks, as a chart or as its table, and a field. */
function Card({ onToggle }: { onToggle?: () => void }) {
  const [asTable, setAsTable] = useState(false);
  const toggle = () => {
    onToggle?.();
    setAsTable(!asTable);
  };
  const keys = useTableKey(asTable, 2, onToggle && toggle);
  const marks = ["aws-2021", "google-2021"].map((id) => (
    <button key={`${id} ${asTable}`} type="button" data-receipt={id}>
      {`${id} in the ${asTable ? "table" : "chart"}`}
    </button>
  ));
  return (
    <figure {...keys}>
      <div className="chart">
        {marks}
        <input aria-label="Search" />
      </div>
      <div className="actions">
        <button className="act" type="button">
          Download
        </button>
      </div>
    </figure>
  );
}

function show() {
  const onToggle = vi.fn();
  const { container } = render(
    <Announcer>
      <Card onToggle={onToggle} />
    </Announcer>,
  );
  return { onToggle, said: () => container.querySelector("[data-said]")?.textContent };
}

const button = (name: string) => screen.getByRole("button", { name });

test("T goes to the same mark in the table, says how many rows there are, and comes back", async () => {
  const { said } = show();
  button("google-2021 in the chart").focus();
  await userEvent.keyboard("t");
  await waitFor(() => expect(button("google-2021 in the table")).toHaveFocus());
  expect(said()).toBe("Table, 2 rows");
  await userEvent.keyboard("t");
  await waitFor(() => expect(button("google-2021 in the chart")).toHaveFocus());
  expect(said()).toBe("Chart");
});

test("T is a letter in a field, and no key outside the chart or with Ctrl", async () => {
  const { onToggle, said } = show();
  await userEvent.type(screen.getByRole("textbox"), "t");
  expect(screen.getByRole("textbox")).toHaveValue("t");
  button("Download").focus();
  await userEvent.keyboard("t");
  button("aws-2021 in the chart").focus();
  await userEvent.keyboard("{Control>}t{/Control}");
  expect(onToggle).not.toHaveBeenCalled();
  expect(said()).toBe("");
});

test("T does nothing where a card has one form", async () => {
  render(<Card />);
  button("aws-2021 in the chart").focus();
  await userEvent.keyboard("t");
  expect(button("aws-2021 in the chart")).toHaveFocus();
});
