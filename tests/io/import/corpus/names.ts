/** Providers and columns as people of many places call them. */
import { accepted, type CorpusFile, NAMED, SHARES, warned } from "./corpusFile.ts";

/** One row for each name. */
const named = (...names: string[]): string => `provider;period;share\n${names.map((name) => `${name};2021;1`).join("\n")}\n`;
const reads = (...ids: string[]): string[] => ids.map((id, k) => `${k + 2}:3 ${id} 2021 1`);

export const CALLED: readonly CorpusFile[] = [
  accepted(
    "every provider by its plain name",
    "anyone",
    named("AWS", "Microsoft", "Google", "Alibaba", "Huawei", "Tencent", "Baidu", "IBM", "Oracle", "Salesforce", "Others", "Total"),
    {
      figures: reads(
        "aws",
        "microsoft",
        "google",
        "alibaba",
        "huawei",
        "tencent",
        "baidu",
        "ibm",
        "oracle",
        "salesforce",
        "others",
        "total",
      ),
    },
    NAMED,
  ),
  accepted(
    "by their products",
    "an engineer",
    named("Amazon Web Services", "Azure", "GCP", "Aliyun", "Huawei Cloud", "Tencent Cloud", "IBM Cloud"),
    {
      figures: reads("aws", "microsoft", "google", "alibaba", "huawei", "tencent", "ibm"),
    },
    NAMED,
  ),
  warned(
    "with the other name in brackets",
    "Gartner’s kind of table",
    named("Amazon (AWS)", "Microsoft (Azure)", "Google (GCP)", "Alibaba (Aliyun)", "阿里云 (Alibaba Cloud)"),
    {
      figures: reads("aws", "microsoft", "google", "alibaba"),
      problems: ["duplicate@6:3"],
    },
    NAMED,
  ),
  accepted(
    "as firms are entered in registers",
    "a database",
    named(
      "Amazon Web Services, Inc.",
      "Microsoft Corporation",
      "Google LLC",
      "IBM Corp.",
      "Oracle Corporation",
      "Huawei Cloud Computing Technologies Co., Ltd.",
    ),
    {
      figures: reads("aws", "microsoft", "google", "ibm", "oracle", "huawei"),
    },
    NAMED,
  ),
  accepted(
    "in capitals, with footnotes and odd spaces",
    "a report",
    named("aws", "AZURE", " Google  Cloud ", "Alibaba¹", "Huawei*", "Tencent [2]", "Baidu (3)"),
    {
      figures: reads("aws", "microsoft", "google", "alibaba", "huawei", "tencent", "baidu"),
    },
    NAMED,
  ),
  accepted(
    "Chinese",
    "a Chinese report",
    "年份,厂商,市场份额\n2021,阿里云,37%\n2021,华为云,18%\n2021,腾讯云,16%\n2021,百度智能云,9%\n2021,其他,20%\n",
    {
      figures: ["2:3 alibaba 2021 37", "3:3 huawei 2021 18", "4:3 tencent 2021 16", "5:3 baidu 2021 9", "6:3 others 2021 20"],
    },
    NAMED,
  ),
  accepted(
    "traditional Chinese",
    "a report from Taipei",
    "年度,公司,市佔率\n2021,亞馬遜,39%\n2021,微軟,21%\n2021,谷歌,7%\n2021,其他,33%\n",
    {
      figures: ["2:3 aws 2021 39", "3:3 microsoft 2021 21", "4:3 google 2021 7", "5:3 others 2021 33"],
    },
    NAMED,
  ),
  accepted(
    "Japanese",
    "a report from Tokyo",
    "期間,ベンダー,シェア\n2021年,アマゾン,39%\n2021年,マイクロソフト,21%\n2021年,グーグル,7%\n2021年,その他,33%\n",
    {
      figures: ["2:3 aws 2021 39", "3:3 microsoft 2021 21", "4:3 google 2021 7", "5:3 others 2021 33"],
    },
    NAMED,
  ),
  accepted(
    "German",
    "a report",
    "Zeitraum;Anbieter;Marktanteil;Bemerkung\n2021;AWS;39,1;gerundet\n2021;Sonstige;60,9;\n",
    { figures: ["2:3 aws 2021 39.1", "3:3 others 2021 60.9"] },
    NAMED,
  ),
  accepted(
    "French",
    "a report",
    "Période;Fournisseur;Part de marché\n2021;AWS;39,1\n2021;Autres;60,9\n",
    { figures: ["2:3 aws 2021 39.1", "3:3 others 2021 60.9"] },
    NAMED,
  ),
  accepted(
    "Spanish",
    "a report",
    "Año;Proveedor;Cuota de mercado\n2021;AWS;39,1\n2021;Otros;60,9\n",
    { figures: ["2:3 aws 2021 39.1", "3:3 others 2021 60.9"] },
    NAMED,
  ),
  accepted(
    "Italian",
    "a report",
    "Anno;Fornitore;Quota di mercato\n2021;AWS;39,1\n2021;Altri;60,9\n",
    { figures: ["2:3 aws 2021 39.1", "3:3 others 2021 60.9"] },
    NAMED,
  ),
  accepted(
    "Portuguese",
    "a report",
    "Ano;Fornecedor;Participação de mercado\n2021;AWS;39,1\n2021;Outros;60,9\n",
    {
      figures: ["2:3 aws 2021 39.1", "3:3 others 2021 60.9"],
    },
    NAMED,
  ),
  accepted(
    "headers with underscores and in capitals",
    "a database",
    "PERIOD,CLOUD_PROVIDER,MARKET_SHARE,OBS_STATUS\n2021,AWS,39,A\n",
    { figures: ["2:3 aws 2021 39"] },
    NAMED,
  ),
  accepted(
    "headers with units and words about them",
    "a report",
    "Calendar Year,Vendor Name,Market Share (% of revenue)\n2021,AWS,39\n",
    { figures: ["2:3 aws 2021 39"] },
    NAMED,
  ),
  warned("names that nobody knows", "a table of small ones", "Year,AWS,Hetzner,OVHcloud\n2021,39,1,2\n", {
    figures: ["2:2 aws 2021 39", "2:3 “Hetzner” 2021 1", "2:4 “OVHcloud” 2021 2"],
    problems: ["unknown-provider@2:3", "unknown-provider@2:4"],
  }),
  warned(
    "a row without a name",
    "a form half filled in",
    "period;provider;share\n2021;AWS;1\n2021;;1\n",
    {
      figures: ["2:3 aws 2021 1"],
      problems: ["missing-name@3:3"],
    },
    NAMED,
  ),
  warned(
    "a number for a name",
    "columns mixed up",
    "period;provider;share\n2021;AWS;39\n2021;42;21\n",
    { figures: ["2:3 aws 2021 39"], problems: ["type-error@3:3"] },
    NAMED,
  ),
  accepted(
    "company and cloud are two providers",
    "someone with both",
    "Year,Alibaba Group,Alibaba Cloud\n2021,100,37\n",
    {
      figures: ["2:2 alibaba-group revenue 2021 100 cny_billion", "2:3 alibaba revenue 2021 37 cny_billion"],
    },
    { ...NAMED, measure: "revenue", unit: "cny_billion" },
  ),
  warned(
    "a measure that nobody knows",
    "a database",
    "period,provider,measure,value\n2021,AWS,Happiness,39\n2021,AWS,Market share,39\n",
    {
      figures: ["3:4 aws 2021 39"],
      problems: ["unknown-measure@2:4"],
    },
    NAMED,
  ),
  accepted(
    "a market by its id",
    "someone who read the data’s own tables",
    "market_id,period,provider,share\ngartner-ww-iaas,2020,Oracle,0.5%\n",
    {
      figures: ["2:4 oracle 2020 0.5 @ Gartner / Infrastructure as a service, public cloud / Worldwide"],
    },
    SHARES,
  ),
];
