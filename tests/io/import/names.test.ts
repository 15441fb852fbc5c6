/** Names under which people in several countries write providers and currencies: one example of each. */
import { expect, test } from "vitest";
import { namesOf } from "../../../src/io/import/aliases.ts";
import { statedUnit, unitAlone } from "../../../src/io/import/unitWords.ts";
import { DATASET } from "../../helpers/dataset.ts";

const NAMES = namesOf(DATASET.providers, DATASET.firms, DATASET.measures);

test.each([
  ["alibaba", ["阿里云", "阿里雲", "アリババ", "Alibaba (Aliyun)"]],
  ["aws", ["亚马逊云科技", "アマゾン", "아마존", "Amazon Web Services (AWS)"]],
  ["microsoft", ["微软", "微軟", "マイクロソフト", "MSFT", "마이크로소프트"]],
  ["google", ["谷歌", "グーグル", "GCP", "구글", "Google Compute"]],
  ["huawei", ["华为云", "華為雲", "ファーウェイ", "HuaweiCloud"]],
])("%s is known by its names in other scripts", (providerId, names) => {
  expect(names.map((name) => NAMES.provider(name))).toEqual(names.map(() => providerId));
});

test.each(["AWS*", "AWS ²", "AWS¹²", "AWS [1]", "AWS [ab]", "AWS (3)", "AWS†‡", "AWS #", "aws, Inc.", "Amazon (AWS)", "AWS（Amazon）"])(
  "a footnote, a legal form or a second name of the same provider changes nothing: %s",
  (name) => expect(NAMES.provider(name)).toBe("aws"),
);

test.each(["AWS [abc]", "AWS (0)", "AWS (10)", "AWS Google", "AWS (Google)", "Inc", "", `AWS${" ".repeat(200)}[1]`])(
  "no provider is “%s”",
  (name) => expect(NAMES.provider(name)).toBeNull(),
);

test.each([
  ["British pounds", ["£m", "GBP", "pounds", "sterling", "英镑"]],
  ["Indian rupees", ["₹", "INR", "rupees", "Rs crore", "Rs", "Rs. lakh", "卢比"]],
  ["Korean won", ["₩", "KRW", "billion won", "bn won", "韩元"]],
  ["Taiwan dollars", ["NT$", "TWD", "NTD", "新台币"]],
  ["Canadian dollars", ["C$", "CA$", "CAD"]],
  ["Singapore dollars", ["S$", "SGD"]],
  ["Swiss francs", ["CHF", "Franken", "Swiss francs"]],
  ["Brazilian reais", ["R$", "BRL", "reais"]],
  ["roubles", ["₽", "RUB", "roubles", "руб"]],
  ["kronor or kroner", ["SEK", "NOK", "DKK", "kronor"]],
  ["this currency", ["₺", "₪", "ILS", "zł", "PLN", "CZK", "MXN", "ZAR", "SAR", "AED", "₫", "฿"]],
])("%s are told, and are no unit of this page", (strange, texts) => {
  for (const text of texts) expect([statedUnit(text).strange, unitAlone(text)], text).toEqual([strange, false]);
});

test.each(["mxnet", "rsa", "contracts won", "czkx", "sarah", "inrush"])("a word that only begins so is no currency: %s", (text) => {
  expect(statedUnit(text).strange).toBe("");
});
