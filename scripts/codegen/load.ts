import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import {
  BaseResolver,
  bundleDocument,
  type Config,
  createConfig,
  type Document,
  detectSpec,
  getLineColLocation,
  getTypes,
  isAbsoluteUrl,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
  type RawUniversalConfig,
  ResolveError,
  type Source,
} from "@redocly/openapi-core";
import housePlugin from "../../spec/rules/plugin.ts";
import { DescriptionError, type Diagnostic, type Locate, UsageError } from "./diagnostics.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { pointerOf, referenceIn, valueAt } from "./pointers.ts";
import {
  circleDiagnostic,
  diagnosticOf,
  emptyDiagnostic,
  startOf,
  syntaxDiagnostic,
} from "./redocly-problems.ts";

/** A description in one piece: every reference into another file has become a component. */
export interface LoadedDescription {
  readonly document: OpenApiDocument;
  /** Where an object of `document` stands in the files that a person edits. */
  readonly locate: Locate;
}

/** Which rules a description has to obey. */
export type Ruleset =
  /** The rules of the redocly.yaml given: for a description that this repository maintains. */
  | { readonly configFile: string }
  /** Only what would make the output wrong: for anybody else's description. */
  | "soundness";

/**
 * Reads, lints and bundles the description in `file`.
 *
 * Nothing is fetched, and no file outside the folder of `file` is read.
 * @throws {DescriptionError} with every mistake that the rules find.
 */
export async function load(file: string, ruleset: Ruleset): Promise<LoadedDescription> {
  const path = resolve(file);
  if (!existsSync(path))
    throw new UsageError(`${file} does not exist. Give the path of an OpenAPI document.`);
  if (!statSync(path).isFile())
    throw new UsageError(`${file} is a folder. Give the path of the OpenAPI document in it.`);
  const resolver = new ConfinedResolver(dirname(path));
  const config = await configOf(ruleset);
  const document = await parse(resolver, path);
  const version = specVersionOf(document);

  const problems = await lintDocument({ document, config, externalRefResolver: resolver }).catch(
    (error: unknown) => {
      const diagnostic = circleDiagnostic(error, document);
      throw diagnostic ? new DescriptionError([diagnostic]) : error;
    },
  );
  // A file that cannot be read as YAML is the one mistake to tell: whatever refers to it would be reported too.
  const unreadable = await unreadableFiles(resolver);
  if (unreadable.length > 0) throw new DescriptionError(unreadable);
  const errors = problems.filter(
    (problem) =>
      problem.severity === "error" &&
      !problem.ignored &&
      !(ruleset === "soundness" && isHarmless(problem)),
  );
  if (errors.length > 0) throw new DescriptionError(diagnosticsOf(errors));

  const bundled = await bundleDocument({
    document,
    config,
    types: getTypes(version),
    externalRefResolver: resolver,
  });
  const failures = bundled.problems.filter(
    (problem) => problem.severity === "error" && !problem.ignored,
  );
  if (failures.length > 0) throw new DescriptionError(diagnosticsOf(failures));

  const documents = await Promise.all(resolver.cache.values());
  const sources = documents.filter((loaded): loaded is Document => !(loaded instanceof Error));
  return {
    document: bundled.bundle.parsed as OpenApiDocument,
    locate: (node) => locate(node, document, sources),
  };
}

async function unreadableFiles(resolver: BaseResolver): Promise<Diagnostic[]> {
  const loaded = await Promise.allSettled(resolver.cache.values());
  return loaded.flatMap((file) => {
    if (file.status === "rejected") return syntaxDiagnostic(file.reason) ?? [];
    return file.value instanceof Error ? [] : (emptyDiagnostic(file.value) ?? []);
  });
}

/** Follows references to files below one folder and nowhere else. */
class ConfinedResolver extends BaseResolver {
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = folder;
  }

  /** Also refuses a file that is nothing but a reference which leads, through other such files, back to it. */
  override async resolveDocument<T = unknown>(
    base: string | null,
    ref: string,
    isRoot?: boolean,
  ): ReturnType<typeof BaseResolver.prototype.resolveDocument<T>> {
    const document = await super.resolveDocument<T>(base, ref, isRoot);
    const seen = new Set<string>();
    let file: unknown = document;
    while (isDocument(file) && referenceIn(file.parsed) !== undefined) {
      const { absoluteRef } = file.source;
      if (seen.has(absoluteRef)) {
        throw new ResolveError(
          new Error(`${absoluteRef} is a reference that leads back to itself.`),
        );
      }
      seen.add(absoluteRef);
      const [next = ""] = (referenceIn(file.parsed) ?? "").split("#");
      if (next === "") break;
      file = await super.resolveDocument(absoluteRef, next);
    }
    return document;
  }

  override async loadExternalRef(reference: string): Promise<Source> {
    if (isAbsoluteUrl(reference)) {
      throw new ResolveError(
        new Error(
          `${reference} is not fetched: save a copy beside the description and refer to that.`,
        ),
      );
    }
    // Only what exists can be a link to elsewhere; what does not is reported as missing.
    const path = existsSync(reference)
      ? relative(realpathSync(this.folder), realpathSync(reference))
      : relative(this.folder, reference);
    if (path.split(sep)[0] === ".." || isAbsolute(path)) {
      throw new ResolveError(
        new Error(
          `${reference} is outside the folder of the description, which nothing is read from.`,
        ),
      );
    }
    return super.loadExternalRef(reference);
  }
}

