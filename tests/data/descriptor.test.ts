import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import descriptor from "../../data/datapackage.json";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { buildDescriptor } from "../../src/io/descriptor.ts";
import { ROOT } from "./files.ts";

const resources = descriptor.resources as readonly {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly {
      readonly name: string;
      readonly constraints: { readonly required?: boolean; readonly pattern?: string; readonly enum?: readonly string[] };
    }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}[];

describe("the descriptor (rule 7)", () => {
  test("is what the schema of the rows says, field by field", () => {
    expect(descriptor, "npm run data:verify -- --write-descriptor <version> <date> writes it anew").toEqual(
      JSON.parse(JSON.stringify(buildDescriptor(descriptor.version, descriptor.created.slice(0, 10)))),
    );
  });

  test.each(resources.map((r) => [r.name, r] as const))("describes the header and every cell of %s", (name, resource) => {
    const text = readFileSync(path.join(ROOT, "data", resource.path), "utf8");
    expect(text.split("\n")[0]).toBe(resource.schema.fields.map((f) => f.name).join(","));
    expect(Object.keys(BUNDLED_TEXTS)).toContain(name);
  });

  test("carries an enum for every closed list and a key for every table but the corrections", () => {
    const field = (table: string, column: string) => resources.find((r) => r.name === table)?.schema.fields.find((f) => f.name === column);
    expect(field("observations", "unit")?.constraints.enum).toContain("percentage_points");
    expect(field("observations", "bound")?.constraints.enum).toEqual(["exact", "about", "at_least", "at_most", "approaching"]);
    expect(resources.filter((r) => r.schema.primaryKey === undefined).map((r) => r.name)).toEqual(["corrections"]);
  });

  test("points each foreign key at the key of its table", () => {
    const keys = new Map(resources.map((r) => [r.name, r.schema.primaryKey]));
    const foreign = resources.flatMap((r) => r.schema.foreignKeys ?? []);
    expect(foreign.length).toBeGreaterThan(7);
    for (const { reference } of foreign) expect(reference.fields).toEqual(keys.get(reference.resource));
  });

  test("names the same version as the newest entry of the changelog", () => {
    const changelog = readFileSync(path.join(ROOT, "data", "CHANGELOG.md"), "utf8");
    expect(/^## (\d+\.\d+\.\d+)/m.exec(changelog)?.[1]).toBe(descriptor.version);
  });
});
