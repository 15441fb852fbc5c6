/** The registry of questions: one for each view. A new view is a file in this folder, a line here and its id in spec/viewId.ts. */
import type { ViewId } from "../viewId.ts";
import { concentrationQuestion } from "./concentration.ts";
import { dataQuestion } from "./data.ts";
import { disagreementQuestion } from "./disagreement.ts";
import { overviewQuestion } from "./overview.ts";
import type { Question } from "./question.ts";
import { revenueQuestion } from "./revenue.ts";
import { sharesQuestion } from "./shares.ts";
import { sourcesQuestion } from "./sources.ts";
import { spendQuestion } from "./spend.ts";
import { timelineQuestion } from "./timeline.ts";

export const QUESTIONS: Readonly<Record<ViewId, Question>> = {
  overview: overviewQuestion,
  shares: sharesQuestion,
  disagreement: disagreementQuestion,
  spend: spendQuestion,
  revenue: revenueQuestion,
  timeline: timelineQuestion,
  concentration: concentrationQuestion,
  sources: sourcesQuestion,
  data: dataQuestion,
};
