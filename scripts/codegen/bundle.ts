/** Makes one document of the files of a description: what a reference leads to in another file becomes a component. */
import { addressOf, baseNameOf } from "./addresses.ts";
import { DescriptionError, type Findings } from "./diagnostics.ts";
import type { LoadedFile, Locations } from "./locations.ts";
import { FreeNames, hyphenated } from "./names.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { pointerOf, referenceIn, tokensOf, valueAt } from "./pointers.ts";
import { set } from "./shape.ts";
import { type ComponentKind, walkStructure } from "./structure.ts";

/** What bundling works with. */
interface Bundling {
  readonly root: LoadedFile;
  /** Reads another file of the description. @throws {Error} that says why it cannot. */
  readonly read: (path: string) => LoadedFile;
  readonly findings: Findings;
  readonly locations: Locations;
}

/** Bundles in place; the objects of all files keep their identity, so that they can be located. */
export function bundle(bundling: Bundling): void {
  const bundler = new Bundler(bundling);
  bundler.fillComponents();
  bundler.include(bundling.root.value as object, bundling.root, "pathItems");
}

class Bundler {
  private readonly root: LoadedFile;
  private readonly read: Bundling["read"];
  private readonly findings: Findings;
  private readonly locations: Locations;
  /** The references to what has become a component, by file, pointer and kind. */
  private readonly names: Map<string, string> = new Map();
  private readonly free: Map<ComponentKind, FreeNames> = new Map();
  private readonly included: Set<object> = new Set();

  constructor({ root, read, findings, locations }: Bundling) {
    this.root = root;
    this.read = read;
    this.findings = findings;
    this.locations = locations;
  }

  /** Puts the components in that stand in files of their own, under the names that the root gives them. */
  fillComponents(): void {
    const filled: { value: object; file: LoadedFile; kind: ComponentKind }[] = [];
    const { components } = this.root.value as OpenApiDocument;
    for (const [kind, members] of Object.entries(components ?? {}) as [ComponentKind, object][]) {
      for (const [name, member] of Object.entries(members ?? {})) {
        const reference = referenceIn(member);
        if (reference === undefined || reference.startsWith("#")) continue;
        const target = this.targetOf(member, reference, this.root, (why) =>
          this.refuse(member, why),
        );
        if (!target || target.file === this.root) continue;
        this.names.set(keyOf(target, kind), pointerOf(["components", kind, name]));
        set(members, name, target.value);
        filled.push({ ...target, kind });
      }
    }
    for (const { value, file, kind } of filled) this.include(value, file, kind);
  }

  /** Rewrites the references in a part of a file. */
  include(part: object, file: LoadedFile, kind: ComponentKind): void {
    if (this.included.has(part)) return;
    walkStructure(
      part,
      ({ value, isMap, kind: inner }) => {
        // What came from another file has been looked at as that file's.
        const isKnown = this.included.has(value);
        this.included.add(value);
        if (isMap || isKnown) return;
        const reference = referenceIn(value);
        if (reference !== undefined) this.rewrite(value, reference, file, inner);
        const mapping = valueAt(value, ["discriminator", "mapping"]);
        if (typeof mapping === "object" && mapping !== null) this.rewriteMapping(mapping, file);
      },
      { kind, isMap: kind === "callbacks" },
    );
  }

  private rewrite(holder: object, reference: string, file: LoadedFile, kind: ComponentKind): void {
    const isInRoot = file === this.root && reference.startsWith("#");
    if (isInRoot) return;
    const target = this.targetOf(holder, reference, file, (why) => this.refuse(holder, why));
    if (target === undefined) return;
    if (kind === "pathItems" && target.file !== this.root) this.inline(holder, target);
    else set(holder, "$ref", this.nameOf(target, kind));
  }

  private rewriteMapping(mapping: object, file: LoadedFile): void {
    for (const [name, value] of Object.entries(mapping)) {
      if (!isReferenceInMapping(value) || (file === this.root && value.startsWith("#"))) continue;
      const target = this.targetOf(mapping, value, file, () => {
        // What is lost is the name of an alternative; the alternatives are listed beside it.
        const message = "a discriminator maps a value to a file that is not there";
        this.findings.approximation(mapping, `${message}; the value is left out`, "", name);
      });
      if (target) set(mapping, name, this.nameOf(target, "schemas"));
      else delete (mapping as { [value: string]: unknown })[name];
    }
  }

