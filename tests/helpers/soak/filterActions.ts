/** The filters of the page: firms, collection, providers, period, form, and what stands behind "More filters". */
import type { Page } from "playwright-core";
import type { Choice } from "../../../src/spec/filterSpec.ts";
import { SHOW_IDS, type ViewState } from "../../../src/spec/view.ts";
import { type Action, change, press, type Scene, switched } from "./action.ts";

const free = (choices: readonly Choice[]) => choices.filter(({ disabled }) => !disabled);
const input = (page: Page, name: string, id: string) => page.locator(`.filters input[name="${name}"][value="${id}"]`);

/** Chooses from a group of radio buttons; the one that is chosen already is no step. */
const choose = (
  kind: "form" | "collection",
  choicesOf: (scene: Pick<Scene, "model">) => readonly Choice[],
  patch: (id: string) => Partial<ViewState>,
): Action => ({
  kind,
  weight: 3,
  can: (model) => free(choicesOf({ model })).some(({ on }) => !on),
  run: async ({ page, model, random }) => {
    const { id } = random.pick(free(choicesOf({ model })).filter(({ on }) => !on));
    await press(random, input(page, kind, id), "Space");
    change(model, patch(id));
    return id;
  },
});

/** Opens "More filters", lets a step happen in there, and closes it. */
async function inMore({ page, random }: Scene, step: () => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: /^More filters/ }).click();
  const done = page.locator(".filters-pop").getByRole("button", { name: "Done" });
  await done.waitFor();
  await step();
  if (random.chance(0.5)) await done.click();
  else await page.keyboard.press("Escape");
  await page.locator(".filters-pop").waitFor({ state: "detached" });
}

const DAYS = ["2019-06-30", "2021-01-15", "2022-12-31", "2023-07-18", "2024-08-31"];

export const FILTER_ACTIONS: readonly Action[] = [
  {
    kind: "firm",
    weight: 5,
    can: (model) => free(model.spec().filters.firms).length > 0,
    run: async ({ page, model, random }) => {
      const { id } = random.pick(free(model.spec().filters.firms));
      await press(random, input(page, "firm", id), "Space");
      change(model, { firms: switched(model.state().context.firms, model.view().firms, id) });
      return id;
    },
  },
  {
    kind: "provider",
    weight: 5,
    can: (model) => free(model.spec().filters.providers).length > 0,
    run: async ({ page, model, random }) => {
      const choices = model.spec().filters.providers.filter(({ disabled }) => !disabled);
      const [first, rest] = [choices.filter(({ more }) => !more), choices.filter(({ more }) => more)];
      const choice = random.pick(first.length === 0 || (rest.length > 0 && random.chance(0.2)) ? rest : first);
      if ((await input(page, "provider", choice.id).count()) === 0)
        await press(random, page.locator(".fg-prov").getByRole("button", { name: /^more/ }));
      await press(random, input(page, "provider", choice.id), "Space");
      change(model, { providers: switched(model.state().context.providers, model.view().providers, choice.id) });
      return choice.id;
    },
  },
  choose(
    "collection",
    ({ model }) => model.spec().filters.collections,
    (id) => ({ collection: id === "record" ? "record" : "articles" }),
  ),
  choose(
    "form",
    ({ model }) => model.spec().filters.forms,
    (id) => ({ form: id as ViewState["form"] }),
  ),
  {
    kind: "years",
    weight: 3,
    run: async ({ page, model, random }) => {
      const { from, to, years } = model.spec().filters;
      const isFrom = random.chance(0.5);
      const present = isFrom ? from : to;
      const { year } = random.pick(years.filter((one) => (isFrom ? one.year <= to : one.year >= from)));
      // A browser tells of no change where there is none.
      if (year === present) return `${year} as it is`;
      await page.getByLabel(isFrom ? "From" : "To", { exact: true }).selectOption(String(year));
      change(model, isFrom ? { from: year } : { to: year });
      return `${isFrom ? "from" : "to"} ${year}`;
    },
  },
  {
    kind: "shows",
    weight: 3,
    can: (model) => free(model.spec().filters.shows).length > 0,
    run: async (scene) => {
      const { page, model, random } = scene;
      const { id } = random.pick(free(model.spec().filters.shows));
      await inMore(scene, async () => {
        await press(random, page.locator(`.filters-pop input[name="show"][value="${id}"]`), "Space");
        const { show } = model.view();
        change(model, { show: SHOW_IDS.filter((other) => (other === id ? !show.includes(other) : show.includes(other))) });
      });
      return id;
    },
  },
  {
    kind: "step",
    weight: 2,
    can: (model) => free(model.spec().filters.steps).some(({ on }) => !on),
    run: async (scene) => {
      const { page, model, random } = scene;
      const { id } = random.pick(free(model.spec().filters.steps).filter(({ on }) => !on));
      await inMore(scene, async () => {
        await press(random, page.locator(`.filters-pop input[name="step"][value="${id}"]`), "Space");
        change(model, { step: id === "quarter" ? "quarter" : "best" });
      });
      return id;
    },
  },
  {
    kind: "as-of",
    weight: 3,
    run: async (scene) => {
      const { page, model, random } = scene;
      const { restatements, min, max, value } = model.spec().filters.asOf;
      const days = [...DAYS, ...restatements.map(({ date }) => date)].filter((day) => day !== value && day >= min && day <= max);
      const asOf = value !== "" && random.chance(0.5) ? "" : random.pick(days.length === 0 ? [""] : days);
      await inMore(scene, async () => {
        const popup = page.locator(".filters-pop");
        if (asOf === value) return;
        if (asOf === "") await press(random, popup.getByRole("button", { name: "Today" }));
        else if (restatements.some(({ date }) => date === asOf)) await popup.getByLabel("Days before a restatement").selectOption(asOf);
        else await popup.getByLabel("Date", { exact: true }).fill(asOf);
        change(model, { asOf });
      });
      return asOf || "today";
    },
  },
  {
    kind: "more filters, opened and closed",
    run: async (scene) => {
      await inMore(scene, async () => {});
      return "nothing changed";
    },
  },
  {
    kind: "reset",
    run: async ({ page, model, random }) => {
      await press(random, page.locator(".filters-acts").getByRole("button", { name: "Reset" }));
      model.state().reset();
      return "filters as at first";
    },
  },
  {
    kind: "problems dismissed",
    weight: 4,
    can: (model) => model.spec().problems.length > 0,
    run: async ({ page, model, random }) => {
      await press(random, page.locator(".problems").getByRole("button", { name: "Dismiss" }));
      model.state().dismissProblems();
      return "no more said";
    },
  },
];
