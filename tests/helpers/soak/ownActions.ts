/** A reader's own figures: a small file brought in, taken out, brought back. Switching them is a step of the filters. */
import type { OwnSet } from "../../../src/domain/ownSet.ts";
import { ownSetCsv } from "../../../src/io/export/ownSetCsv.ts";
import { DATASET } from "../dataset.ts";
import { ownSet } from "../ownSet.ts";
import { type Action, press, type Scene } from "./action.ts";

const NAME = "Mine";
const MOST = 2;

/** Takes a set out of the page, and gives it. */
export async function removeSet({ page, model, random, visited }: Scene, place: number): Promise<OwnSet> {
  const set = model.state().ownSets[place];
  if (set === undefined) throw new Error("no set");
  await press(random, page.locator(".filters-acts").getByRole("button", { name: /^Yours, / }));
  const list = page.getByRole("dialog", { name: "Yours" });
  await press(random, list.getByRole("button", { name: `Remove ${NAME}` }).nth(place));
  await list.waitFor({ state: "detached" });
  model.remove(set.setId);
  visited.add(model.search());
  return set;
}

export const OWN_ACTIONS: readonly Action[] = [
  {
    kind: "file imported",
    weight: 3,
    can: (model) => model.state().ownSets.length < MOST,
    run: async ({ page, model, random }) => {
      const set = ownSet(undefined, { setId: model.state().nextOwnSetId(), name: NAME });
      const buffer = Buffer.from(await (await ownSetCsv(set, DATASET)).arrayBuffer());
      await page.locator('input[type="file"]').setInputFiles({ name: set.fileName, mimeType: "text/csv", buffer });
      const dialog = page.getByRole("dialog", { name: "Add your own figures" });
      const add = dialog.getByRole("button", { name: `Add ${set.figures.count} figures` });
      await add.waitFor();
      await dialog.getByLabel("Name of the set").fill(NAME);
      await press(random, add);
      await dialog.waitFor({ state: "detached" });
      model.add(set);
      return set.setId;
    },
  },
  {
    kind: "set removed",
    weight: 3,
    can: (model) => model.state().ownSets.length > 0,
    run: async (scene) => {
      const { page, model, random } = scene;
      const set = await removeSet(scene, random.below(model.state().ownSets.length));
      if (random.chance(0.5)) return set.setId;
      await press(random, page.locator(".own-notice").getByRole("button", { name: "Undo" }));
      model.state().restoreOwnSet(set);
      return `${set.setId}, and undone`;
    },
  },
];
