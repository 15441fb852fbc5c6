import type { Mark, SeriesOfMarks } from "../../spec/chartSpec.ts";

/** The runs of a series that a line may join: it is cut after each mark at which the series breaks. */
export function unbroken({ marks, stops }: Pick<SeriesOfMarks, "marks" | "stops">): readonly (readonly Mark[])[] {
  const runs: Mark[][] = [[]];
  for (const mark of marks) {
    runs.at(-1)?.push(mark);
    if (stops.includes(mark.receiptId)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
