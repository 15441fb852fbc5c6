/** Where a record begins, and what stands between its cells. */
import { describe, expect, test } from "vitest";
import { namesOf } from "../../../src/io/import/aliases.ts";
import { guessDelimiter, takeSepLine } from "../../../src/io/import/delimiter.ts";
import { breaksIn, lineEnds } from "../../../src/io/import/lineEnds.ts";
import { splitRecords } from "../../../src/io/import/records.ts";
import { DATASET } from "../../helpers/dataset.ts";

const NAMES = namesOf(DATASET.providers, DATASET.firms, DATASET.measures);
const split = (text: string, delimiter = ",") => splitRecords(lineEnds(text), delimiter);
const lines = (text: string): (readonly [number, ...string[]])[] => split(text).records.map(({ line, cells }) => [line, ...cells] as const);
const delimiterOf = (text: string): string | undefined => guessDelimiter(lineEnds(text), NAMES)[0]?.value;

describe("physical lines", () => {
  test.each([
    ["LF", "a,b\n1,2\n"],
    ["CRLF", "a,b\r\n1,2\r\n"],
    ["CR", "a,b\r1,2\r"],
    ["no end at the end", "a,b\n1,2"],
    ["mixed", "a,b\r\n1,2\n"],
    ["mixed with CR", "a,b\r1,2\n"],
  ])("%s", (_, text) => {
    expect(lines(text)).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  test("breaks in quotes are counted and kept as they are, also where lines end otherwise", () => {
    expect(lines('a,b\r\n"x\ny\r\nz",2\r\n3,4\r\n')).toEqual([
      [1, "a", "b"],
      [2, "x\ny\r\nz", "2"],
      [5, "3", "4"],
    ]);
  });

  test("blank lines count, and come as one empty cell", () => {
    expect(lines("a,b\n\n1,2\n")).toEqual([
      [1, "a", "b"],
      [2, ""],
      [3, "1", "2"],
    ]);
  });

  test.each([
    ["", 0],
    ["a\nb", 1],
    ["a\r\nb\rc\n", 3],
  ])("breaks in %j", (text, breaks) => {
    expect(breaksIn(text)).toBe(breaks);
  });

  test("names the ends it found", () => {
    expect(["a", "a\n", "a\r\n", "a\rb", "a\r\nb\n"].map((text) => lineEnds(text).name)).toEqual(["none", "LF", "CRLF", "CR", "mixed"]);
  });
});

describe("quotes", () => {
  test("one that is never closed is placed on its own line, not at the end of the file", () => {
    expect(split('a,b\n1,2\n3,"4\n5,6\n7,8\n').unclosed).toBe(3);
    expect(split('a,b\n"x\ny","4\n5,6\n').unclosed).toBe(3);
    expect(split('a,b\n1,"2"\n').unclosed).toBeNull();
  });

  test("a sign of inches within a cell is no quote", () => {
    const { records, unclosed } = split('a,b\n5" disk,2\n3,4\n');
    expect(records.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ['5" disk', "2"],
      ["3", "4"],
    ]);
    expect(unclosed).toBeNull();
  });

  test("a record with quotes astray is marked", () => {
    expect(split('a,b\n"x"y","2"\n3,4\n').records.map(({ stray }) => stray)).toEqual([false, true, false]);
  });

  test("one that lets the rest of the file hang is placed where it begins", () => {
    expect(split('a,b\n"x"y,2\n3,4\n').unclosed).toBe(2);
  });

  test("a storm of them ends", () => {
    expect(split(`a,b\n"${'x"y'.repeat(50_000)}\n`).unclosed).toBe(2);
  });
});

describe("what stands between the cells", () => {
  test.each([
    [",", "period,AWS,Azure\n2021,39,21\n"],
    [";", "period;AWS;Azure\n2021;39,1;21,2\n"],
    [";", "Jahr;Anbieter;Marktanteil\n2021;AWS;39,1\n2021;Azure;21,2\n"],
    ["\t", "period\tAWS\n2021\t39,1\n"],
    ["|", "period|AWS\n2021|39\n"],
    [";", "a;b\n1,5;2,5\n3,5;4,5\n"],
    [",", '"Share; in percent",x\nperiod,AWS,Azure\n2021,39,21\n'],
    [",", "Cloud market shares | Gartner; worldwide\nperiod,provider,value\n2021,AWS,39\n2021,Azure,21\n"],
    [";", '"sep","x"\nyear;provider;share\n2021;AWS, Inc.;39,1\n2022;AWS, Inc.;38,1\n'],
    ["\t", "年份\t阿里云\t腾讯云\n2021\t39\t9\n"],
  ])("%j in %j", (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test.each([
    ["the widest of two widths that occur as often", "a;b\n1;2\nc;d;e\n3;4;5\n", ";", /3/],
    ["the width that occurs most", "a;b;c;d\nc;d;e\n3;4;5\n", ";", /3/],
    ["the columns below a title", "Shares\nperiod,AWS\n2021,39\n2022,38\n", ",", /2.*75/],
    ["that all lines with anything in them are alike", "period,AWS\n\n2021,39\n  \n2022,38\n\n", ",", /2.*100/],
  ])("%s is told", (_, text, delimiter, reason) => {
    const [guess] = guessDelimiter(lineEnds(text), NAMES);
    expect(guess?.value).toBe(delimiter);
    expect(guess?.reason).toMatch(reason);
  });

  test("names that are known below a title outweigh a sign that cuts as steadily", () => {
    expect(delimiterOf("x;1,2\nperiod;AWS, Azure\n2021;39,1\n2022;38,1\n")).toBe(";");
  });

  test("nor do twelve lines of a title hide the header below them", () => {
    expect(delimiterOf(`${"A title of its own\n".repeat(12)}period,AWS;Asia\n2021,39;1\n2022,38;1\n`)).toBe(",");
  });

  test("a sign that cuts every line outweighs one time that another cuts out of a title", () => {
    expect(delimiterOf("x; 2021\na,b\n1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n")).toBe(",");
  });

  test("each sign has a name of its own in the reason", () => {
    const names = [",", ";", "\t", "|"].map(
      (sign) => guessDelimiter(lineEnds(`period${sign}AWS\n2021${sign}39\n`), NAMES)[0]?.reason ?? "",
    );
    expect(names.map((reason) => /^\S+/.exec(reason)?.[0].toLowerCase())).toEqual(["commas", "semicolons", "tabs", "bars"]);
  });

  test("one column has none", () => {
    expect(delimiterOf("AWS\n39\n21\n")).toBeUndefined();
    expect(delimiterOf('"Amazon, Inc."\n39\n21\n')).toBeUndefined();
  });

  test.each([
    ["sep=;\na;b", ";", "a;b"],
    ['"sep=;"\r\na;b', ";", "a;b"],
    ["SEP=,\na,b", ",", "a,b"],
    ["sep=\t\na\tb", "\t", "a\tb"],
    ["sep=\\t\ra\tb", "\t", "a\tb"],
    ["sep=|;;\na|b", "|", "a|b"],
    ["sep=\na;b", null, "a;b"],
    ["sep=^\na^b", null, "a^b"],
    ["separate,b\n", null, "separate,b\n"],
  ])("%j names its own", (text, delimiter, rest) => {
    expect(takeSepLine(text)).toMatchObject({ delimiter, rest, lines: rest === text ? 0 : 1 });
  });

  test("a sign that none can be is told", () => {
    expect(["sep=^\na", "sep=\na", "sep=;\na", "a;b"].map((text) => takeSepLine(text).unknown)).toEqual(["^", "", "", ""]);
  });
});

describe("names", () => {
  test.each([
    ["aws", ["AWS", "aws ", "Amazon Web Services", "Amazon", "AMAZON", "亚马逊", "AWS*", "A\u200bWS"]],
    ["alibaba", ["Aliyun", "AliCloud", "阿里云", "Alibaba Cloud", "alibaba_cloud"]],
    ["microsoft", ["Azure", "Microsoft Azure", "微软"]],
    ["google", ["GCP", "Google Cloud", "谷歌云", "Google Cloud Platform"]],
    ["huawei", ["Huawei Cloud", "华为云"]],
    ["tencent", ["腾讯云", "Tencent"]],
    ["others", ["Others", "其他", "Sonstige", "Autres"]],
    ["total", ["Total", "合计", "Gesamt"]],
    [null, ["constructor", "__proto__", "toString", "", "Hetzner"]],
  ])("%s", (id, names) => {
    expect(names.map((name) => NAMES.provider(name))).toEqual(names.map(() => id));
  });
});
