/** Figures of markets that the dataset holds too: what agrees with it, and what does not. */
import { accepted, type CorpusFile, SHARES, warned } from "./corpusFile.ts";

const GARTNER = { firm: "Gartner", segment: "Infrastructure as a service, public cloud", geography: "Worldwide" };
const AT = "@ Gartner / Infrastructure as a service, public cloud / Worldwide";
const CHOSEN = { ...SHARES, market: GARTNER };

export const CURATED: readonly CorpusFile[] = [
  accepted(
    "what the dataset holds too",
    "someone with the same report",
    "Year,AWS,Azure\n2021,38.9,21.1\n",
    {
      figures: [`2:2 aws 2021 38.9 ${AT}`, `2:3 microsoft 2021 21.1 ${AT}`],
      problems: ["same-as-curated@2:2"],
    },
    CHOSEN,
  ),
  accepted(
    "the same, more roundly",
    "an article about the same report",
    "Year,AWS,Azure\n2021,39,21\n",
    {
      figures: [`2:2 aws 2021 39 ${AT}`, `2:3 microsoft 2021 21 ${AT}`],
      problems: ["same-as-curated@2:2"],
    },
    CHOSEN,
  ),
  warned(
    "something else",
    "someone with another report, or a slip",
    "Year,AWS,Azure\n2021,45,21.1\n",
    {
      figures: [`2:2 aws 2021 45 ${AT}`, `2:3 microsoft 2021 21.1 ${AT}`],
      problems: ["differs-from-curated@2:2", "same-as-curated@2:3"],
    },
    CHOSEN,
  ),
  accepted(
    "a time that the dataset does not hold",
    "someone with a newer report",
    "Year,AWS\n2025,35\n",
    { figures: [`2:2 aws 2025 35 ${AT}`] },
    CHOSEN,
  ),
  warned(
    "the same market by other capitals",
    "a hand",
    'firm,segment,geography,year,provider,share\nGARTNER,infrastructure as a service public cloud,worldwide,2021,AWS,45\ngartner,"Infrastructure as a service, public cloud",WORLDWIDE,2021,Azure,45\n',
    {
      figures: [
        "2:6 aws 2021 45 @ GARTNER / infrastructure as a service public cloud / worldwide",
        "3:6 microsoft 2021 45 @ gartner / Infrastructure as a service, public cloud / WORLDWIDE",
      ],
      problems: ["differs-from-curated@2:6", "differs-from-curated@3:6"],
    },
    { today: "2026-11" },
  ),
];
