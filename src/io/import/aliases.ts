/** What providers, firms, measures and columns are called in the files of others: English, German, French, Spanish, Chinese. */
import type { Firm, Measure, Provider } from "../../domain/model.ts";
import { remember } from "./remember.ts";
import { withoutHidden } from "./shown.ts";
import type { Role } from "./types.ts";

/** Names beside those of data/providers.csv. */
const PROVIDER_NAMES: Readonly<Record<string, string>> = {
  alibaba:
    "阿里云|阿里|阿里巴巴|阿里巴巴云|ali cloud|alibabacloud|aliyun cloud|alibaba cloud intelligence|alibaba (aliyun)|阿里雲|阿里巴巴雲|alibaba cloud computing|アリババ",
  aws: "亚马逊|亚马逊云|亚马逊云科技|アマゾン|amazon aws|amazon cloud|amazon web services (aws)|亞馬遜|亞馬遜雲|aws cloud|アマゾンウェブサービス|아마존",
  microsoft:
    "微软|微软云|微软azure|マイクロソフト|ms azure|microsoft cloud|microsoft corporation|msft|微軟|微軟雲|azure cloud|마이크로소프트",
  google: "谷歌|谷歌云|グーグル|google cloud platform|google cloud (gcp)|alphabet|谷歌雲|구글|google compute",
  huawei: "华为|华为云|華為|華為雲|huaweicloud|huawei cloud computing technologies|ファーウェイ",
  tencent: "腾讯|腾讯云|騰訊|騰訊雲|tencentcloud|qcloud",
  baidu: "百度|百度云|百度智能云|baidu cloud|baidu ai",
  "china-telecom": "中国电信|天翼云|ctyun|tianyi",
  "china-mobile": "中国移动|移动云",
  kingsoft: "金山云|ks cloud",
  ibm: "国际商业机器",
  oracle: "甲骨文|oci|oracle cloud infrastructure",
  others:
    "other|all other|other providers|other vendors|rest|rest of market|remaining|andere|sonstige|übrige|autres|otros|其他|其它|その他|rest of the market|altri|altro|outros|outras|others total|other companies|all others|その他の企業|其餘|기타|прочие|другие|andere anbieter|rest of world vendors|autres fournisseurs|otros proveedores",
  total:
    "market total|whole market|total market|grand total|sum|gesamt|summe|insgesamt|gesamtmarkt|ensemble|total général|总计|合计|总体|合計|totale|total market size|somme|suma|итого|всего|합계|gesamtsumme|全体|總計|total cloud market",
};

/** Names beside those of data/firms.csv. */
const FIRM_NAMES: Readonly<Record<string, string>> = {
  gartner: "高德纳|gartner inc|gartner, inc.",
  canalys: "科纳仕",
  synergy: "synergy|synergy research|srg",
  idc: "international data corporation|国际数据公司",
};

const MEASURE_NAMES: Readonly<Record<string, string>> = {
  share:
    "share|market share|marketshare|mkt share|ms|market share by revenue|marktanteil|anteil|part de marché|parts de marché|cuota|cuota de mercado|participación|市场份额|份额|占比|市占率|シェア|市場シェア|market share %|quota di mercato|quota|participação|participação de mercado|cuota de mercado %|市佔率|市占率 %|доля рынка|доля|시장 점유율|占有率|share of market|marktanteile|market shares",
  share_change: "change in share|share change|change in market share",
  spend: "spend|spending|market spend|expenditure|ausgaben|dépenses|gasto|支出|市场支出",
  revenue:
    "revenue|revenues|sales|umsatz|umsätze|chiffre d'affaires|ca|ingresos|ventas|收入|营收|营业收入|売上|ricavi|fatturato|receita|receitas|売上高|выручка|매출|cloud revenue|cloud revenues",
  market_size: "market size|size|marktgröße|marktvolumen|taille du marché|tamaño|市场规模|规模",
  revenue_growth: "revenue growth|umsatzwachstum",
  spend_growth: "growth of spend|spend growth|spending growth",
  rank: "rank|ranking|position|rang|platz|排名|puesto",
};

const ROLE_NAMES: Readonly<Record<Exclude<Role, "ignored">, string>> = {
  period:
    "period|time|time period|date|quarter/year|zeitraum|periode|datum|période|date de publication|periodo|período|fecha|期间|时间|日期|时期|calendar period|year/quarter|jahr/quartal|年度/季度|期間|periodo di riferimento|período de tempo|quarter ended|period ending|as at|период|기간|년도",
  year: "year|yr|jahr|année|annee|an|exercice|año|ano|年|年份|年度|calendar year|fiscal year|anno|рік|год|연도|年次|calendar yr|cy",
  part: "quarter|qtr|q|month|half|quartal|monat|halbjahr|trimestre|mois|semestre|mes|季度|月|月份|半年",
  provider:
    "provider|provider id|vendor|company|cloud provider|supplier|brand|player|name|anbieter|unternehmen|firma|hersteller|fournisseur|entreprise|société|proveedor|empresa|厂商|公司|供应商|服务商|企业|云厂商|ベンダー|cloud|csp|series|fornitore|fornecedor|azienda|empresa fornecedora|vendors|vendor name|provider name|company name|supplier name|brand name|providers|companies|hyperscaler|hyperscalers|операторы|компания|поставщик|업체|事業者|企業|会社|公司名称|服务商名称|anbietername|厂家|品牌",
  measure: "measure|measure id|metric|indicator|kpi|variable|messgröße|kennzahl|indicateur|mesure|indicador|medida|指标",
  value: "value|figure|amount|number|obs_value|wert|betrag|valeur|montant|valor|cifra|数值|值|数据|val",
  unit: "unit|units|unit of measure|currency|einheit|unité|unidad|单位|unit_measure",
  low: "low|lower|min|minimum|from",
  high: "high|upper|max|maximum|to",
  bound: "bound|qualifier",
  status: "status|type|obs_status|kind of figure|actual/forecast|statut|estado|状态",
  market: "market id",
  firm: "firm|research firm|source|analyst|analyst firm|quelle|fuente|来源|数据来源|研究机构|institut|provider of data",
  segment: "segment|market|market segment|sector|markt|marktsegment|marché|mercado|市场|细分市场|category",
  geography: "geography|region|country|area|land|gebiet|pays|région|país|región|地区|国家|区域|geo",
  vintage: "vintage|published|published on|publication date|release date|as of|veröffentlicht|publié|publicado|发布日期|发布时间",
  as_printed: "as printed|as typed",
  source: "source id|document",
  derivation: "derivation",
  id: "receipt id|observation id",
  note: "note|notes|comment|comments|remark|remarks|footnote|bemerkung|anmerkung|kommentar|remarque|nota|observaciones|备注|注|note a piè|osservazioni|nota bene|comentario|comentarios|примечание|備考|비고",
};

