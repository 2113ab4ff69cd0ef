/** Lets every reference of a bundled document name a component, wherever it led before. */
import type { Findings } from "./diagnostics.ts";
import { FreeNames, typeNameOf } from "./names.ts";
import type { OpenApiDocument, Reference } from "./openapi.ts";
import { OpenApiShape } from "./openapi-shape.ts";
import { componentOf, pointerOf, tokensOf, valueAt } from "./pointers.ts";
import { spelledOut } from "./schema-forms.ts";
import { isSchema, type ReferenceKind, Walker } from "./schemas.ts";
import { set } from "./shape.ts";

/**
 * Gives every referenced thing that is not a component of its own a name, and refers to that. The shape of the document
 * is looked at on the way, for a reference may make a part of it that was none: what is mistaken is taken out. Tells
 * whether any did.
 */
export const nameReferenced = (document: OpenApiDocument, findings: Findings): boolean =>
  new ReferenceNamer(document, findings).name();

interface Found {
  readonly reference: Reference;
  readonly kind: ReferenceKind;
}

/** A reference to what is not a component. */
interface Inner extends Found {
  readonly target: object;
}

class ReferenceNamer {
  private readonly document: OpenApiDocument;
  private readonly findings: Findings;
  private readonly shape: OpenApiShape;
  private readonly walker: Walker;
  private readonly kinds: Map<object, ReferenceKind> = new Map();
  private references: Found[] = [];
  /** The names of components, and of what has become one. */
  private readonly names: Map<object, string> = new Map();
  private readonly free: Map<ReferenceKind, FreeNames> = new Map();

  constructor(document: OpenApiDocument, findings: Findings) {
    this.document = document;
    this.findings = findings;
    this.shape = new OpenApiShape(document, findings);
    this.walker = new Walker({
      reference: (reference, kind) => this.references.push({ reference, kind }),
      component: (value, kind) => this.kinds.set(value, kind),
    });
  }

  name(): boolean {
    let hasGrown = false;
    this.shape.check();
    this.walker.document(this.document);
    for (const members of Object.values(this.document.components ?? {})) {
      for (const [name, member] of Object.entries(members as object))
        this.names.set(member as object, name);
    }
    while (this.references.length > 0) {
      const found = this.references;
      this.references = [];
      // What stood where no part is known has not been looked at yet.
      for (const { kind, name } of this.hoist(this.innerOf(found))) {
        hasGrown = true;
        this.shape.checkComponent(kind, name);
        const component = valueAt(this.document, ["components", kind, name]);
        if (isSchema(component)) this.walker.part(component, kind);
      }
    }
    return hasGrown;
  }

  /** The references that name no component, read before anything is moved: a pointer may lead through what another one hoists. */
  private innerOf(found: readonly Found[]): Inner[] {
    const references = found.filter((each) => !this.takesBoolean(each));
    const structures = new Set<unknown>(structuresOf(this.document));
    const ends = new Ends(this.document, references, this.findings);
    const broken: Found[] = [];
    const inner = references.flatMap((found) => {
      const { reference, kind } = found;
      const target = ends.targetOf(reference);
      if (target !== undefined) {
        const isFitting = (this.kinds.get(target) ?? kind) === kind && !structures.has(target);
        if (isFitting && !componentOf(reference.$ref)) return { ...found, target };
        // As others read it too, who take a percent sign for the start of an escape.
        if (isFitting) reference.$ref = pointerOf(tokensOf(reference.$ref) ?? []);
        if (isFitting) return [];
        this.tellMisled(found);
      }
      broken.push(found);
      return [];
    });
    broken.forEach(takeOut);
    return inner;
  }

  /** Where a schema that is `true` or `false` is referred to, that says it itself. */
  private takesBoolean({ reference, kind }: Found): boolean {
    const target = kind === "schemas" ? followed(this.document, reference.$ref) : undefined;
    if (typeof target !== "boolean") return false;
    delete (reference as Partial<Reference>).$ref;
    Object.assign(reference, spelledOut(target));
    return true;
  }

  /** Moves the targets into the components; tells those that stood where nothing was known to be a part. */
  private hoist(inner: readonly Inner[]): { kind: ReferenceKind; name: string }[] {
    const unknown: { kind: ReferenceKind; name: string }[] = [];
    for (const { reference, kind, target } of inner) {
      let name = this.names.get(target);
      if (name === undefined) {
        name = this.freeName(kind, reference.$ref);
        const component = moveToComponents(this.document, kind, name, target);
        if (this.kinds.has(target)) this.kinds.set(component, kind);
        else unknown.push({ kind, name });
        this.names.set(component, name);
        this.names.set(target, name);
      }
      reference.$ref = pointerOf(["components", kind, name]);
    }
    return unknown;
  }

  private freeName(kind: ReferenceKind, reference: string): string {
    const words = (tokensOf(reference) ?? []).filter((token) => !structural.has(token));
    const free =
      this.free.get(kind) ?? new FreeNames(Object.keys(this.document.components?.[kind] ?? {}));
    this.free.set(kind, free);
    return free.give(typeNameOf(words.join(" ")));
  }

