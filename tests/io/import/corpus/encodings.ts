/** Files as systems of many places write text. */
import { accepted, type CorpusFile, NAMED, rejected, SHARES, utf8, warned } from "./corpusFile.ts";

const CP1252: Readonly<Record<string, number>> = { "€": 0x80, "–": 0x96, "’": 0x92, "“": 0x93, "”": 0x94 };

function bytesOf(...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Windows-1252; its own signs where Latin-1 has controls are listed above. */
const latin = (text: string) => (): Uint8Array<ArrayBuffer> => Uint8Array.from([...text], (c) => CP1252[c] ?? c.charCodeAt(0));

const units = (text: string): number[] => Array.from({ length: text.length }, (_, k) => text.charCodeAt(k));
const utf16 =
  (text: string, order: "le" | "be", tail: readonly number[] = []) =>
  (): Uint8Array<ArrayBuffer> =>
    bytesOf(
      units(text).flatMap((u) => (order === "le" ? [u & 0xff, u >> 8] : [u >> 8, u & 0xff])),
      tail,
    );

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Two-byte signs of an encoding, found by decoding every pair once. */
function pairsOf(encoding: "gb18030" | "shift_jis"): ReadonlyMap<string, readonly number[]> {
  const held = TABLES.get(encoding);
  if (held !== undefined) return held;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.from([lead, trail]));
      if (sign.length === 1 && sign !== "\ufffd" && !table.has(sign)) table.set(sign, [lead, trail]);
    }
  }
  TABLES.set(encoding, table);
  return table;
}

const paired = (text: string, encoding: "gb18030" | "shift_jis") => (): Uint8Array<ArrayBuffer> => {
  const table = pairsOf(encoding);
  return bytesOf([...text].flatMap((c) => (c < "\u0080" ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))));
};

const GERMAN = "Jahr;AWS;Übrige\n2021;39;61\n";
const GERMAN_FIGURES = ["2:2 aws 2021 39", "2:3 others 2021 61"];
const CHINESE = "年份,阿里云,腾讯云,华为云\n2021年,37%,16%,18%\n2022年,36%,16%,19%\n";
const CHINESE_FIGURES = [
  "2:2 alibaba 2021 37",
  "2:3 tencent 2021 16",
  "2:4 huawei 2021 18",
  "3:2 alibaba 2022 36",
  "3:3 tencent 2022 16",
  "3:4 huawei 2022 19",
];
const JAPANESE = "年,アマゾン,マイクロソフト,その他\n2021年,39%,21%,40%\n";
const JAPANESE_FIGURES = ["2:2 aws 2021 39", "2:3 microsoft 2021 21", "2:4 others 2021 40"];

export const ENCODED: readonly CorpusFile[] = [
  accepted("utf-8", "anyone on a Mac or Linux", GERMAN, { figures: GERMAN_FIGURES }),
  accepted("utf-8 with a mark", "Excel, “CSV UTF-8”", `\ufeff${GERMAN}`, { figures: GERMAN_FIGURES }),
  accepted("two marks", "a script that joined two files with marks", `\ufeff\ufeff${GERMAN}`, { figures: GERMAN_FIGURES }),
  accepted("utf-16 little-endian", "Excel, “Unicode text”", utf16(`\ufeff${GERMAN}`, "le"), { figures: GERMAN_FIGURES }),
  accepted("utf-16 big-endian", "an old Java program", utf16(`\ufeff${GERMAN}`, "be"), { figures: GERMAN_FIGURES }),
  warned("utf-16 without mark", "a database export", utf16(GERMAN, "le"), {
    figures: GERMAN_FIGURES,
    problems: ["encoding-guessed@0:0"],
  }),
  warned("utf-16 cut in the middle of a sign", "a download that broke off", utf16("\ufeffYear\tAWS\n2021\t39\n", "le", [0x41]), {
    figures: ["2:2 aws 2021 39"],
    problems: ["encoding-error@0:0"],
  }),
  rejected(
    "utf-32",
    "a programmer’s dump",
    () =>
      bytesOf(
        [0xff, 0xfe, 0, 0],
        [...GERMAN].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]),
      ),
    ["not-a-table@0:0"],
  ),
  warned("windows-1252", "Excel in Germany, plain “CSV”", latin(GERMAN), { figures: GERMAN_FIGURES, problems: ["encoding-guessed@0:0"] }),
  accepted(
    "windows-1252 by choice",
    "the same person, who chose it",
    latin(GERMAN),
    { figures: GERMAN_FIGURES },
    { ...SHARES, encoding: "windows-1252" },
  ),
  warned(
    "the euro sign of windows-1252",
    "Excel in Germany",
    latin("Jahr;AWS Umsatz (Mrd. €)\n2021;58,9\n"),
    { figures: ["2:2 aws revenue 2021 58.9 eur_billion"], problems: ["encoding-guessed@0:0"] },
    NAMED,
  ),
  warned(
    "French accents in windows-1252",
    "Excel in France",
    latin("Année;Fournisseur;Part de marché\n2021;AWS;39\n2021;Autres;61\n"),
    { figures: ["2:3 aws 2021 39", "3:3 others 2021 61"], problems: ["encoding-guessed@0:0"] },
    NAMED,
  ),
  warned("gb18030", "Excel in mainland China", paired(CHINESE, "gb18030"), {
    figures: CHINESE_FIGURES,
    problems: ["encoding-guessed@0:0"],
  }),
  accepted(
    "gb18030 by choice",
    "the same person, who chose it",
    paired(CHINESE, "gb18030"),
    { figures: CHINESE_FIGURES },
    { ...SHARES, encoding: "gb18030" },
  ),
  warned("shift_jis", "Excel in Japan", paired(JAPANESE, "shift_jis"), { figures: JAPANESE_FIGURES, problems: ["encoding-guessed@0:0"] }),
  accepted(
    "shift_jis by choice",
    "the same person, who chose it",
    paired(JAPANESE, "shift_jis"),
    { figures: JAPANESE_FIGURES },
    { ...SHARES, encoding: "shift_jis" },
  ),
  warned(
    "an encoding chosen wrongly",
    "someone who clicked too fast: the name shows it",
    GERMAN,
    { figures: ["2:2 aws 2021 39", "2:3 “Ãœbrige” 2021 61"], problems: ["unknown-provider@2:3"] },
    { ...SHARES, encoding: "windows-1252" },
  ),
  warned(
    "one byte of another encoding in a note",
    "two files pasted into one",
    () => bytesOf(utf8("Year,AWS,Azure\n2021,39,21\nNote: caf"), [0xe9], utf8(",,\n")),
    { figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"], problems: ["encoding-guessed@0:0", "aside@3:0"] },
  ),
  accepted("a byte order mark inside", "a program that joined parts", "Year,AWS,Azure\n\ufeff2021,39,21\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"],
  }),
];
