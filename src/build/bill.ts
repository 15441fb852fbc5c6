import type { RunTimePackage } from "./runTimePackages.ts";

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

/** The parts of a CycloneDX bill of materials that are read here; `npm sbom` writes more, and it stays. */
export interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component; readonly [key: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [key: string]: unknown;
}

/**
 * The bill of what the page needs when it runs, from npm's bill of everything: npm's own `--omit dev` also drops packages that tools need as
 * well, and React is one. Without serial number and time, so that one lockfile and npm give one bill; under the project's name, not its folder's.
 * Throws when npm's bill lacks a package.
 */
export function runTimeBill(all: Bill, packages: readonly RunTimePackage[]): Bill {
  const wanted = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const components = all.components.filter((component) => wanted.has(component["bom-ref"]));
  const named = new Set(components.map((component) => component["bom-ref"]));
  const missing = [...wanted].filter((ref) => !named.has(ref));
  if (missing.length > 0) throw new Error(`npm's bill has no ${missing.join(", ")}`);
  const root = all.metadata.component["bom-ref"];
  const { serialNumber: _serial, ...rest } = all;
  const { timestamp: _time, ...metadata } = all.metadata;
  return {
    ...rest,
    metadata: { ...metadata, component: { ...metadata.component, name: root.slice(0, root.lastIndexOf("@")) } },
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => ref === root || wanted.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => wanted.has(on)) })),
  };
}
