/** Lint by Redocly, for a description that has rules to obey. */
import type { NormalizedProblem } from "@redocly/openapi-core";
import type { ConfinedFiles } from "./confined-files.ts";
import { ConfinedResolver } from "./confined-resolver.ts";
import { byPlace, DescriptionError, type Diagnostic } from "./diagnostics.ts";
import type { LoadedFile } from "./locations.ts";
import { lintDocument, loadConfig, Source } from "./redocly-core.ts";
import { circleDiagnostic, diagnosticOf } from "./redocly-problems.ts";

/** @throws {DescriptionError} with every mistake that the rules of the API in `configFile` find. */
export async function lint(
  root: LoadedFile,
  files: ConfinedFiles,
  configFile: string,
  api: string,
): Promise<void> {
  const config = (await loadConfig({ configPath: configFile })).forAlias(api);
  const source = new Source(root.text.file, root.text.text, undefined);
  const document = { source, parsed: root.value };
  const externalRefResolver = new ConfinedResolver(files);
  externalRefResolver.cache.set(root.text.file, Promise.resolve(document));
  const problems = await lintDocument({ document, config, externalRefResolver }).catch(
    (error: unknown) => {
      const diagnostic = circleDiagnostic(error, document);
      throw diagnostic ? new DescriptionError([diagnostic]) : error;
    },
  );
  // A file that cannot be read as YAML is the one mistake to tell: whatever refers to it would be reported too.
  const read = await Promise.allSettled(externalRefResolver.cache.values());
  const unreadable = read.flatMap((file) =>
    file.status === "rejected" && file.reason instanceof DescriptionError
      ? file.reason.diagnostics
      : [],
  );
  if (unreadable.length > 0) throw new DescriptionError(unreadable);
  const errors = problems.filter(({ severity, ignored }) => severity === "error" && !ignored);
  if (errors.length > 0) throw new DescriptionError(diagnosticsOf(errors));
}

/** The problems in the order of the files, each once. */
function diagnosticsOf(problems: readonly NormalizedProblem[]): Diagnostic[] {
  // That an example cannot be checked against a broken schema follows from what broke it.
  const causes = problems.filter(
    ({ message }) => !message.startsWith("Example validation errored"),
  );
  const all = (causes.length > 0 ? causes : problems).map(diagnosticOf);
  const distinct = new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...distinct.values()].sort(byPlace);
}
