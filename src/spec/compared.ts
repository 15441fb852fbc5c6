/** The five providers that the dashboard compares, in the order every control shows them (visual.md §5). */
export const COMPARED_PROVIDERS = ["alibaba", "aws", "microsoft", "google", "huawei"] as const;

/** The measures that a market-share panel can carry: a level, or a ratio printed without one. */
export const SHARE_MEASURES = ["share", "share_ratio"] as const;

/** The measures of a company's results. */
export const RESULT_MEASURES = [
  "revenue",
  "revenue_growth",
  "net_income",
  "net_income_growth",
  "revenue_share",
  "operating_income",
  "operating_income_share",
] as const;
