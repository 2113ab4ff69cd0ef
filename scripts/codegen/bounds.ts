/** How much a description may be, so that what is made of it comes within bounded time and memory. */
import type { Findings } from "./diagnostics.ts";
import { type OpenApiDocument, operationsIn } from "./openapi.ts";
import { walkStructure } from "./structure.ts";

/**
 * What a description may weigh: a small one so much, a larger one as its bytes allow. The heaviest published ones weigh
 * half of either.
 */
const least = 200_000;
const bytesToWeight = 60;

/** What each weighs beside its parts, for the files and functions that come of it. */
const weights = { operation: 5, schema: 8, tag: 12, lineOfText: 0.1 };

// TypeScript gives up on types of more members than some ten times this, and editors long before.
const mostMembers = 10_000;
const mostVariables = 100;

// How large the files were that a document is made of.
const bytesOf: WeakMap<OpenApiDocument, number> = new WeakMap();

/**
 * Refuses a document again that has grown since: by references to what was no part of it before.
 * @throws {DescriptionError} with this and all mistakes so far.
 */
export const refuseTooMuchStill = (document: OpenApiDocument, findings: Findings): void =>
  refuseTooMuch(document, bytesOf.get(document) ?? 0, findings);

/**
 * Refuses a document that is too heavy, or in which something holds too much. Everything after this takes time and
 * memory by the document's weight.
 * @throws {DescriptionError} with this and all mistakes so far.
 */
export function refuseTooMuch(document: OpenApiDocument, bytes: number, findings: Findings): void {
  bytesOf.set(document, bytes);
  // Nothing is known of their shapes yet.
  const paths = document.paths ?? {};
  const webhooks = document.webhooks ?? {};
  const components = document.components ?? {};
  const unlimited = new Set<unknown>([paths, webhooks, ...Object.values(components)]);
  let weight = 0;
  let isTooMuch = false;
  const limit = (members: object, around = members): void => {
    const count = Object.keys(members).length;
    if (count <= mostMembers) return;
    isTooMuch = true;
    findings.mistake(
      around,
      `${counted(count)} members stand together, expected at most ${counted(mostMembers)}`,
      "Divide them among several schemas, or leave the type open.",
    );
  };
  walkStructure(document, ({ value, isMap }) => {
    weight += 1 + linesIn(value["description"]) * weights.lineOfText;
    const isList = Array.isArray(value);
    if ((isMap || isList) && !unlimited.has(value)) limit(value);
    if (!isMap && !isList && Array.isArray(value["enum"])) limit(value["enum"], value);
  });
  for (const path of Object.keys(paths)) {
    const count = path.split("{").length - 1;
    if (count > mostVariables) {
      isTooMuch = true;
      const message = `a path has ${counted(count)} variables, expected at most ${mostVariables}`;
      findings.mistake(paths, message, "Take the values in the query or the body.", path);
    }
  }
  const operations = [paths, webhooks].flatMap((items) =>
    Object.values(items).flatMap((item) => (item ? operationsIn(item) : [])),
  );
  const tags = new Set(operations.flatMap(([, operation]) => operation?.tags?.[0] ?? []));
  weight += operations.length * weights.operation + tags.size * weights.tag;
  weight += Object.keys(components.schemas ?? {}).length * weights.schema;
  weight = Math.round(weight);
  const most = Math.max(least, Math.floor(bytes / bytesToWeight));
  if (weight > most) {
    isTooMuch = true;
    findings.mistake(
      document,
      `the description weighs ${counted(weight)}, more than ${counted(most)}: its objects and lists, several times each operation, component schema and tag, and a tenth of each line of text`,
      "Describe it as several APIs.",
    );
  }
  if (isTooMuch) findings.refuseMistakes();
}

// Each becomes one of a comment and of a page.
const linesIn = (text: unknown): number =>
  typeof text === "string" ? (text.match(/[\n\r\u2028\u2029]/g)?.length ?? 0) : 0;

const counted = (count: number): string => count.toLocaleString("en-GB");

/** What parts of a document may come to in all where each is told again for others that hold it. */
const mostTold = { fields: 500_000, users: 1_000_000, characters: 50_000_000 };

type Told = { [Kind in keyof typeof mostTold]: number };

/** A description that is of bounded weight, but would become packages that are not. */
export class ExpansionError extends Error {
  override readonly name = "ExpansionError";
}

// What a schema is made of is followed by functions that call themselves.
const deepestParts = 500;

/** @throws {ExpansionError} where a schema is made of others through too many in a row. */
export function refuseDeepParts(depth: number): void {
  if (depth <= deepestParts) return;
  throw new ExpansionError(
    `a schema is made of others through more than ${deepestParts} schemas in a row`,
  );
}

const told: WeakMap<object, Told> = new WeakMap();

/**
 * Counts what is made of a description, which any object of it alone may stand for.
 * @throws {ExpansionError} where it is too much.
 */
export function spend(description: object, kind: keyof Told, count: number): void {
  const sums = told.get(description) ?? { fields: 0, users: 0, characters: 0 };
  told.set(description, sums);
  sums[kind] += count;
  if (sums[kind] <= mostTold[kind]) return;
  throw new ExpansionError(
    `written out for all that hold them, its parts come to more than ${counted(mostTold[kind])} ${kind}`,
  );
}

/**
 * How long a sample may be looked for. Whether a value fits a schema takes time that grows with every schema that the
 * schema is composed of, and again with those; where the steps are gone, there is no sample.
 */
export class SearchSteps {
  private readonly all: { left: number };
  private left = mostSteps.ofSample;

  constructor(document: OpenApiDocument) {
    this.all = stepsLeft.get(document) ?? { left: mostSteps.ofDocument };
    stepsLeft.set(document, this.all);
  }

  /** Takes one; false where there is none. */
  take(): boolean {
    this.all.left--;
    return --this.left >= 0 && this.all.left >= 0;
  }
}

const mostSteps = { ofSample: 20_000, ofDocument: 3_000_000 };
const stepsLeft: WeakMap<OpenApiDocument, { left: number }> = new WeakMap();
