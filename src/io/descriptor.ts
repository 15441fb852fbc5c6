/** The Data Package descriptor (v2, Table Schema), made from the same schemas that check the rows: data/datapackage.json is this, written out. */
import * as v from "valibot";
import { UNITS } from "../domain/unit.ts";
import { type ColumnMeta, columnOf, TABLES } from "./schema.ts";

/** A package descriptor as plain JSON. */
export interface Descriptor {
  readonly [property: string]: unknown;
  readonly version: string;
  readonly resources: readonly unknown[];
}

/** The descriptor for a dataset version (SemVer). */
export function buildDescriptor(version: string): Descriptor {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "cloud-shares",
    title: "Cloud market shares as published, with their receipts",
    description:
      "Shares, spend, results and events of cloud markets and of Alibaba, AWS, Microsoft, Google and Huawei, as five news articles print them, with the public record they are checked against. One row is one published value; a restated value is a second row.",
    version,
    licenses: [
      {
        name: "CC0-1.0",
        path: "https://creativecommons.org/publicdomain/zero/1.0/",
        title: "Selection, notes and structure; see README.md for the figures",
      },
    ],
    sources: [{ title: "Five news articles and the public record; one row each in sources.csv", path: "sources.csv" }],
    resources: Object.entries(TABLES).map(([name, table]) => ({
      name,
      title: table.title,
      path: table.file,
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fieldsMatch: "equal",
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

/** Units live in domain/unit.ts, so their list is added here rather than repeated in the schema. */
function metaOf(table: string, field: string, cell: v.GenericSchema<string, unknown>): ColumnMeta {
  const meta = v.getMetadata(cell) as unknown as ColumnMeta;
  if (table !== "observations" || field !== "unit") return meta;
  const units = UNITS.filter((unit) => unit.stored).map((unit) => unit.unitId);
  return { ...meta, constraints: { required: true, enum: units } };
}
