/** The registry of chart forms, in the order of the control. A new form is a file in this folder and a line here. */
import { barsForm } from "./bars.ts";
import { bumpForm } from "./bump.ts";
import type { Form } from "./form.ts";
import { indexForm } from "./index100.ts";
import { linesForm } from "./lines.ts";
import { multiplesForm } from "./multiples.ts";
import { slopeForm } from "./slope.ts";
import { stackedForm } from "./stacked.ts";
import { tableForm } from "./table.ts";

export const FORMS: readonly Form[] = [barsForm, linesForm, stackedForm, slopeForm, indexForm, bumpForm, multiplesForm, tableForm];
