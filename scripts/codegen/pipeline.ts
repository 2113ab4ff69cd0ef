/** From a description to the files of its packages. */
import { build } from "./build.ts";
import type { Diagnostic, Locate } from "./diagnostics.ts";
import { emitClient } from "./emit/client.ts";
import type { GeneratedFile, PackageContext } from "./emit/file.ts";
import { emitDocument, emitModels } from "./emit/models.ts";
import { emitPackages } from "./emit/packages.ts";
import { emitPages } from "./emit/pages.ts";
import { emitPaging } from "./emit/paging.ts";
import { emitRawClient } from "./emit/raw-client.ts";
import { emitResource } from "./emit/resource.ts";
import { emitTypes } from "./emit/types.ts";
import { emitWebhooks } from "./emit/webhooks.ts";
import { load, type Ruleset } from "./load.ts";
import type { ApiModel } from "./model.ts";
import { normalise } from "./normalise.ts";
import type { RemoteFiles } from "./remote-files.ts";
import type { Output } from "./write.ts";

/** One description and the packages that are to come of it. */
export interface Job {
  /** The API's name in kebab-case: the packages are `<name>-types` and `<name>-client`. */
  readonly name: string;
  /** The root file of the description. */
  readonly file: string;
  /** The description as the generated headers name it. */
  readonly source: string;
  readonly ruleset: Ruleset;
  /** Where references may lead that leave this machine; nowhere unless given. */
  readonly remote?: RemoteFiles;
  /** The folder for the two packages. */
  readonly out: string;
  readonly packages: PackageContext;
}

/** A job's result: the files, not yet written, and the model they came from. */
export interface Generated extends Output {
  readonly model: ApiModel;
  /** Where the objects of the model's document stand in the description. */
  readonly locate: Locate;
  /** What the output holds in another form than the description. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Runs the stages in order; nothing is written.
 * @throws {DescriptionError} with every mistake found in the description.
 */
export async function generate(job: Job): Promise<Generated> {
  const { document, findings } = await load(job.file, job.ruleset, job.remote);
  normalise(document, findings);
  const model = build(job.name, document, findings);
  findings.refuseMistakes();
  return {
    model,
    locate: (node, key) => findings.place(node, key),
    warnings: findings.warnings(),
    root: job.out,
    source: job.source,
    files: emit(model, job.packages),
    ownedFolders: [
      `${job.name}-types/src/generated`,
      `${job.name}-client/src/generated`,
      `${job.name}-client/docs`,
    ],
  };
}

const emit = (model: ApiModel, packages: PackageContext): GeneratedFile[] => [
  emitTypes(model),
  emitModels(model),
  emitDocument(model),
  emitClient(model, packages),
  emitRawClient(model, packages),
  ...emitPaging(model, packages),
  ...model.resources.map((resource) => emitResource(model, resource, packages)),
  ...emitWebhooks(model, packages),
  ...emitPages(model, packages),
  ...emitPackages(model, packages),
];