/** A name as names are compared: no case, no hidden signs, one kind of space, no sign of the guard or of emphasis around it. */
export function nameKey(text: string): string {
  return text.length > 300 ? "" : keyOf(text);
}

const keyOf: (text: string) => string = remember((text) =>
  withoutHidden(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .replace(/^[\s*"'“”„«»:]+|[\s*"'“”„«»:†‡]+$/g, ""),
);

function toMap(table: Readonly<Record<string, string>>): Map<string, string> {
  const map = new Map<string, string>();
  for (const [id, names] of Object.entries(table)) for (const name of names.split("|")) map.set(nameKey(name), id);
  return map;
}

const MEASURE_BY_NAME: ReadonlyMap<string, string> = toMap(MEASURE_NAMES);
const ROLE_BY_NAME: ReadonlyMap<string, string> = toMap(ROLE_NAMES);

/** Finds ids by name; built once for a file from the dataset's own tables and the names above. */
export interface Names {
  /** The provider's id, or null. */
  readonly provider: (text: string) => string | null;
  /** The research firm's id, or null. */
  readonly firm: (text: string) => string | null;
  /** The measure's id, or null. */
  readonly measure: (text: string) => string | null;
}

/** Companies are providers too: their group names (Alibaba Group, Amazon.com) stay apart, since a group's figure is not its cloud's. */
export function namesOf(providers: readonly Provider[], firms: readonly Firm[], measures: readonly Measure[]): Names {
  const byProvider = toMap(PROVIDER_NAMES);
  const byFirm = toMap(FIRM_NAMES);
  // Providers last, so that "Amazon" in a table of cloud shares is the cloud and not the group of the same label.
  for (const provider of [...providers].sort((a, b) => Number(a.kind !== "group") - Number(b.kind !== "group"))) {
    for (const name of [provider.providerId, provider.label, ...provider.aliases.split("|")]) {
      if (name !== "") byProvider.set(nameKey(name), provider.providerId);
    }
  }
  for (const firm of firms) for (const name of [firm.firmId, firm.label]) byFirm.set(nameKey(name), firm.firmId);
  const byMeasure = new Map(MEASURE_BY_NAME);
  for (const measure of measures) for (const name of [measure.measureId, measure.label]) byMeasure.set(nameKey(name), measure.measureId);
  return {
    measure: remember((text) => byMeasure.get(nameKey(text)) ?? null),
    provider: remember((text) => providerOf(text, (key) => byProvider.get(key) ?? null)),
    firm: (text) => byFirm.get(nameKey(text)) ?? null,
  };
}

/** Legal forms behind the names of companies. */
const FORM = /(?:[ ,]+(?:inc|incorporated|corp|corporation|co|company|llc|ltd|limited|plc|gmbh|ag|sa|s\.a|n\.v|bv|kk|k\.k|pte|pty)\.?)+$/;
/** References to footnotes behind names. */
const REFERENCE = /\s*(?:[\u00b9\u00b2\u00b3\u2070-\u2079]+|\[\w{1,2}\]|\([1-9]\)|[*†‡§¶#]+)\s*$/u;

/** By its name; without footnote, legal form or emphasis; or by two names of one provider, the second in brackets: "Amazon (AWS)". */
function providerOf(text: string, find: (key: string) => string | null): string | null {
  const exact = find(nameKey(text));
  if (exact !== null || text.length > 200) return exact;
  const plain = nameKey(text.replace(REFERENCE, ""));
  const found = find(plain) ?? find(plain.replace(FORM, ""));
  if (found !== null) return found;
  const [, outer = "", inner = ""] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(plain) ?? [];
  const both = outer === "" ? null : find(outer.replace(FORM, ""));
  return both !== null && both === find(inner) ? both : null;
}

/** The measure a text names, or null. */
export const measureOf = (text: string): string | null => MEASURE_BY_NAME.get(nameKey(text)) ?? null;

/** The one measure that a title speaks of ("Cloud market share, 2021"); null for none or several. */
export function measureInTitle(text: string): string | null {
  const title = nameKey(text);
  const said = new Set(
    [...MEASURE_BY_NAME]
      .filter(([name]) => (/^[a-z]/.test(name) ? name.length > 4 : name.length > 1) && title.includes(name))
      .map(([, id]) => id),
  );
  // "Market size and share" says two things; "market share by revenue" says one.
  if (said.has("share") && /share by revenue|share of (?:revenue|spend)/.test(title)) return "share";
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

/** What a column of this name holds, or null. */
export function roleOf(text: string): Role | null {
  const role = ROLE_BY_NAME.get(nameKey(text));
  return role === undefined ? null : (role as Role);
}