  /** A reference to another kind of thing: a schema or a response that nothing is known of, anything else a mistake. */
  private tellMisled({ reference, kind }: Found): void {
    const message = `the reference ${reference.$ref} leads to something else than belongs here`;
    const remedy = "Let it name a component of the right kind.";
    if (kind === "schemas" || kind === "responses") {
      this.findings.approximation(reference, `${message}; it may be anything`, remedy);
    } else {
      this.findings.mistake(reference, message, remedy);
    }
  }
}

/** Makes of a reference that leads nowhere the least that may stand in its place. */
function takeOut({ reference, kind }: Found): void {
  delete (reference as Partial<Reference>).$ref;
  if (kind === "responses") reference.description ??= "";
  if (kind === "parameters") Object.assign(reference, { name: "unknown", in: "query" });
}

/** What holds the parts of a document and is none of them. */
const structuresOf = (document: OpenApiDocument): unknown[] => [
  document,
  ...Object.values(document),
  ...Object.values(document.components ?? {}),
];

type Failure = "circle" | "nowhere" | "told";

/** What references lead to in the end, each looked at once. */
class Ends {
  private readonly document: OpenApiDocument;
  private readonly findings: Findings;
  private readonly references: ReadonlySet<unknown>;
  private readonly known: Map<object, object | Failure> = new Map();

  constructor(document: OpenApiDocument, found: readonly Found[], findings: Findings) {
    this.document = document;
    this.findings = findings;
    this.references = new Set(found.map(({ reference }) => reference));
    for (const { reference } of found)
      if (findings.isMistaken(reference)) this.known.set(reference, "told");
  }

  /** What a reference leads to, or through references with siblings; undefined where that is told as a mistake. */
  targetOf(reference: Reference): object | undefined {
    const end = this.endOf(reference);
    if (typeof end === "object") return end;
    if (end === "circle") {
      this.findings.mistake(
        reference,
        "references lead round in a circle",
        "Let one of them lead to something that is no reference.",
      );
    } else if (end === "nowhere") {
      this.findings.mistake(
        reference,
        `the reference ${reference.$ref} leads to no object of the description`,
        "Correct the $ref, or add the component that it names.",
      );
    }
    return undefined;
  }

  private endOf(reference: Reference): object | Failure {
    const way = new Set<Reference>();
    let at: unknown = reference;
    while (isReference(at) && !this.known.has(at) && !way.has(at)) {
      way.add(at);
      at = followed(this.document, at.$ref);
    }
    let end = this.endAt(at, way);
    for (const step of [...way].reverse()) {
      if (end === "nowhere" && this.references.has(at)) end = "told";
      this.known.set(step, end);
      at = step;
      // What stands beside a reference makes something else of it.
      if (typeof end === "object" && Object.keys(step).length > 1) end = step;
    }
    return this.known.get(reference) ?? end;
  }

  /** What a way that ends at a value leads to. */
  private endAt(at: unknown, way: ReadonlySet<unknown>): object | Failure {
    if (typeof at !== "object" || at === null) {
      const last = [...way].at(-1) as Reference;
      return this.isTakenOut(last.$ref) ? "told" : "nowhere";
    }
    if (way.has(at)) return "circle";
    const known = this.known.get(at);
    const isOwn = typeof known === "object" && Object.keys(at).length > 1;
    return isOwn ? at : (known ?? at);
  }

  /** Whether a reference leads to what was mistaken, and is no longer there. */
  private isTakenOut(reference: string): boolean {
    let value: unknown = this.document;
    for (const token of tokensOf(reference) ?? []) {
      if (typeof value !== "object" || value === null) return false;
      if (this.findings.isMistaken(value, token)) return true;
      value = valueAt(value, [token]);
    }
    return false;
  }
}

const isReference = (value: unknown): value is Reference =>
  isSchema(value) && typeof value.$ref === "string";

/** The value a reference leads to; the references on its way are followed too, as JSON Schema 2020-12 tools do. */
export function followed(document: OpenApiDocument, reference: string): unknown {
  let value: unknown = document;
  for (const token of tokensOf(reference) ?? ["\u0000"]) {
    if (isReference(value) && !Object.hasOwn(value, token)) {
      value = valueAt(document, tokensOf(value.$ref) ?? ["\u0000"]);
    }
    value = valueAt(value, [token]);
  }
  return value;
}

// The words of a pointer that tell where something stands, not what it is.
const structural = new Set([
  "components",
  "schemas",
  "properties",
  "definitions",
  "$defs",
  "paths",
  "content",
  "schema",
  "application/json",
]);

/** Moves `target` into the components and leaves a reference where it was; gives the component. */
function moveToComponents(
  document: OpenApiDocument,
  kind: ReferenceKind,
  name: string,
  target: object,
): object {
  document.components ??= {};
  const components = document.components as { [kind: string]: { [name: string]: object } };
  components[kind] ??= {};
  const component = { ...target };
  set(components[kind], name, component);
  for (const key of Object.keys(target)) delete (target as Record<string, unknown>)[key];
  (target as Reference).$ref = pointerOf(["components", kind, name]);
  return component;
}
