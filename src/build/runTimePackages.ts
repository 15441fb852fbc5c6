/** What package-lock.json (version 3) says of one installed package; what is not used here is left out. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: unknown;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Lockfile {
  readonly lockfileVersion: number;
  /** By place from the root: `""` is the project itself, `node_modules/a/node_modules/b` is b as a sees it. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface RunTimePackage {
  /** Folder from the root, as in the lockfile. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** SPDX expression; empty when the package names none. */
  readonly licence: string;
  /** The lockfile's hash of the package, `sha512-` and base 64; empty when it has none. */
  readonly integrity: string;
}

/** The name that a place in the lockfile ends with. */
export function packageName(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** The folder in which Node finds a package from another: the nearest node_modules on the way up. */
function placeOf(lock: Lockfile, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const place = `${folder}${folder === "" ? "" : "/"}node_modules/${name}`;
    if (place in lock.packages) return place;
    if (folder === "") return null;
  }
}

/**
 * Every package that the page needs when it runs, directly or through another, in order of name and version. Tools are left out, also where a
 * run-time package names one as an optional peer. Types count: they come along as dependencies. Throws when the lockfile lacks one.
 */
export function runTimePackages(lock: Lockfile): readonly RunTimePackage[] {
  const found = new Map<string, RunTimePackage>();
  const visit = (from: string): void => {
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = lock.packages[from] ?? {};
    const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
    for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]) {
      const place = placeOf(lock, from, name);
      const locked = place === null ? undefined : lock.packages[place];
      if (place === null || locked === undefined) throw new Error(`package-lock.json has no ${name}, which ${from || "the project"} needs`);
      if (found.has(place)) continue;
      const { version = "", license, integrity = "" } = locked;
      found.set(place, { place, name, version, licence: typeof license === "string" ? license : "", integrity });
      visit(place);
    }
  };
  visit("");
  const byName = (a: RunTimePackage, b: RunTimePackage) => {
    const [left, right] = [`${a.name} ${a.version}`, `${b.name} ${b.version}`];
    return left < right ? -1 : Number(left > right);
  };
  return [...found.values()].sort(byName);
}