const isDocument = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && "parsed" in value;

const configOf = (ruleset: Ruleset): Promise<Config> =>
  ruleset === "soundness"
    ? createConfig({
        plugins: [housePlugin()],
        rules: {
          struct: "error",
          "no-unresolved-refs": "error",
          "operation-operationId-unique": "error",
          "house/x-sdk-well-formed": "error",
        },
      } as RawUniversalConfig)
    : loadConfig({ configPath: ruleset.configFile });

async function parse(resolver: BaseResolver, path: string): Promise<Document> {
  let document: Awaited<ReturnType<BaseResolver["resolveDocument"]>>;
  try {
    document = await resolver.resolveDocument(null, path, true);
  } catch (error) {
    const diagnostic = syntaxDiagnostic(error);
    throw diagnostic ? new DescriptionError([diagnostic]) : error;
  }
  if (!(document instanceof Error)) return document;
  throw new UsageError(`${path} cannot be read: ${document.message}`);
}

function specVersionOf(document: Document): ReturnType<typeof detectSpec> {
  const root = document.parsed as { openapi?: unknown; swagger?: unknown } | null;
  const version =
    typeof root === "object" && root !== null ? (root.openapi ?? root.swagger) : undefined;
  if (typeof version === "string" && /^3\.[01]\.\d+$/.test(version))
    return detectSpec(document.parsed);
  throw new DescriptionError([
    {
      ...startOf(document.source),
      message: `found ${version === undefined ? "no OpenAPI version" : `version ${String(version)}`}, expected OpenAPI 3.0 or 3.1`,
      remedy:
        "Give an OpenAPI document whose `openapi` field is such as 3.1.0; convert older ones first.",
    },
  ]);
}

/**
 * What public documents carry and no output depends on: fields that the specification does not know, examples of another
 * form, and the boolean limits of OpenAPI 3.0 in a 3.1 document, which are normalised.
 */
const isHarmless = ({ ruleId, message, location: [place] }: NormalizedProblem): boolean =>
  ruleId === "struct" &&
  (message.endsWith("is not expected here.") ||
    /\/(examples?|exclusive(Minimum|Maximum))$/.test(place?.pointer ?? ""));

/** The problems in the order of the files, each once. */
function diagnosticsOf(problems: readonly NormalizedProblem[]): Diagnostic[] {
  // That an example cannot be checked against a broken schema follows from what broke it.
  const causes = problems.filter(
    ({ message }) => !message.startsWith("Example validation errored"),
  );
  const all = (causes.length > 0 ? causes : problems).map(diagnosticOf);
  const distinct = new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...distinct.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function locate(node: object, root: Document, sources: readonly Document[]): ReturnType<Locate> {
  // Bundling hangs the objects of other files into the root, so the file an object was read from is looked for first.
  for (const document of [...sources.filter((source) => source !== root), root]) {
    const tokens = pathTo(document.parsed, node);
    if (tokens && standsInText(document.source, tokens, node)) {
      const pointer = pointerOf(tokens);
      const { start } = getLineColLocation({ source: document.source, pointer });
      return { file: document.source.absoluteRef, line: start.line, column: start.col, pointer };
    }
  }
  return startOf(root.source);
}

/** The tokens from `root` to the very object `node`. */
function pathTo(root: unknown, node: object, seen: Set<object> = new Set()): string[] | undefined {
  if (root === node) return [];
  if (typeof root !== "object" || root === null || seen.has(root)) return undefined;
  seen.add(root);
  for (const [key, value] of Object.entries(root)) {
    const rest = pathTo(value, node, seen);
    if (rest) return [key, ...rest];
  }
  return undefined;
}

// An object that bundling moved here is not in this file's text: its own keys lead to a `$ref` there, or to nothing.
function standsInText(source: Source, tokens: readonly string[], node: object): boolean {
  const text = new BaseResolver().parseDocument(source, true).parsed;
  const value = valueAt(text, tokens);
  return value !== undefined && referenceIn(value) === referenceIn(node);
}
