import { describe, expect, test } from "vitest";
import { compareVintages, lastDayOf, visibleAsOf } from "../../src/domain/vintage.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Panel } from "../../src/spec/card.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import { quantityKey } from "../../src/spec/quantities.ts";
import { QUESTIONS } from "../../src/spec/questions/index.ts";
import { shownFigures } from "../../src/spec/shownFigures.ts";
import { decodeView, defaultView, viewContext } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { readCsv } from "../helpers/csv.ts";
import { DATASET } from "../helpers/dataset.ts";
import { csvOf } from "../helpers/taken.ts";

const context = viewContext(DATASET);
const specFor = (search: string): ChartSpec => {
  const { view, problems } = decodeView(search, context);
  return buildChartSpec(DATASET, view, problems, context);
};
const panel = (search: string, cardId: string): Panel => {
  const found = specFor(search).cards.find((card) => card.cardId === cardId);
  if (found?.kind !== "panel") throw new Error(`no panel ${cardId}`);
  return found;
};
const GARTNER = "shares-gartner-ww-iaas";
const sharesOf2021 = (search: string) =>
  Object.fromEntries(
    panel(search, GARTNER)
      .marks.filter((mark) => mark.period === "2021" && mark.unit === "percent")
      .map((mark) => [mark.providerId, mark.value]),
  );

/** Every day on which something was published, and the day before it. */
const dates = [...new Set(DATASET.observations.map((o) => lastDayOf(o.vintage)))].toSorted().flatMap((day) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return [time - 86_400_000, time].map((at) => new Date(at).toISOString().slice(0, 10));
});

/** The latest vintage of each quantity that was certainly out by a day, found without the selection and order of the views. */
const LATEST = new Map(
  [...new Set(dates)].map((asOf) => {
    const latest = new Map<string, string>();
    for (const o of DATASET.observations) {
      if (o.standing === "disputed" || !visibleAsOf(o.vintage, asOf)) continue;
      const held = latest.get(quantityKey(o));
      if (held === undefined || compareVintages(o.vintage, held) > 0) latest.set(quantityKey(o), o.vintage);
    }
    return [asOf, latest];
  }),
);

