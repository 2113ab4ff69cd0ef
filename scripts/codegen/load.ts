import { existsSync, realpathSync } from "node:fs";
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
  ResolveError,
  type Source,
} from "@redocly/openapi-core";
import { DescriptionError, type Diagnostic, UsageError } from "./diagnostics.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { pointerOf, valueAt } from "./pointers.ts";
import { diagnosticOf, startOf, syntaxDiagnostic } from "./redocly-problems.ts";

/** A description in one piece: every reference into another file has become a component. */
export interface LoadedDescription {
  readonly document: OpenApiDocument;
  /** Where an object of `document` stands in the files that a person edits. */
  readonly locate: Locate;
}

/** The place of `node`, an object that came from the description; the start of the description where it came from nowhere. */
export type Locate = (node: object) => Omit<Diagnostic, "message" | "remedy" | "rule">;

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
  const resolver = new ConfinedResolver(dirname(path));
  const config = await configOf(ruleset);
  const document = await parse(resolver, path);
  const version = specVersionOf(document);

  const problems = await lintDocument({ document, config, externalRefResolver: resolver });
  const errors = problems.filter((problem) => problem.severity === "error" && !problem.ignored);
  if (errors.length > 0) throw new DescriptionError(sorted(errors.map(diagnosticOf)));

  const bundled = await bundleDocument({
    document,
    config,
    types: getTypes(version),
    externalRefResolver: resolver,
  });
  const failures = bundled.problems.filter(
    (problem) => problem.severity === "error" && !problem.ignored,
  );
  if (failures.length > 0) throw new DescriptionError(sorted(failures.map(diagnosticOf)));

  const documents = await Promise.all(resolver.cache.values());
  const sources = documents.filter((loaded): loaded is Document => !(loaded instanceof Error));
  return {
    document: bundled.bundle.parsed as OpenApiDocument,
    locate: (node) => locate(node, document, sources),
  };
}

/** Follows references to files below one folder and nowhere else. */
class ConfinedResolver extends BaseResolver {
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = realpathSync(folder);
  }

  override async loadExternalRef(reference: string): Promise<Source> {
    if (isAbsoluteUrl(reference)) {
      throw new ResolveError(
        new Error(
          `${reference} is not fetched: save a copy beside the description and refer to that.`,
        ),
      );
    }
    const target = existsSync(reference) ? realpathSync(reference) : reference;
    const path = relative(this.folder, target);
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

const configOf = (ruleset: Ruleset): Promise<Config> =>
  ruleset === "soundness"
    ? createConfig({
        rules: {
          struct: "error",
          "no-unresolved-refs": "error",
          "operation-operationId-unique": "error",
        },
      })
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

const sorted = (diagnostics: Diagnostic[]): Diagnostic[] =>
  diagnostics.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.message, b.message),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function locate(node: object, root: Document, sources: readonly Document[]): ReturnType<Locate> {
  // Bundling hangs the objects of other files into the root, so the file an object was read from is looked for first.
  for (const document of [...sources.filter((source) => source !== root), root]) {
    const tokens = pathTo(document.parsed, node);
    if (tokens && standsInText(document.source, tokens)) {
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
function standsInText(source: Source, tokens: readonly string[]): boolean {
  const text = new BaseResolver().parseDocument(source, true).parsed;
  return valueAt(text, tokens) !== undefined && !isReference(valueAt(text, tokens));
}

const isReference = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "$ref" in value;
