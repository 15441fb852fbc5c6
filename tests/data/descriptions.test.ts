/** Everything that describes the dataset holds to its standard and says the same. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type AnySchema, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { citationFile } from "../../src/io/package/citation.ts";
import { csvwMetadata } from "../../src/io/package/csvw.ts";
import { datasetJsonLd } from "../../src/io/package/jsonLd.ts";
import type { BuiltPackage } from "../../src/io/package/zip.ts";
import { headTags } from "../../src/io/publish/headTags.ts";
import { TABLES } from "../../src/io/schema.ts";
import { zipName } from "../../src/spec/datasetName.ts";
import { buildPackage, SOFTWARE } from "../helpers/builtPackage.ts";
import { DATASET } from "../helpers/dataset.ts";
import { ROOT } from "./files.ts";

const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
const profile = (name: string) => JSON.parse(read(`tests/data/profiles/${name}`)) as AnySchema;

const validators = new Map<string, ValidateFunction>();

/** What a validator with a published schema has to say; empty when the value holds. */
function faults(schema: string, value: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = validators.get(schema) ?? ajv.compile(profile(schema));
  validators.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

let built: BuiltPackage;
beforeAll(async () => {
  built = await buildPackage();
});

type Plain = Record<string, unknown>;
const clone = (value: unknown): Plain => JSON.parse(JSON.stringify(value)) as Plain;

describe("the descriptor against the published profile, Data Package 2.0", () => {
  test("holds, in the source code and in the package", () => {
    const schema = "datapackage-2.0.json";
    expect(faults(schema, JSON.parse(read("data/datapackage.json")))).toEqual([]);
    expect(faults(schema, clone(built.descriptor))).toEqual([]);
  });

  test.each<[string, (resource: Plain, descriptor: Plain) => void]>([
    ["a path that leaves the package", (resource) => (resource["path"] = "../observations.csv")],
    ["a hash that is none", (resource) => (resource["hash"] = "sha256:xyz")],
    ["a size in words", (resource) => (resource["bytes"] = "12 kB")],
    ["a type that no field has", (resource) => (((resource["schema"] as Plain)["fields"] as Plain[])[0] = { name: "a", type: "text" })],
    ["a field without a name", (resource) => (((resource["schema"] as Plain)["fields"] as Plain[])[0] = { type: "string" })],
    [
      "fieldsMatch as a word, which this version of the profile has as a list",
      (resource) => ((resource["schema"] as Plain)["fieldsMatch"] = "equal"),
    ],
    ["a licence of no name and no address", (_, descriptor) => (descriptor["licenses"] = [{ title: "free" }])],
    ["a day without a time", (_, descriptor) => (descriptor["created"] = "2026-11-22")],
    ["no resource", (_, descriptor) => (descriptor["resources"] = [])],
  ])("sees %s", (_, change) => {
    const descriptor = clone(built.descriptor);
    change((descriptor["resources"] as Plain[])[0] ?? {}, descriptor);
    expect(faults("datapackage-2.0.json", descriptor)).not.toEqual([]);
  });
});

describe("CITATION.cff against the schema of its format, 1.2.0", () => {
  test("is the one that the manifest gives, and holds", () => {
    const text = read("CITATION.cff");
    expect(text, "npm run data:verify -- --write-descriptor <version> <date> writes it anew").toBe(citationFile(built.manifest, SOFTWARE));
    expect(faults("cff-1.2.0.json", parseYaml(text))).toEqual([]);
  });

  test.each<[string, (citation: Plain) => void]>([
    ["no author", (citation) => delete citation["authors"]],
    ["a day that is none", (citation) => (citation["date-released"] = "22.11.2026")],
    ["a licence that has no such name", (citation) => (citation["license"] = "CC0")],
    ["a word that the format does not know", (citation) => (citation["licence"] = "CC0-1.0")],
  ])("sees %s", (_, change) => {
    const citation = parseYaml(read("CITATION.cff")) as Plain;
    change(citation);
    expect(faults("cff-1.2.0.json", citation)).not.toEqual([]);
  });
});

/** The words of schema.org that are used, as its own context defines them; without @vocab, so that a word it does not have is an error. */
const context = profile("schemaorg-context.json") as object;
const documentLoader = (url: string) =>
  url === "https://schema.org/"
    ? Promise.resolve({ contextUrl: undefined, documentUrl: url, document: context })
    : Promise.reject(new Error(`nothing is loaded from elsewhere: ${url}`));
const expanded = async (value: object): Promise<Record<string, { "@id"?: string; "@value"?: unknown }[]>> => {
  const [dataset] = await jsonld.expand(
    clone(value) as jsonld.JsonLdDocument,
    {
      documentLoader: documentLoader as never,
      base: "https://example.org/shares/",
      safe: true,
    } as jsonld.Options.Expand,
  );
  return dataset as never;
};
const jsonLdOf = (everyDocument: boolean) => datasetJsonLd(built.manifest, { files: "data/", page: "./", everyDocument });

describe("JSON-LD, expanded without a network", () => {
  test("is a Dataset with all its words known, its files and every document that it is based on", async () => {
    const dataset = await expanded(jsonLdOf(true));
    const of = (name: string) => dataset[`http://schema.org/${name}`] ?? [];
    expect(dataset["@type"]).toEqual(["http://schema.org/Dataset"]);
    expect(of("license")).toEqual([{ "@id": "https://creativecommons.org/publicdomain/zero/1.0/" }]);
    expect(of("distribution").length).toBe(1 + Object.keys(TABLES).length);
    expect(JSON.stringify(of("distribution"))).toContain("https://example.org/shares/data/observations.csv");
    expect(of("isBasedOn").map((document) => document["@id"])).toEqual(DATASET.sources.map((source) => source.url));
    const measured = new Set(DATASET.observations.map((o) => o.measureId));
    expect(of("variableMeasured").length).toBe(measured.size);
    expect(of("temporalCoverage")).toEqual([{ "@value": "2015/2026" }]);
    expect(of("spatialCoverage").length).toBe(new Set(DATASET.markets.map((m) => m.geography)).size);
  });

  test("names in the page the five articles, and the record as one that leads to the rest", async () => {
    const based = (await expanded(jsonLdOf(false)))["http://schema.org/isBasedOn"] ?? [];
    expect(based.slice(0, -1).map((document) => document["@id"])).toEqual(DATASET.articles.map((article) => article.url));
    expect(JSON.stringify(based.at(-1))).toContain("300 documents");
  });

  test("sees a word that schema.org does not have", async () => {
    await expect(expanded({ ...jsonLdOf(false), licence: "CC0" })).rejects.toThrow(/safe mode/i);
  });
});

describe("CSV on the Web", () => {
  test("describes each file with the columns that it has, in their order, and keys that exist", () => {
    const metadata = csvwMetadata(built.manifest, built.descriptor);
    expect(metadata["@context"]).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
    const columnsOf = new Map(metadata.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map((column) => column.name)]));
    for (const { url, tableSchema } of metadata.tables) {
      expect(columnsOf.get(url)?.join(",")).toBe(read(`data/${url}`).split("\n")[0]);
      for (const { columnReference, reference } of "foreignKeys" in tableSchema ? tableSchema.foreignKeys : []) {
        expect(columnsOf.get(url)).toEqual(expect.arrayContaining([...columnReference]));
        expect(columnsOf.get(reference.resource ?? "")).toEqual(expect.arrayContaining([...reference.columnReference]));
      }
    }
  });

  test("gives formats that every cell of its column matches", () => {
    const metadata = csvwMetadata(built.manifest, built.descriptor);
    const statuses = metadata.tables[0]?.tableSchema.columns.find((column) => column.name === "status");
    expect(statuses?.datatype).toEqual({ base: "string", format: "reported|estimated|provisional|forecast|missing" });
    expect(metadata.tables[0]?.tableSchema.columns.find((column) => column.name === "value")).toMatchObject({
      datatype: "decimal",
      required: true,
    });
  });
});

