/**
 * A reader who does this and that, as a seed says, in every view of the production build. After each action chart, table, address, controls and
 * count are those of a model that did the same, and nothing complains. `npm run soak` takes two thousand actions.
 */
import { expect, inject, test } from "vitest";
import { launch, open } from "../helpers/page.ts";
import { soak } from "../helpers/soak/drive.ts";

const browser = await launch();
const seed = Number(process.env["SOAK_SEED"] ?? 20261122);
const actions = Number(process.env["SOAK_ACTIONS"] ?? 40);

test(`${actions} actions of the seed ${seed} leave chart, table, address and count in agreement, the console clean and the memory as it was`, async ({
  task,
}) => {
  const watched = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  const { kinds, last, faults, weights, actions: done } = await soak(watched, inject("base"), seed, actions);
  Object.assign(task.meta, { figures: { seed, actions: done, kinds: Object.fromEntries(kinds), faults: faults.length, weights } });
  expect(faults.length, `${faults.join("\n")}\nseed ${seed}, the last actions:\n${last.join("\n")}`).toBe(0);
  expect(done).toBe(actions);
  const [first] = weights;
  const end = weights.at(-1);
  if (first && end)
    expect(
      end.bytes / first.bytes,
      `the heap at the end, to that after the first hundred actions: ${JSON.stringify(weights)}`,
    ).toBeLessThan(1.2);
  await watched.close();
}, 3_600_000);
