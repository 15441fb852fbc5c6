import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeEmbed } from "../../src/spec/embed.ts";
import { decodeView, defaultView, encodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { anyText } from "../helpers/randomView.ts";

const context = viewContext(DATASET);
const RECEIPT = "a2-google-share-2021";
const VIEW = { ...defaultView(context), view: "shares" as const, firms: ["gartner", "idc"], asOf: "2022-12", receipt: RECEIPT };
const ADDRESS = encodeView(VIEW, context);
const escaped = encodeURIComponent;

/** What mails, chats, search engines and people make of one address, each still to be read as that view without a word. */
const REWRITTEN: readonly [note: string, search: string][] = [
  ["as it was written", ADDRESS],
  ["ampersands as mark-up writes them", ADDRESS.replaceAll("&", "&amp;")],
  ["mark-up of mark-up", ADDRESS.replaceAll("&", "&amp;amp;")],
  ["ampersands by their number", ADDRESS.replaceAll("&", "&#38;").replace("&#38;receipt", "&#x26;receipt")],
  ["names that kept half of the mark-up", ADDRESS.replace("&firms", "&amp%3Bfirms")],
  ["ampersands escaped", ADDRESS.replaceAll("&", "%26")],
  ["escaped as a whole", `?${escaped(ADDRESS.slice(1))}`],
  ["escaped as a whole, with its question mark, twice", `?${escaped(escaped(ADDRESS))}`],
  ["its values escaped twice", ADDRESS.replace("gartner,idc", "gartner%252Cidc")],
  ["tags of a campaign before and behind", `?utm_source=mail&${ADDRESS.slice(1)}&utm_medium=x&fbclid=IwAR0&gclid=1&mc_eid=2&_ga=3`],
  ["the full stop of its sentence", `${ADDRESS}.`],
  ["brackets and a full stop", `${ADDRESS}).`],
  ["quotation marks", `${ADDRESS}%22`],
  ["typographic ones", `${ADDRESS}${escaped("”")}`],
  ["an angle bracket of a mail", `${ADDRESS}%3E`],
  ["the stars of bold type", `${ADDRESS}**`],
  ["an ampersand too many", `${ADDRESS}&`],
  ["opening signs", ADDRESS.replace("as-of=", "as-of=(“")],
  ["one ampersand escaped", ADDRESS.replace("&as-of", "%26as-of")],
  ["two question marks", `?${ADDRESS}`],
  ["upper case", ADDRESS.toUpperCase()],
  ["a list with spaces, as plus signs", ADDRESS.replace("gartner,idc", "gartner,+idc")],
  ["a list with spaces, escaped", ADDRESS.replace("gartner,idc", "gartner,%20idc")],
  ["the equals signs of quoted-printable mail", ADDRESS.replaceAll("=", "=3D")],
  ["a line that was broken", ADDRESS.replace("2022-12", "2022-%0D%0A12")],
  ["wrapped by a mail filter", `?url=${escaped(`https://example.org/shares/${ADDRESS}#main`)}&data=05%7C02%7C&sdata=x%3D&reserved=0`],
  [
    "wrapped twice",
    `?u=${escaped(`https://a.example/?url=${escaped(`https://example.org/${ADDRESS}`)}`)}`.replace("a.example/", "a.example"),
  ],
];

describe("an address that was rewritten on its way", () => {
  test.each(REWRITTEN)("is read as it was meant: %s", (_, search) => {
    expect(decodeView(search, context)).toEqual({ view: VIEW, problems: [] });
  });

  test("keeps the search of the reader as it was typed, whatever stands in it", () => {
    for (const q of ["a&view=data", "?url=https://x.org/?view=data", "100%25.", "&amp;", "=3D", "“Huawei”.", "UTM_x=1"]) {
      const view = { ...VIEW, view: "data" as const, q };
      expect(decodeView(encodeView(view, context), context)).toEqual({ view, problems: [] });
    }
  });

  test.each(["url", "u", "target", "link", "dest", "destination", "redirect", "URL"])("is found in a wrapping that calls it %s", (name) => {
    const wrapped = `?${name}=${escaped(`https://example.org/shares/${ADDRESS}#main`)}&k=7`;
    expect(decodeView(wrapped, context)).toEqual({ view: VIEW, problems: [] });
  });

  test.each(
    "utm_id mtm_x pk_x piwik_x hsa_x fb_x ns_x _hsenc _hsmi __hstc _ga _gl fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid ttclid twclid igsh igshid li_fat_id mc_cid mc_eid mkt_tok vero_id oly_enc_id oly_anon_id srsltid ref ref_src si spm trk UTM_ID".split(
      " ",
    ),
  )("is followed without a word where %s counts its clicks, and no other name passes for that", (name) => {
    expect(decodeView(`${ADDRESS}&${name}=1`, context)).toEqual({ view: VIEW, problems: [] });
    for (const other of [`x${name}`, `${name.split("_")[0]}-x`])
      expect(decodeView(`${ADDRESS}&${other}=1`, context).problems).toEqual([`“${other}” is not a parameter of this page.`]);
  });

  test("is read where a space came before or behind a name", () => {
    expect(decodeView("?+view+=data", context)).toEqual({ view: { ...defaultView(context), view: "data" }, problems: [] });
  });

  test("is told of where it asks for something that is not there, in its own words", () => {
    expect(decodeView(`${ADDRESS}&colour=red&utm_campaign=x`, context)).toEqual({
      view: VIEW,
      problems: ["“colour” is not a parameter of this page."],
    });
    // What no parameter of the page is named like belongs to the value.
    expect(decodeView("?receipt=x%26colour%3Dred", context).problems).toEqual(["There is no receipt “x&colour=red” in this dataset."]);
    expect(decodeView("?receipt=x%26.%26%3D", context).problems).toEqual(["There is no receipt “x&.&=” in this dataset."]);
    // Mended letters that still name nothing are told as they came.
    expect(decodeView("?form=PIE.", context).problems.join()).toMatch("“form=PIE.” is unknown");
  });

  test("brings the card of an embed whose snippet was copied with its mark-up", () => {
    const [cardId = ""] = context.cards;
    const embed = decodeEmbed(`?card=${cardId}&amp;theme=dark&amp;pin=2.0.0&amp;view=shares&amp;firms=idc`, context);
    expect(embed).toMatchObject({ cardId, theme: "dark", pin: "2.0.0", problems: [], view: { view: "shares", firms: ["idc"] } });
    expect(decodeEmbed(`?CARD=${cardId.toUpperCase()}&THEME=Dark&pin=2.0.0.`, context)).toEqual({ ...embed, view: defaultView(context) });
  });
});

describe("an address that nobody meant", () => {
  const NAMES = [
    "view",
    "firms",
    "from",
    "to",
    "q",
    "receipt",
    "tables",
    "as-of",
    "assume",
    "sort",
    "url",
    "__proto__",
    "constructor",
    "amp;",
  ];
  const piece = fc.oneof(
    anyText(12),
    fc.constantFrom(...NAMES, "=", "&", "?", "%", "%26", "%3D", "%25", "&amp;", "+", ",", "#", "shares", "gartner", "2022", "none"),
    // Half a pair of surrogates cannot be escaped.
    anyText(6).map((text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, ""))),
  );
  const address = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  test("never throws, and the view it gives stands for itself: its own address brings it again without a word", () => {
    fc.assert(
      fc.property(address, (search) => {
        const { view, problems } = decodeView(search, context);
        expect(new Set(problems).size).toBe(problems.length);
        expect(problems.every((problem) => problem.length <= 80)).toBe(true);
        expect(decodeView(encodeView(view, context), context)).toEqual({ view, problems: [] });
      }),
      { numRuns: 5_000, seed: 20261122 },
    );
  });

  // A reading that takes longer for each letter than for the one before would not end before the test does.
  test("of a million letters is read in one go, and told of in a few lines", () => {
    const million = 1_000_000;
    for (const search of [
      `?firms=${"x".repeat(million)}`,
      `?firms=${"gartner,".repeat(million / 8)}nobody`,
      `?firms=${".".repeat(million)}x`,
      `?receipt=${"%25".repeat(million / 3)}`,
      `?${Array.from({ length: 100_000 }, (_, k) => `p${k}=1`).join("&")}`,
      `?${"&view=".repeat(million / 6)}`,
      `?${"%26firms%3D".repeat(million / 11)}`,
      `?url=${"?".repeat(million)}`,
      `?view=${"&amp;".repeat(million / 5)}`,
    ]) {
      const { view, problems } = decodeView(search, context);
      expect(view.view, search.slice(0, 20)).toBe("overview");
      expect(problems.length, search.slice(0, 20)).toBeGreaterThan(0);
      expect(problems.length).toBeLessThan(6);
    }
  });
});

// One for each parameter, as they were given out: names and values of a parameter stay what they are.
test("the addresses that earlier versions wrote bring the same views", () => {
  const past =
    "?view=data&firms=gartner,canalys&collection=record&providers=aws,alibaba&from=2018&to=2022&form=slope&step=quarter&as-of=2023-07" +
    "&show=breaks,events,earlier&assume=36.5&tables=shares-gartner-ww-iaas&sort=-value&q=cloud&measure=share&status=reported" +
    "&standing=accepted&basis=stated&market=gartner-ww-iaas&receipt=a2-google-share-2021";
  const { view, problems } = decodeView(past, context);
  expect(problems).toEqual([]);
  expect(view).toMatchObject({ view: "data", collection: "record", from: 2018, to: 2022, form: "slope", step: "quarter", asOf: "2023-07" });
  expect(view).toMatchObject({ firms: ["gartner", "canalys"], providers: ["alibaba", "aws"], assume: 36.5, sort: "-value", q: "cloud" });
  expect(view).toMatchObject({ show: ["breaks", "events", "earlier"], tables: ["shares-gartner-ww-iaas"], market: "gartner-ww-iaas" });
  expect(decodeView(encodeView(view, context), context).view).toEqual(view);
});
