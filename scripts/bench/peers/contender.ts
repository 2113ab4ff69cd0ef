import type { Project } from "../project.ts";

/**
 * One client that is measured. Its folder holds three programs, each what a user of it would write:
 * `one-operation.ts` constructs it and has one call, `whole-client.ts` can reach every operation, and `calls.ts` gives
 * the calls that are timed (see `settings.ts`).
 */
export interface Contender {
  /** The name of its folder, and of the contender on the command line. */
  readonly name: string;
  readonly title: string;
  /** What it is, for the reader of the results. */
  readonly about: string;
  /** The package that it is or is made by, and the folder of the repository that has it; unset for what the platform has. */
  readonly source?: { readonly packageName: string; readonly folder: string };
  /** Brings what the three programs import into an empty project. */
  install(project: Project): Promise<void>;
  /** Whether there is a client that has every operation; true by default. */
  readonly hasWholeClient?: boolean;
}
