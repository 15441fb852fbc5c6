/** Which form a panel takes: the asked one if its dates can carry it, else the richest that they can. */
import { numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { FormId } from "../chartBody.ts";
import { capitalise } from "../words.ts";
import type { Form, ShareMaterial } from "./form.ts";
import { FORMS } from "./index.ts";

/** From rich to plain; the other forms are only taken when asked for. The index shows change only: it stands for a market that printed no level. */
const RICHEST_FIRST: readonly FormId[] = ["lines", "slope", "bars", "index", "table"];

const formOf = (id: FormId): Form | undefined => FORMS.find((f) => f.formId === id);

export interface ChosenForm {
  readonly form: Form;
  /** "Two dates: shown as slope" when the asked form cannot be carried; else empty. */
  readonly fallback: string;
}

/** The form for this material. Throws only if the registry lost its table form, which the type of FORMS cannot say. */
export function chooseForm(material: ShareMaterial, asked: "best" | FormId): ChosenForm {
  const wanted = asked === "best" ? undefined : formOf(asked);
  if (wanted && wanted.refuse(material) === null) return { form: wanted, fallback: "" };
  const form = RICHEST_FIRST.map(formOf).find((f) => f !== undefined && f.refuse(material) === null);
  if (form === undefined) throw new Error("No chart form can carry a table of shares: the registry of forms is incomplete.");
  if (wanted && material.shares.length === 0) return { form, fallback: pageWords.noLevelIsPublished(form.label.toLowerCase()) };
  const dates = material.periods.length;
  if (wanted?.formId === "bump" && dates >= 2) return { form, fallback: pageWords.oneProviderADate(form.label.toLowerCase()) };
  const words = `${capitalise(numberWord(dates))} ${pageWords.dateOrDates(dates)}`;
  return { form, fallback: wanted ? pageWords.wordsShownAs(words, form.label.toLowerCase()) : "" };
}