/** What a description says of the dataset. */
interface Said {
  readonly title: unknown;
  readonly version: unknown;
  readonly licence: unknown;
  readonly day: unknown;
  /** Paths of the tables; null where it does not list them. */
  readonly files: readonly unknown[] | null;
}

/** Every description, as its own file says it. */
function sayings(): readonly (readonly [string, Said])[] {
  const { descriptor, files } = built;
  const text = (name: string): string => files.get(name) ?? "";
  const citation = parseYaml(text("CITATION.cff")) as Plain;
  const csvw = JSON.parse(text("csv-metadata.json")) as ReturnType<typeof csvwMetadata>;
  const onDisk = JSON.parse(read("data/datapackage.json")) as typeof descriptor & Plain;
  const ofDescriptor = (d: Plain): Said => ({
    title: d["title"],
    version: d["version"],
    licence: (d["licenses"] as Plain[])[0]?.["path"],
    day: String(d["created"]).slice(0, 10),
    files: (d["resources"] as Plain[]).map((resource) => resource["path"]),
  });
  const ofJsonLd = (d: ReturnType<typeof datasetJsonLd>): Said => ({
    title: d.name,
    version: d.version,
    licence: d.license,
    day: d.dateModified,
    files: d.distribution.map(({ contentUrl }) => contentUrl.replace("data/", "")).filter((file) => file !== zipName(d.version)),
  });
  const script = headTags(built.manifest, "").find(({ tag }) => tag === "script");
  const readme = text("README.md");
  return [
    ["data/datapackage.json", ofDescriptor(onDisk)],
    ["datapackage.json of the package", ofDescriptor(clone(descriptor))],
    ["JSON-LD beside the files", ofJsonLd(jsonLdOf(true))],
    [
      "JSON-LD in the page",
      ofJsonLd(JSON.parse((script?.children ?? "").replaceAll("./data/", "data/")) as ReturnType<typeof datasetJsonLd>),
    ],
    [
      "csv-metadata.json",
      {
        title: csvw["dc:title"],
        version: csvw["schema:version"],
        licence: csvw["dc:license"]["@id"],
        day: csvw["dc:issued"]["@value"],
        files: csvw.tables.map(({ url }) => url),
      },
    ],
    [
      "CITATION.cff",
      {
        title: citation["title"],
        version: citation["version"],
        licence: citation["license"] === "CC0-1.0" ? "https://creativecommons.org/publicdomain/zero/1.0/" : citation["license"],
        day: citation["date-released"],
        files: null,
      },
    ],
    [
      "README.md of the package",
      {
        title: /^# (.+)$/m.exec(readme)?.[1],
        version: /^Version (\S+),/m.exec(readme)?.[1],
        licence: /\((https:\/\/creative\S+)\)/.exec(readme)?.[1],
        day: /^Version \S+, (\d{4}-\d\d-\d\d)\./m.exec(readme)?.[1],
        files: [...readme.matchAll(/^\| `(\S+\.csv)` /gm)].map((match) => match[1]),
      },
    ],
  ];
}

