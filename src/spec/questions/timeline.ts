/** Timeline: what happened around the figures, to the precision that is known. */
import * as pageWords from "../../domain/words/en/page.ts";
import { eventListCard } from "../cards/eventListCard.ts";
import { eventsCard, selectEvents } from "../cards/eventsCard.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";
import { openEnded } from "./openEnded.ts";
import type { Question } from "./question.ts";

export const timelineQuestion: Question = {
  label: pageWords.timeline,
  layout: "plates",
  measures: [],
  forms: [],
  counts: "event",
  heading: () => pageWords.whatHappenedAroundThe,
  deck: () => pageWords.eventsToThePrecision,
  cards: (asked) => {
    const events = selectEvents(asked.dataset, openEnded(asked), COMPARED_PROVIDERS);
    return [eventsCard(asked.dataset, events), eventListCard(asked.dataset, events)].filter((card) => card !== null);
  },
};
