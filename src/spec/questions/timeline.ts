/** Timeline: what happened around the figures, to the precision that is known. */
import { eventListCard } from "../cards/eventListCard.ts";
import { eventsCard, selectEvents } from "../cards/eventsCard.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";
import { openEnded } from "./openEnded.ts";
import type { Question } from "./question.ts";

export const timelineQuestion: Question = {
  label: "Timeline",
  layout: "plates",
  measures: [],
  forms: [],
  counts: "event",
  heading: () => "What happened around the figures",
  deck: () => "Events to the precision known. An event beside a change is not its cause; no line joins the two.",
  cards: (asked) => {
    const events = selectEvents(asked.dataset, openEnded(asked), COMPARED_PROVIDERS);
    return [eventsCard(asked.dataset, events), eventListCard(asked.dataset, events)].filter((card) => card !== null);
  },
};
