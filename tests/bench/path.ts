/** The path from a change of view to what is shown, without a browser: each view, first asked for (cold) and after (warm). */
import type { Dataset } from "../../src/domain/model.ts";
import { loadBundled } from "../../src/io/bundled.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";

export interface PathTime {
  readonly what: string;
  readonly median: number;
  readonly worst: number;
}

const REPEATS = 11;

/** Milliseconds of the processor, which a busy machine does not stretch. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const summary = (what: string, times: readonly number[]): PathTime => ({ what, median: median(times), worst: Math.max(...times) });

/** Times in milliseconds. `views` are the views to ask for: charts of hundreds of copied markets say nothing. */
export function measurePath(views: readonly string[] = VIEW_IDS): { readonly rows: number; readonly times: readonly PathTime[] } {
  const times: PathTime[] = [];
  let rows = 0;
  const load = () => {
    const result = loadBundled();
    if (!result.ok)
      throw new Error(
        result.issues
          .map((i) => `${i.place}: ${i.cause}`)
          .slice(0, 9)
          .join("\n"),
      );
    return result.value;
  };
  let loaded: Dataset | undefined;
  const check = timed(() => {
    loaded = load();
  });
  times.push(summary("load and check the dataset", [check]));
  for (const view of views) {
    // Nothing that was worked out for another view is known of a copy.
    const dataset: Dataset = structuredClone(loaded ?? load());
    rows = dataset.observations.length;
    const search = `?view=${view}&collection=record`;
    let spec: ChartSpec | undefined;
    const cold = timed(() => {
      const context = viewContext(dataset);
      spec = buildChartSpec(dataset, decodeView(search, context).view, [], context);
    });
    times.push(summary(`${view}: first spec of a dataset`, [cold]));
    const store = createAppStore({ dataset, search });
    selectChartSpec(store.getState());
    const toggle = (patch: (on: boolean) => Parameters<ReturnType<typeof store.getState>["setView"]>[0]) => {
      const { setView } = store.getState();
      return Array.from({ length: REPEATS }, (_, i) => {
        setView(patch(i % 2 === 0));
        return timed(() => selectChartSpec(store.getState()));
      });
    };
    const { context } = store.getState();
    const [, ...others] = context.compared;
    const first = (list: readonly number[]) => list.slice(0, 1);
    const providers = toggle((on) => ({ providers: on ? others : context.compared }));
    times.push(summary(`${view}: provider off, first time`, first(providers)));
    times.push(summary(`${view}: provider on or off, again`, providers.slice(2)));
    times.push(
      summary(
        `${view}: period changed, each time another`,
        Array.from({ length: 4 }, (_, i) => {
          store.getState().setView({ from: context.years[0] + i + 1 });
          return timed(() => selectChartSpec(store.getState()));
        }),
      ),
    );
    store.getState().setView({ from: context.years[0] });
    if (view === "data") {
      let letters = 0;
      times.push(
        summary(
          "data: another order",
          ["value", "-band", "printed", "source", "check", "-vintage"].map((sort) => {
            store.getState().follow(`${search}&sort=${sort}`);
            return timed(() => selectChartSpec(store.getState()));
          }),
        ),
        summary(
          "data: a letter typed",
          toggle(() => ({ q: "huawei".slice(0, 1 + (letters++ % 6)) })),
        ),
        summary(
          "data: narrowed to a measure",
          toggle((on) => ({ q: "", measure: on ? "share" : "" })),
        ),
        summary("data: every row as plain data", [timed(() => JSON.stringify(selectChartSpec(store.getState())))]),
      );
    } else {
      times.push(summary(`${view}: as JSON, for size`, [timed(() => JSON.stringify(spec))]));
    }
  }
  return { rows, times };
}
