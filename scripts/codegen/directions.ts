/**
 * What a request holds and what an answer holds: a property that is readOnly is no part of a request, and one that is
 * writeOnly no part of an answer (OpenAPI 3.1, section 4.8.24; JSON Schema validation, section 9.4).
 *
 * The types of requests leave readOnly properties out and do not forbid them: whoever changes what was read and sends it
 * back compiles, because an API is expected to ignore them, and whoever writes one out by name is told that it says
 * nothing.
 */
import type { OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { componentOf } from "./pointers.ts";
import { resolved, schemaWithSiblings } from "./resolve.ts";
import { fieldsIn } from "./schema-fields.ts";
import { isSchema, subschemasOf, walk } from "./schemas.ts";

/** Whether something is sent to the API or by it. */
export type Direction = "request" | "response";

/** Something that stands where a request or an answer is described. */
export interface DirectedSchema {
  readonly schema: SchemaOrBoolean;
  readonly direction: Direction;
}

/** Which component schemas are another thing in a request than in an answer, and where each is used. */
export class Directions {
  /** Whether anything of the document is another thing in a request than in an answer. */
  readonly areNeeded: boolean;
  private readonly document: OpenApiDocument;
  private readonly schemas: { readonly [name: string]: SchemaOrBoolean };
  /** What each component holds, whatever the direction. */
  private readonly contents: Map<string, Content>;
  private readonly differing: ReadonlySet<string>;
  private readonly uses: ReadonlyMap<string, ReadonlySet<Direction>>;
  private readonly marks: Map<object, Marks> = new Map();
  private readonly requestNames: ReadonlyMap<string, string>;

  /** `roots` gives everything that stands where a request or an answer is described; it is asked only where it matters. */
  constructor(document: OpenApiDocument, roots: () => readonly DirectedSchema[]) {
    this.document = document;
    this.schemas = document.components?.schemas ?? {};
    this.areNeeded = hasMarks(document);
    this.contents = new Map();
    this.differing = this.areNeeded ? this.findDiffering() : new Set();
    this.uses = this.differing.size === 0 ? new Map() : this.findUses(roots());
    this.requestNames = this.nameRequests();
  }

  /** Whether a property has no place in what is sent that way. One that is marked both ways is marked by mistake. */
  isLeftOut(property: SchemaOrBoolean, direction: Direction): boolean {
    if (!this.areNeeded || !isSchema(property)) return false;
    const { readOnly, writeOnly } = this.marksOf(property);
    return readOnly !== writeOnly && (direction === "request" ? readOnly : writeOnly);
  }

  /** A value of a schema without the properties that are not sent that way. */
  withoutLeftOut(
    schema: SchemaOrBoolean | undefined,
    value: unknown,
    direction: Direction,
  ): unknown {
    if (!this.areNeeded || typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const { items } = schemaWithSiblings(this.document, schema);
      const kept = value.map((item) => this.withoutLeftOut(items, item, direction));
      return kept.every((item, index) => item === value[index]) ? value : kept;
    }
    const { properties } = fieldsIn(this.document, schema);
    const entries = Object.entries(value);
    const kept = entries.flatMap(([name, member]): [string, unknown][] => {
      const property = properties.get(name);
      if (property === undefined) return [[name, member]];
      if (this.isLeftOut(property, direction)) return [];
      return [[name, this.withoutLeftOut(property, member, direction)]];
    });
    const isSame =
      kept.length === entries.length && kept.every(([, one], at) => one === entries[at]?.[1]);
    return isSame ? value : Object.fromEntries(kept);
  }

  /** What a request calls a component: another name where it is used in answers too and is something else there. */
  requestNameOf(name: string): string {
    return this.requestNames.get(name) ?? name;
  }

  /** What the component of that very name is made for; undefined where that makes no difference. */
  directionOf(name: string): Direction | undefined {
    if (!this.differing.has(name)) return undefined;
    const uses = this.uses.get(name);
    return uses?.has("response") ? "response" : uses?.has("request") ? "request" : undefined;
  }

  /** The marks of a property stand in its schema, in what that refers to, or in a part of it. */
  private marksOf(schema: Schema): Marks {
    const known = this.marks.get(schema);
    if (known) return known;
    const own = { readOnly: schema.readOnly === true, writeOnly: schema.writeOnly === true };
    // What leads back here says nothing new.
    this.marks.set(schema, own);
    const { $ref, allOf = [] } = schema;
    const target = $ref === undefined ? [] : [resolved<Schema>(this.document, { $ref })];
    for (const part of [...target, ...allOf.filter(isSchema)]) {
      const { readOnly, writeOnly } = this.marksOf(part);
      own.readOnly ||= readOnly;
      own.writeOnly ||= writeOnly;
    }
    return own;
  }

  private findDiffering(): Set<string> {
    const holders = new Map<string, string[]>();
    const found = new Set<string>();
    for (const [name, schema] of Object.entries(this.schemas)) {
      const content = this.contentOf(schema, undefined);
      this.contents.set(name, content);
      const { references, isMarked } = content;
      if (isMarked) found.add(name);
      for (const held of references) holders.set(held, [...(holders.get(held) ?? []), name]);
    }
    const open = [...found];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const further = (holders.get(name) ?? []).filter((holder) => !found.has(holder));
      for (const holder of further) found.add(holder);
      open.push(...further);
    }
    return found;
  }

  private findUses(roots: readonly DirectedSchema[]): Map<string, Set<Direction>> {
    const uses = new Map<string, Set<Direction>>();
    const open: { names: ReadonlySet<string>; direction: Direction }[] = roots.map((root) => ({
      names: this.contentOf(root.schema, root.direction).references,
      direction: root.direction,
    }));
    for (let next = open.pop(); next; next = open.pop()) {
      const { names, direction } = next;
      for (const name of names) {
        const known = uses.get(name) ?? new Set();
        if (known.has(direction)) continue;
        uses.set(name, known.add(direction));
        const content = this.contents.get(name);
        open.push({
          names: content?.isMarked
            ? this.contentOf(this.schemas[name] ?? true, direction).references
            : (content?.references ?? new Set()),
          direction,
        });
      }
    }
    return uses;
  }

  private nameRequests(): Map<string, string> {
    const names = new Map<string, string>();
    for (const name of this.differing) {
      if (this.uses.get(name)?.size !== 2) continue;
      const wanted = `${name}Request`;
      let free = wanted;
      for (let count = 2; Object.hasOwn(this.schemas, free); count++) free = `${wanted}${count}`;
      names.set(name, free);
    }
    return names;
  }

  /** The components that a schema refers to, but for what is left out in that direction; and whether it marks anything. */
  private contentOf(schema: SchemaOrBoolean, direction: Direction | undefined): Content {
    const references = new Set<string>();
    let hasMark = false;
    const visit = (part: SchemaOrBoolean): void => {
      if (!isSchema(part)) return;
      const target = componentOf(part.$ref ?? "");
      if (target?.kind === "schemas" && Object.hasOwn(this.schemas, target.name))
        references.add(target.name);
      const properties = Object.values(part.properties ?? {});
      const isOut = (way: Direction) => (property: SchemaOrBoolean) =>
        this.isLeftOut(property, way);
      hasMark ||= properties.some(isOut("request")) || properties.some(isOut("response"));
      const out = direction === undefined ? [] : properties.filter(isOut(direction));
      for (const inner of subschemasOf(part)) if (!out.includes(inner)) visit(inner);
    };
    visit(schema);
    return { references, isMarked: hasMark };
  }
}

interface Marks {
  readOnly: boolean;
  writeOnly: boolean;
}

interface Content {
  readonly references: ReadonlySet<string>;
  readonly isMarked: boolean;
}

/** Whether anything of a document is marked: in most nothing is. */
function hasMarks(document: OpenApiDocument): boolean {
  let isFound = false;
  walk(document, {
    schema: ({ readOnly, writeOnly }) => {
      isFound ||= readOnly === true || writeOnly === true;
    },
  });
  return isFound;
}
