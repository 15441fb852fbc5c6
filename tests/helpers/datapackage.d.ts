/** The parts of the npm package that the tests read with; it brings no types. */
declare module "datapackage" {
  interface ReadResource {
    readonly name: string;
    read(options: { readonly keyed: true; readonly cast?: boolean }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly ReadResource[];
  }
}
