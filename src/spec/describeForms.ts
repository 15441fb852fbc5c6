/** Takeaway titles of stacked bars and of ranks: sentences that rounding, ties and missing shares cannot make false. */
import { ordinalWord } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { BumpChart, StackedChart } from "./chartBody.ts";
import type { Mark } from "./mark.ts";
import { inTitle } from "./words.ts";

const ordinal = (mark: Mark): string => ordinalWord(mark.value) ?? mark.text;

/** Of the last bar: its largest share, or the sum of shares where rounding leaves open which is largest; then what nobody printed. */
export function stackedTitle(chart: StackedChart, what: string): string {
  const bar = chart.bars.findLast((b) => b.segments.length > 0);
  const [leader, next] = bar?.segments.toSorted((a, b) => b.value - a.value) ?? [];
  if (bar === undefined || leader === undefined) return pageWords.noShareOfIsPublished(what);
  const clear = next === undefined || leader.band.low > next.band.high;
  const lead = clear
    ? pageWords.heldOfIn({ providerLabel: leader.providerLabel, leaderText: inTitle(leader.text), what, periodText: bar.periodText })
    : pageWords.andHeldAndOfIn({
        providerLabel: leader.providerLabel,
        nextProviderLabel: next.providerLabel,
        leaderText: inTitle(leader.text),
        nextText: inTitle(next.text),
        what,
        periodText: bar.periodText,
      });
  if (bar.rest !== null) return pageWords.leadRestTextIsOtherRestText(lead, inTitle(bar.rest.text), chart.restText.toLowerCase());
  return bar.others === null ? lead : pageWords.allOthersTogether(lead, inTitle(bar.others.text));
}

/** How many shares a rank was made from. */
const among = (mark: Mark): number => (mark.provenance.kind === "derived" ? mark.provenance.inputIds.length : 0);
const certain = (mark: Mark): boolean => mark.band.low === mark.band.high;

/** Who is ranked in a period, as one text: ranks compare over time only among the same providers. */
function fieldOf(chart: BumpChart, period: string): string {
  return chart.series
    .filter((one) => one.marks.some((mark) => mark.period === period))
    .map((one) => one.providerId)
    .toSorted()
    .join(" ");
}

/** The largest change of rank that rounding cannot undo and that no change of the field explains; else who stayed first; else the plain subject. */
export function bumpTitle(chart: BumpChart, what: string): string {
  const moves = chart.series.flatMap(({ marks, stops }) => {
    const [from] = marks;
    const to = marks.at(-1);
    if (from === undefined || to === undefined || from === to || stops.length > 0) return [];
    const apart = to.band.high < from.band.low || to.band.low > from.band.high;
    return apart && certain(from) && certain(to) && fieldOf(chart, from.period) === fieldOf(chart, to.period) ? [{ from, to }] : [];
  });
  const size = ({ from, to }: (typeof moves)[number]): number => Math.abs(to.value - from.value);
  const move = moves.toSorted((a, b) => size(b) - size(a) || a.to.value - b.to.value)[0];
  if (move !== undefined) {
    const verb = move.to.value < move.from.value ? pageWords.rose : pageWords.fell;
    const span = pageWords.fromToOfStart(move.from.periodText, move.to.periodText);
    return pageWords.movedRankOf({
      providerLabel: move.to.providerLabel,
      verb,
      ordinal: ordinal(move.from),
      moveOrdinal: ordinal(move.to),
      among: among(move.to),
      what,
      span,
    });
  }
  return constantTitle(chart, what) ?? pageWords.whoRanksWhereIn(what);
}

function constantTitle(chart: BumpChart, what: string): string | null {
  const ranked = chart.periods.filter((period) => chart.series.some((one) => one.marks.some((mark) => mark.period === period)));
  const first = chart.series.find(({ marks }) => marks.length === ranked.length && marks.every((m) => certain(m) && m.value === 1));
  const start = first?.marks[0];
  const end = first?.marks.at(-1);
  if (first === undefined || start === undefined || end === undefined || start === end) return null;
  const whole = ranked.length === chart.periods.length;
  const counts = new Set(first.marks.map(among));
  const of = counts.size === 1 ? pageWords.theAmongShown(among(end)) : pageWords.theProvidersShown;
  const when = whole ? pageWords.throughout : pageWords.inEachOfThePublished(ranked.length);
  return pageWords.ranksFirstOfIn({
    providerLabel: first.providerLabel,
    ofText: of,
    what,
    when,
    periodText: start.periodText,
    endPeriodText: end.periodText,
  });
}
