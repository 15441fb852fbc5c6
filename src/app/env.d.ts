interface ImportMetaEnv {
  /** Version of the page with its commit; src/build/softwareVersion.ts writes it into a build. */
  readonly SOFTWARE_VERSION?: string;
}
