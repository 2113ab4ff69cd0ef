/** What the emitters make: files, not yet on disk. */

export interface GeneratedFile {
  /** Relative to the folder that holds the packages, with `/`. */
  readonly path: string;
  readonly content: string;
  /** A start for something that people then edit: written only where the file does not exist. */
  readonly once?: true;
}

/** The names of the packages that belong to one API, and what they share with their siblings. */
export interface PackageContext {
  readonly types: string;
  readonly client: string;
  readonly runtime: string;
  readonly runtimeVersion: string;
  /** The compiler that the packages are built with. */
  readonly typescriptVersion: string;
  /** Whether they are packages of this repository, with its tasks and tests, or stand alone. */
  readonly isWorkspace: boolean;
  readonly license: string;
  readonly licenseText: string;
}
