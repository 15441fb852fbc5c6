/** Views that hold, between them, every card of every view in every form that the view offers. */
import { buildChartSpec } from "../../src/spec/build.ts";
import { FORM_IDS } from "../../src/spec/chartBody.ts";
import { defaultView, SHOW_IDS, type ViewState } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { DATASET } from "./dataset.ts";
import { CONTEXT } from "./taken.ts";

const FORMS = ["best", ...FORM_IDS] as const;

/** All of the record in every form, the articles as they are shown at first, and once a date. With an assumption and all that can stand beside. */
export function everyForm(): readonly ViewState[] {
  const standard: ViewState = { ...defaultView(CONTEXT), show: SHOW_IDS, assume: 36 };
  const record: ViewState = { ...standard, collection: "record", providers: CONTEXT.providers };
  const inForms = (view: ViewState): readonly ViewState[] => {
    const offered = buildChartSpec(DATASET, view, [], CONTEXT)
      .filters.forms.filter((choice) => !choice.disabled)
      .map(({ id }) => id);
    return FORMS.filter((form) => form === "best" || offered.includes(form)).map((form) => ({ ...view, form }));
  };
  return [
    ...VIEW_IDS.map((view) => ({ ...standard, view })),
    ...VIEW_IDS.flatMap((view) => inForms({ ...record, view })),
    { ...record, view: "shares", step: "quarter", form: "bump" },
    { ...record, view: "shares", asOf: "2022-12" },
  ];
}
