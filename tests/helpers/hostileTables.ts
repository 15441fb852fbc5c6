/** Small tables, and what can happen to them on their way. */
import fc from "fast-check";
import type { Choices } from "../../src/io/import/types.ts";

/** Small tables of many kinds. */
export const WHOLE: readonly string[] = [
  "period,provider,share\n2021,AWS,39\n2021,Azure,21\n2022,AWS,38.1\n2022,Azure,22.5\n",
  "Jahr;AWS;Azure;Gesamt\r\n2021;39,1 %;21 %;100 %\r\n2022;38,1 %;n/a;100 %\r\nQuelle: Bericht;;;\r\n",
  "Provider,Q1 2021,Q2 2021,H1 2022\nAWS,32%,31%,~33%\n阿里云,<1,5-6,6.1\nOthers,40,41,42\nTotal,100,100,100\n",
  ",AWS,,Azure,\nYear,Share (%),Revenue ($bn),Share (%),Revenue ($bn)\n2021,39,35.4,21,19.2\nFY2022,38,1.234,22,22.739\n",
  'sep=;\n"Cloud; shares";"x"\n\ndate;vendor;"market share";note\n03/04/2021;"Google ""Cloud""";0,39;"two\nlines"\n31/12/2021;GCP;39;=1+1\n',
  "年份\t阿里云\t腾讯云\n2021年\t39%\t9%\n2026年预测\t３８\t10\n",
  '[{"period":"2021","provider":"AWS","share":39},{"period":"2022","provider":"__proto__","share":null}]',
  "year,provider,share,status,low,high\r2021,AWS,,A,33,35\r2027,AWS,35,actual,,\r",
];
/** What makes trouble where it is put in. */
const HOSTILE = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "|",
  "'",
  "=",
  "-",
  "0",
  "9",
  ".",
  "%",
  "\u202e",
  "\u0000",
  "\ufeff",
  "é",
  "云",
  "n/a",
  "2021",
  "AWS",
  "constructor",
  "1e999",
  "(",
  "sep=,\n",
];
/** What readers may have decided. */
export const CHOICES: readonly Choices[] = [
  { market: { firm: "x", segment: "y", geography: "z" }, measure: "share", today: "2026-11" },
  {},
  {
    market: { firm: "x", segment: "y", geography: "z" },
    decimal: ",",
    scale: "fraction",
    dateOrder: "month-first",
    dateMeans: "quarter",
    fiscal: "last",
    measure: "revenue",
    unit: "usd_billion",
  },
  { delimiter: ";", layout: "long", encoding: "windows-1252" },
];

/** One change to a text. */
export const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("insert", "delete", "replace", "cut", "repeat", "swap"),
  text: fc.constantFrom(...HOSTILE),
  length: fc.integer({ min: 1, max: 30 }),
});

/** The text with the changes made one after another. */
export function mutate(text: string, changes: readonly { at: number; kind: string; text: string; length: number }[]): string {
  let out = text;
  for (const change of changes) {
    const at = Math.floor(change.at * out.length);
    const [before, after] = [out.slice(0, at), out.slice(at)];
    if (change.kind === "insert") out = before + change.text + after;
    else if (change.kind === "delete") out = before + after.slice(change.length);
    else if (change.kind === "replace") out = before + change.text + after.slice(1);
    else if (change.kind === "cut") out = change.at > 0.5 ? before : after;
    else if (change.kind === "repeat") out = before + after.slice(0, change.length).repeat(3) + after;
    else out = before + [...after.slice(0, change.length)].reverse().join("") + after.slice(change.length);
  }
  return out;
}
