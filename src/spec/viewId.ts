/** The views of the page, in the order of the tabs. Each has a question in spec/questions; the compiler asks for it. */
export const VIEW_IDS = ["overview", "shares", "disagreement", "spend", "revenue", "timeline", "concentration", "sources", "data"] as const;
export type ViewId = (typeof VIEW_IDS)[number];