describe("the descriptions of the dataset", () => {
  test("agree on title, version, licence, day and files", () => {
    const said = sayings();
    const [[, first] = ["", null]] = said;
    expect(first?.files).toEqual(Object.values(TABLES).map(({ file }) => file));
    for (const [name, { files, ...words }] of said) {
      expect({ name, ...words }).toEqual({ name, title: first?.title, version: first?.version, licence: first?.licence, day: first?.day });
      if (files !== null) expect([name, ...files]).toEqual([name, ...(first?.files ?? [])]);
    }
  });

  test("have the version of the dataset, and the software has its own", () => {
    expect(built.manifest.version).toBe(DATASET.version);
    expect(/^## (\S+)/m.exec(read("data/CHANGELOG.md"))?.[1]).toBe(DATASET.version);
    const citation = parseYaml(read("CITATION.cff")) as { references: readonly { version: string; license: string }[] };
    expect(citation.references.map(({ version, license }) => [version, license])).toEqual([[SOFTWARE, "MIT"]]);
  });

  test("give link previews title, words and a picture of the size they say, absolute where the address is known", () => {
    const contents = (site: string) =>
      Object.fromEntries(
        headTags(built.manifest, site).map(({ attrs }) => [attrs["property"] ?? attrs["name"] ?? attrs["rel"] ?? "", attrs]),
      );
    const at = contents("https://example.org/shares/");
    expect(at["og:title"]?.["content"]).toBe(built.manifest.title);
    expect(at["og:image"]?.["content"]).toBe("https://example.org/shares/og.png");
    expect(at["canonical"]?.["href"]).toBe("https://example.org/shares/");
    const unknown = contents("");
    expect(unknown["og:image"]?.["content"]).toBe("./og.png");
    expect(unknown["canonical"]).toBeUndefined();
    const png = readFileSync(path.join(ROOT, "public/og.png"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
      unknown["og:image:width"]?.["content"],
      unknown["og:image:height"]?.["content"],
    ]);
  });
});