describe("as of a date", () => {
  test.each(VIEW_IDS)("the %s view holds on every publication day only what was out, and of that the latest vintage", (id) => {
    const view = { ...defaultView(context), view: id, collection: "record" as const, providers: context.providers };
    for (const [asOf, latest] of LATEST) {
      const shown = shownFigures(DATASET, { ...view, asOf });
      expect(shown.every((o) => visibleAsOf(o.vintage, asOf))).toBe(true);
      if (QUESTIONS[id].lists === "print") continue;
      const passedOver = shown.filter((o) => compareVintages(latest.get(quantityKey(o)) ?? "", o.vintage) > 0);
      expect(passedOver.map((o) => o.observationId)).toEqual([]);
    }
  });

  test("no mark, ghost or input of a calculation was published later, in any view", () => {
    for (const id of VIEW_IDS) {
      for (const asOf of ["2019-12-31", "2021-06-30", "2022-12-31", "2024-08-31"]) {
        const spec = specFor(`?view=${id}&collection=record&show=breaks,events,earlier&as-of=${asOf}`);
        for (const card of spec.cards) {
          if (card.kind !== "panel") continue;
          const inputs = [...card.marks, ...card.ghosts].flatMap(({ provenance }) =>
            provenance.kind === "observed" ? [provenance.observationId] : provenance.inputIds,
          );
          const later = inputs.filter((inputId) => !visibleAsOf(DATASET.observationById.get(inputId)?.vintage ?? "9999", asOf));
          expect(later, `${card.cardId} ${asOf}`).toEqual([]);
        }
      }
    }
  });

  test("December 2022 shows Gartner's shares of 2021 as first published, today as restated", () => {
    const then = sharesOf2021("?view=shares&collection=record&as-of=2022-12");
    expect(then).toEqual({ aws: 38.9, microsoft: 21.1, alibaba: 9.5, google: 7.1, huawei: 4.6 });
    const now = sharesOf2021("?view=shares&collection=record");
    expect(now).toEqual({ aws: 38.1, microsoft: 20.6, alibaba: 9.8, google: 6.9, huawei: 4.5 });
  });

  test("the receipt of the value of then shows the value of today as not yet known, and the article's own print", () => {
    const then = panel("?view=shares&collection=record&as-of=2022-12", GARTNER).marks.find(
      (m) => m.providerId === "aws" && m.period === "2021",
    );
    const result = buildReceipt(DATASET, then?.receiptId ?? "", "2022-12");
    if (!result.ok) throw new Error("no receipt");
    const lines = result.value.sections.flatMap((section) => section.lines);
    const texts = lines.map((line) => line.text).join("\n");
    expect(texts).toMatch(/38\.1%.*Restated since.*not yet known on 31 December 2022/);
    expect(texts).toMatch(/39%, 0\.1 points higher\. Agrees within rounding; published (?!.*not yet known)/);
    const today = buildReceipt(DATASET, then?.receiptId ?? "");
    expect(JSON.stringify(today)).not.toContain("not yet known");
  });

  test("every card, the status line, the summary and every download name the day", () => {
    for (const id of VIEW_IDS) {
      const spec = specFor(`?view=${id}&collection=record&as-of=2022-12`);
      expect(spec.status.rest).toMatch(/As known on 31 December 2022/);
      expect(spec.filters.summary).toMatch(/as known on 31 December 2022$/);
      for (const card of spec.cards) {
        expect(`${card.scopeLead} ${card.scopeRest}`, card.cardId).toMatch(/[Aa]s known on 31 December 2022/);
        for (const record of readCsv(csvOf(card))) expect(record.get("as_of")).toBe("2022-12-31");
      }
    }
    expect(specFor("?view=shares").status.rest).not.toMatch(/known on/);
  });

  test("an event is shown once a document that tells of it is out", () => {
    for (const asOf of ["2019-12-31", "2022-09-25", "2023-12-31"]) {
      const shown = specFor(`?as-of=${asOf}`)
        .cards.filter((card) => card.kind === "events")
        .flatMap((card) => card.rows.map((row) => row.receiptId));
      const expected = DATASET.events.filter((event) =>
        [event.sourceId, ...event.alsoIn.split("|").map((place) => place.split(":")[0] ?? "")].some((sourceId) => {
          const published = DATASET.sourceById.get(sourceId)?.publishedOn;
          return published !== undefined && visibleAsOf(published, asOf);
        }),
      );
      expect(shown.toSorted(), asOf).toEqual(expected.map((event) => `event~${event.eventId}`).toSorted());
    }
  });

  test("before everything was published the page is empty and says the way back to today", () => {
    for (const id of VIEW_IDS) {
      const { empty } = specFor(`?view=${id}&as-of=1999`);
      const [first] = empty?.ways ?? [];
      expect(first?.label, id).toMatch(/^Show what is known today/);
      expect(specFor(first?.search ?? "").empty).toBeNull();
    }
  });

  test("the control counts what the date changes and lists the days before restatements, which show the value of before", () => {
    const { asOf } = specFor("?view=shares&collection=record&firms=gartner&as-of=2022-12-31").filters;
    expect(asOf.value).toBe("2022-12-31");
    expect(asOf.effect).toMatch(/^\d+ figures were not yet published; \d+ read otherwise today$/);
    expect(specFor("?view=shares&collection=record").filters.asOf.effect).toBe("");
    const days = asOf.restatements.map(({ date }) => date);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.length).toBeGreaterThan(0);
    const before = days.findLast((day) => day >= "2022-12-31") ?? "";
    expect(sharesOf2021(`?view=shares&collection=record&as-of=${before}`)["aws"]).toBe(38.9);
  });
});
