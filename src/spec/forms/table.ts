/** Table: the rows of the bars, without a drawing. Any market can carry it. */
import * as pageWords from "../../domain/words/en/page.ts";
import { barsForm } from "./bars.ts";
import type { Form } from "./form.ts";

export const tableForm: Form = {
  formId: "table",
  label: pageWords.table,
  refuse: () => null,
  draw: (material) => ({ ...barsForm.draw(material), chart: { form: "table" } }),
};
