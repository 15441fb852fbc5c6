/** Sources: where every figure comes from, how it was read, and whether other documents say the same. */
import type { Source } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { agreementMatrixCard } from "../cards/agreementMatrixCard.ts";
import { breaksCard } from "../cards/breaksCard.ts";
import { correctionsCard } from "../cards/correctionsCard.ts";
import { coverageMatrixCard } from "../cards/coverageMatrixCard.ts";
import { crossChecksCard } from "../cards/crossChecksCard.ts";
import { documentsCard } from "../cards/documentsCard.ts";
import { selectEvents } from "../cards/eventsCard.ts";
import { exceptionsCard } from "../cards/exceptionsCard.ts";
import { restatementsCard } from "../cards/restatementsCard.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";
import { ownFilesCard } from "../own/ownFilesCard.ts";
import { searchText } from "../search.ts";
import { encodeView } from "../view.ts";
import { openEnded } from "./openEnded.ts";
import type { Question } from "./question.ts";

export const sourcesQuestion: Question = {
  label: pageWords.sources,
  layout: "tables",
  measures: [],
  lists: "print",
  counts: "figure",
  where: ({ figures }) => pageWords.inCountDocuments(new Set(figures.map((o) => o.sourceId)).size),
  heading: () => pageWords.whereEveryFigureComes,
  deck: () => pageWords.eachDocumentIsListed,
  cards: (asked) => {
    const { dataset, view, figures, context } = asked;
    if (figures.length === 0) return [];
    const events = selectEvents(dataset, openEnded(asked), COMPARED_PROVIDERS);
    // The data view finds a document by the words of its title.
    const lookUp = (source: Source) => encodeView({ ...view, view: "data", q: searchText(source.title), receipt: null }, context);
    return [
      documentsCard(dataset, view.collection, figures, events, lookUp),
      correctionsCard(dataset, figures),
      crossChecksCard(dataset, figures),
      restatementsCard(dataset, figures),
      breaksCard(dataset, figures),
      exceptionsCard(dataset, figures),
      agreementMatrixCard(dataset, figures),
      coverageMatrixCard(dataset, figures),
    ].filter((card) => card !== null);
  },
  ownCards: ({ dataset, view, figures, context }) => {
    const lookUp = (setId: string) => encodeView({ ...view, view: "data", source: setId, q: "", receipt: null }, context);
    return [ownFilesCard(dataset, figures, lookUp)].filter((card) => card !== null);
  },
};
