/** Metadata for CSV on the Web (W3C, `csv-metadata.json` beside the files): the columns of the descriptor in the words of that vocabulary. */
import type { Descriptor, FieldDescriptor } from "../descriptor.ts";
import type { Manifest } from "./manifest.ts";

/** Any of these and nothing else, as a regular expression. */
const anyOf = (values: readonly string[]): string => values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

function datatypeOf({ type, constraints }: FieldDescriptor): string | { readonly base: string; readonly format: string } {
  if (type === "number") return "decimal";
  const format = constraints.enum === undefined ? constraints.pattern : anyOf(constraints.enum);
  return format === undefined ? "string" : { base: "string", format };
}

/** The table group of the package as plain JSON; addresses are relative to the file's own. */
export function csvwMetadata(manifest: Manifest, descriptor: Descriptor) {
  const keyOf = new Map(descriptor.resources.map(({ name, path }) => [name, path]));
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "dc:title": manifest.title,
    "dc:description": manifest.description,
    "dc:creator": manifest.creator,
    "dc:license": { "@id": manifest.licence.url },
    "dc:issued": { "@value": manifest.released, "@type": "xsd:date" },
    "schema:version": manifest.version,
    dialect: { encoding: "utf-8", header: true },
    tables: descriptor.resources.map(({ title, path, schema }) => ({
      url: path,
      "dc:title": title,
      tableSchema: {
        columns: schema.fields.map((field) => ({
          name: field.name,
          titles: field.name,
          "dc:description": field.description,
          datatype: datatypeOf(field),
          ...(field.constraints.required === true ? { required: true } : {}),
        })),
        ...(schema.primaryKey === undefined ? {} : { primaryKey: schema.primaryKey }),
        ...(schema.foreignKeys === undefined
          ? {}
          : {
              foreignKeys: schema.foreignKeys.map(({ fields, reference }) => ({
                columnReference: fields,
                reference: { resource: keyOf.get(reference.resource), columnReference: reference.fields },
              })),
            }),
      },
    })),
  };
}
