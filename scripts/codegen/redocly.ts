/** Lint and bundle, by Redocly: what a description needs that has rules to obey, or other files beside it. */
import { dirname } from "node:path";
import {
  bundleDocument,
  type Config,
  createConfig,
  type Document,
  detectSpec,
  getTypes,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
  type RawUniversalConfig,
  Source,
} from "@redocly/openapi-core";
import housePlugin from "../../spec/rules/plugin.ts";
import { ConfinedResolver } from "./confined-resolver.ts";
import { byPlace, DescriptionError, type Diagnostic } from "./diagnostics.ts";
import type { LoadedDescription, Ruleset } from "./load.ts";
import { locatorOf } from "./locations.ts";
import type { OpenApiDocument } from "./openapi.ts";
import {
  circleDiagnostic,
  deadEndDiagnostic,
  diagnosticOf,
  emptyDiagnostic,
} from "./redocly-problems.ts";
import { DescriptionText } from "./text.ts";

/**
 * The description whose root file is given, in one piece.
 * @throws {DescriptionError} with every mistake that the rules find.
 */
export async function lintAndBundle(
  root: DescriptionText,
  value: unknown,
  ruleset: Ruleset,
): Promise<LoadedDescription> {
  const resolver = new ConfinedResolver(dirname(root.file));
  const document: Document = { source: new Source(root.file, root.text, undefined), parsed: value };
  resolver.cache.set(root.file, Promise.resolve(document));
  const config = await configOf(ruleset);

  const problems = await lintDocument({ document, config, externalRefResolver: resolver }).catch(
    (error: unknown) => {
      const diagnostic = circleDiagnostic(error, document) ?? deadEndDiagnostic(error, document);
      throw diagnostic ? new DescriptionError([diagnostic]) : error;
    },
  );
  // A file that cannot be read as YAML is the one mistake to tell: whatever refers to it would be reported too.
  const unreadable = await unreadableFiles(resolver);
  if (unreadable.length > 0) throw new DescriptionError(unreadable);
  refuse(problems);

  const types = getTypes(detectSpec(value));
  const bundled = await bundleDocument({ document, config, types, externalRefResolver: resolver });
  refuse(bundled.problems);

  // What could not be read is referred to where nobody looks, or it would have been told.
  const loaded = (await Promise.allSettled(resolver.cache.values())).flatMap((file) =>
    file.status === "fulfilled" ? file.value : [],
  );
  const files = loaded
    .filter((file): file is Document => !(file instanceof Error) && file !== document)
    .concat(document)
    .map(({ source, parsed }) => ({
      text:
        source === document.source ? root : new DescriptionText(source.absoluteRef, source.body),
      value: parsed,
    }));
  return {
    document: bundled.bundle.parsed as OpenApiDocument,
    locate: locatorOf(files, root),
  };
}

const configOf = (ruleset: Ruleset): Promise<Config> =>
  ruleset === "soundness"
    ? createConfig({
        plugins: [housePlugin()],
        rules: { "no-unresolved-refs": "error", "house/x-sdk-well-formed": "error" },
      } as RawUniversalConfig)
    : loadConfig({ configPath: ruleset.configFile });

async function unreadableFiles(resolver: ConfinedResolver): Promise<readonly Diagnostic[]> {
  const loaded = await Promise.allSettled(resolver.cache.values());
  return loaded.flatMap((file) => {
    if (file.status === "rejected")
      return file.reason instanceof DescriptionError ? file.reason.diagnostics : [];
    return file.value instanceof Error ? [] : (emptyDiagnostic(file.value) ?? []);
  });
}

function refuse(problems: readonly NormalizedProblem[]): void {
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
