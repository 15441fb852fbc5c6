/** Disagreement: what the prints of one quantity say against each other, what printed changes say against levels, and what may not be compared. */
import type { Observation } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { agreementsCard } from "../cards/agreementsCard.ts";
import { changesCard } from "../cards/changesCard.ts";
import { currenciesCard, twoCurrencies } from "../cards/currenciesCard.ts";
import { definitionsCard } from "../cards/definitionsCard.ts";
import { disagreementPanels } from "../cards/disagreementPanels.ts";
import { marketPairs, notComparableCard } from "../cards/notComparableCard.ts";
import { changeChecks, isChange } from "../changes.ts";
import { disagreementDeck, disagreementHeading, type Found } from "../describeDisagreement.ts";
import { publishedMaterials } from "../own/broughtIn.ts";
import { ownBesideCard } from "../own/ownBesideCard.ts";
import { comparedQuantities, isApart } from "../prints.ts";
import { shownObservations } from "../quantities.ts";
import type { Asked, Question } from "./question.ts";

function findings({ dataset, figures }: Asked) {
  const compared = comparedQuantities(dataset, figures);
  const checks = changeChecks(dataset, figures);
  const currencies = twoCurrencies(dataset, figures);
  const found: Found = {
    compared: compared.length,
    apart: compared.filter(isApart).length,
    changes: checks.filter((c) => c.outcome !== "agrees").length,
    currencies: currencies.filter((c) => !c.converted).length,
  };
  return { compared, checks, currencies, found };
}

/** The selected figures are the same array for the same selection: heading, deck, status and cards share one search. */
const FOUND = new WeakMap<readonly Observation[], ReturnType<typeof findings>>();
function foundIn(asked: Asked): ReturnType<typeof findings> {
  const held = FOUND.get(asked.figures) ?? findings(asked);
  FOUND.set(asked.figures, held);
  return held;
}

export const disagreementQuestion: Question = {
  label: pageWords.disagreement,
  layout: "tables",
  measures: [],
  lists: "print",
  counts: "figure",
  where: (asked) => {
    const { compared, apart } = foundIn(asked).found;
    return pageWords.readPrintedMoreThan(compared, apart);
  },
  heading: (asked) => disagreementHeading(foundIn(asked).found),
  deck: (asked) => disagreementDeck(foundIn(asked).found),
  cards: (asked) => {
    const { dataset, view, figures } = asked;
    const { compared, checks, currencies } = foundIn(asked);
    const pairs = marketPairs(dataset, figures);
    const paired = new Set(pairs.flatMap(({ one, other }) => [one.marketId, other.marketId]));
    const materials = publishedMaterials(dataset, shownObservations(dataset, figures), view).filter((m) => paired.has(m.scope.marketId));
    // Years and quarters of one market have one definition.
    const defined = [...new Map(materials.toReversed().map((m) => [m.scope.marketId, m])).values()].toReversed();
    return [
      ...disagreementPanels(dataset, compared),
      changesCard(dataset, checks, figures.filter(isChange).length),
      currenciesCard(dataset, currencies),
      notComparableCard(dataset, pairs),
      definitionsCard(dataset, defined),
      agreementsCard(dataset, compared),
    ].filter((card) => card !== null);
  },
  ownCards: ({ dataset, view, figures }) => [ownBesideCard(dataset, figures, view)].filter((card) => card !== null),
};