  private targetOf(
    holder: object,
    reference: string,
    file: LoadedFile,
    tellDeadEnd: (why: Error) => void,
  ): Target | undefined {
    try {
      return this.follow(reference, file);
    } catch (error) {
      if (error instanceof DescriptionError) this.findings.add(error.diagnostics, holder);
      else tellDeadEnd(error as Error);
      return undefined;
    }
  }

  /** What a reference leads to in the end, through others that stand alone in files of their own. */
  private follow(reference: string, from: LoadedFile, seen: readonly object[] = []): Target {
    const [path = "", ...rest] = reference.split("#");
    const file = path === "" ? from : this.fileAt(path, from);
    const tokens = tokensOf(`#${rest.join("#")}`);
    const value = tokens && valueAt(file.value, tokens);
    if (!tokens || typeof value !== "object" || value === null) {
      throw new Error(`${reference} leads to no object`);
    }
    if (seen.includes(value)) throw new Error(`${reference} leads back to itself`);
    const next = file === this.root ? undefined : referenceIn(value);
    return next !== undefined && Object.keys(value).length === 1
      ? this.follow(next, file, [...seen, value])
      : { file, tokens, value };
  }

  private refuse(holder: object, { message }: Error): void {
    const remedy = "Correct the $ref, or add the file or component that it names.";
    this.findings.mistake(holder, `cannot follow the reference: ${message}`, remedy);
  }

  private fileAt(path: string, from: LoadedFile): LoadedFile {
    const address = addressOf(path, from.text.file);
    return address === this.root.text.file ? this.root : this.read(address);
  }

  /** Puts the path item in the place of the reference to it; what stands beside the reference stays. */
  private inline(holder: object, { file, value }: Target): void {
    const { $ref: _, ...siblings } = holder as { $ref?: unknown };
    for (const key of Object.keys(holder)) delete (holder as { [key: string]: unknown })[key];
    this.include(value, file, "pathItems");
    this.locations.fill(holder, value);
    for (const [key, member] of Object.entries({ ...value, ...siblings })) set(holder, key, member);
  }

  /** The reference to the component that the target is, or becomes. */
  private nameOf(target: Target, kind: ComponentKind): string {
    const { file, tokens, value } = target;
    if (file === this.root) return pointerOf(tokens);
    const key = keyOf(target, kind);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const members = this.componentsOf(kind);
    const wanted = tokens.at(-1) ?? baseNameOf(file.text.file);
    const free = this.free.get(kind) ?? new FreeNames(Object.keys(members));
    this.free.set(kind, free);
    const name = free.give(wanted, hyphenated);
    // Known before what is in it is looked at, which may refer back to it.
    const reference = pointerOf(["components", kind, name]);
    this.names.set(key, reference);
    set(members, name, value);
    this.include(value, file, kind);
    return reference;
  }

  private componentsOf(kind: ComponentKind): object {
    const components = memberOf(this.root.value as object, "components");
    return memberOf(components, kind);
  }
}

/** Whether the value of a discriminator's mapping is a reference; anything else is a component's name. */
export const isReferenceInMapping = (value: unknown): value is string =>
  typeof value === "string" && /[#/]|\.(ya?ml|json)$/.test(value);

/** The object under a key, made where there is none. What is something else is told later as the mistake that it is. */
function memberOf(holder: object, key: string): object {
  if (valueAt(holder, [key]) === undefined) set(holder, key, {});
  const member = valueAt(holder, [key]);
  return typeof member === "object" && member !== null ? member : {};
}

const keyOf = ({ file, tokens }: Target, kind: ComponentKind): string =>
  `${kind} ${file.text.file}${pointerOf(tokens)}`;

interface Target {
  readonly file: LoadedFile;
  readonly tokens: readonly string[];
  readonly value: object;
}
