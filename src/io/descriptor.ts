/** The Data Package descriptor (v2, Table Schema), made from the same schemas that check the rows: data/datapackage.json is this, written out. */
import * as v from "valibot";
import { UNITS } from "../domain/unit.ts";
import { DATASET_WORDS } from "./package/words.ts";
import { type ColumnMeta, columnOf, TABLES } from "./schema.ts";

/** A package descriptor as plain JSON. */
export interface Descriptor {
  readonly [property: string]: unknown;
  readonly version: string;
  readonly resources: readonly ResourceDescriptor[];
}

/** A column. */
export interface FieldDescriptor extends ColumnMeta {
  readonly name: string;
}

interface ResourceDescriptor {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly FieldDescriptor[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

/** Of a file as it is handed on. */
interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The descriptor of a dataset version.
 * @param version SemVer of the data.
 * @param released the day of its release, `2026-11-22`.
 * @param files size and SHA-256 (hex) of each file by path, for a package that is handed on; the descriptor in the source code has none.
 */
export function buildDescriptor(version: string, released: string, files: ReadonlyMap<string, FileFacts> = new Map()): Descriptor {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: DATASET_WORDS.name,
    title: DATASET_WORDS.title,
    description: DATASET_WORDS.description,
    version,
    created: `${released}T00:00:00Z`,
    contributors: [{ title: DATASET_WORDS.creator, roles: ["creator"] }],
    keywords: DATASET_WORDS.keywords,
    licenses: [{ name: DATASET_WORDS.licence.id, path: DATASET_WORDS.licence.url, title: DATASET_WORDS.licence.title }],
    sources: [{ title: "Five news articles and the public record; one row each in sources.csv", path: "sources.csv" }],
    resources: Object.entries(TABLES).map(([name, table]) => ({
      name,
      title: table.title,
      path: table.file,
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      ...factsOf(files.get(table.file)),
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: Object.entries(table.row.entries).map(([field, cell]) => ({ name: columnOf(field), ...metaOf(name, field, cell) })),
        missingValues: [""],
        ...(table.key === "" ? {} : { primaryKey: [table.key] }),
        ...(table.references.length === 0
          ? {}
          : {
              foreignKeys: table.references.map(({ column, table: target }) => ({
                fields: [column],
                reference: { resource: target, fields: [TABLES[target].key] },
              })),
            }),
      },
    })),
  };
}

const factsOf = (facts: FileFacts | undefined) => (facts === undefined ? {} : { bytes: facts.bytes, hash: `sha256:${facts.sha256}` });

/** Units live in domain/unit.ts, so their list is added here rather than repeated in the schema. */
function metaOf(table: string, field: string, cell: v.GenericSchema<string, unknown>): ColumnMeta {
  const meta = v.getMetadata(cell) as unknown as ColumnMeta;
  if (table !== "observations" || field !== "unit") return meta;
  const units = UNITS.filter((unit) => unit.stored).map((unit) => unit.unitId);
  return { ...meta, constraints: { required: true, enum: units } };
}
