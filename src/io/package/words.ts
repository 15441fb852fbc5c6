/** What the dataset is, in words: said once, and repeated by every file that describes it. */
import { DATASET_NAME } from "../../spec/datasetName.ts";

/** What holds for every version. */
export const DATASET_WORDS = {
  name: DATASET_NAME,
  title: "Cloud market shares as published, with their receipts",
  description:
    "Shares, spend, results and events of cloud markets and of Alibaba, AWS, Microsoft, Google and Huawei, as five news articles print them, with the public record they are checked against. One row is one published value; a restated value is a second row.",
  summary:
    "Cloud market shares of Alibaba, AWS, Microsoft, Google and Huawei, as Gartner, Canalys and IDC print them. Every figure opens its receipt.",
  keywords: [
    "cloud computing",
    "market share",
    "IaaS",
    "Alibaba Cloud",
    "AWS",
    "Microsoft Azure",
    "Google Cloud",
    "Huawei Cloud",
    "provenance",
  ],
  creator: "Cloud Shares contributors",
  licence: {
    id: "CC0-1.0",
    title: "Selection, notes and structure; see README.md for the figures",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
} as const;
