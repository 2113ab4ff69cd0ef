/** What people compile against in a package, and which direction its types flow in. */
import ts from "typescript";
import { TypeComparer } from "./compare-types.ts";
import type { Direction } from "./comparison.ts";
import { type SurfaceChange, SurfaceChanges } from "./surface-changes.ts";
import { compareDocument, isOfDocument } from "./surface-document.ts";
import { isClientFunction, Modules } from "./surface-modules.ts";
import { ownership, type PackageSurface, programOf, type Surfaces } from "./surface-program.ts";
import { isDeprecated } from "./type-facts.ts";

/**
 * Compares every package that is at both times and not the same.
 * @throws {Error} where a file imports what is not there.
 */
export function compareSurfaces(older: Surfaces, newer: Surfaces): SurfaceChange[] {
  const changed = older.packages.flatMap((before) => {
    const after = newer.packages.find(({ name }) => name === before.name);
    return after && after !== before ? [{ before, after }] : [];
  });
  if (changed.length === 0) return [];
  const program = programOf(older, newer);
  const ownerOf = ownership([...older.packages, ...newer.packages]);
  const isOurs = ({ fileName }: ts.SourceFile): boolean => ownerOf(fileName) !== undefined;
  const comparer = new TypeComparer(program.getTypeChecker(), isOurs);
  const modules = new Modules(program);
  const names = modules.namesOf([...older.packages, ...newer.packages]);
  return changed.flatMap(({ before, after }) => {
    const changes = new SurfaceChanges(comparer.checker, before.name, names);
    return new SurfaceComparison(modules, comparer, changes).compare(before, after);
  });
}

class SurfaceComparison {
  private readonly modules: Modules;
  private readonly checker: ts.TypeChecker;
  private readonly comparer: TypeComparer;
  private readonly changes: SurfaceChanges;
  /** The client's resources by the file that declares them. */
  private readonly resources = new Map<string, string>();
  /** Types that nothing was found to read or write yet. */
  private readonly types: { at: string; older: ts.Type; newer: ts.Type }[] = [];

  constructor(modules: Modules, comparer: TypeComparer, changes: SurfaceChanges) {
    this.modules = modules;
    this.checker = comparer.checker;
    this.comparer = comparer;
    this.changes = changes;
  }

  compare(before: PackageSurface, after: PackageSurface): SurfaceChange[] {
    const importOf = (entry: string): string => `${before.name}${entry.slice(1)}`;
    for (const [entry, file] of before.entries) {
      const other = after.entries.get(entry);
      if (other)
        this.compareModules(
          importOf(entry),
          this.modules.exportsOf(file),
          this.modules.exportsOf(other),
        );
      else this.changes.tell("major", importOf(entry), "can no longer be imported");
    }
    for (const entry of after.entries.keys())
      if (!before.entries.has(entry))
        this.changes.tell("minor", importOf(entry), "can be imported now");
    for (const { at, older, newer } of this.types) {
      if (this.comparer.reached.has(older)) continue;
      for (const direction of ["write", "read"] as const)
        this.start(at, at, older, newer, direction);
    }
    return this.changes.all();
  }

  private compareModules(
    module: string,
    before: Map<string, ts.Symbol>,
    after: Map<string, ts.Symbol>,
  ): void {
    for (const [name, symbol] of before) {
      const other = after.get(name);
      const own = this.nameOf(name, symbol);
      if (other) this.compareExport(own, symbol, other);
      else if (own.includes(".")) this.changes.tell("major", own, "is no longer there");
      else this.changes.tell("major", name, `is no longer exported from \`${module}\``);
    }
    for (const [name, symbol] of after) {
      if (before.has(name)) continue;
      const own = this.nameOf(name, symbol);
      const [subject, message] = own.includes(".")
        ? [own, "is new"]
        : [name, `is new in \`${module}\``];
      this.changes.tell("minor", subject, message, symbol.declarations?.[0]);
    }
  }

  private compareExport(name: string, before: ts.Symbol, after: ts.Symbol): void {
    if (!isDeprecated(before) && isDeprecated(after))
      this.changes.tell("minor", name, "is deprecated now", after.declarations?.[0]);
    const [wasValue, isValue] = [before, after].map((one) => one.flags & ts.SymbolFlags.Value);
    const [wasType, isType] = [before, after].map((one) => one.flags & ts.SymbolFlags.Type);
    if (wasValue && !isValue) this.changes.tell("major", name, "is only a type now");
    if (wasType && !isType) this.changes.tell("major", name, "is no longer a type");
    if (wasValue && isValue) {
      const [older, newer] = this.typesOf(before, after, (one) =>
        this.checker.getTypeOfSymbol(one),
      );
      this.compareValue(name, older, newer);
    }
    if (wasType && isType) this.compareType(name, before, after);
  }

  private typesOf(
    before: ts.Symbol,
    after: ts.Symbol,
    typeOf: (symbol: ts.Symbol) => ts.Type,
  ): [ts.Type, ts.Type] {
    return [typeOf(before), typeOf(after)];
  }

  private compareType(name: string, before: ts.Symbol, after: ts.Symbol): void {
    const [older, newer] = this.typesOf(before, after, (one) =>
      this.checker.getDeclaredTypeOfSymbol(one),
    );
    if (isOfDocument(before, after)) {
      compareDocument(this.checker, name, older, newer, {
        pair: (at, path, from, to, direction) => this.start(at, path, from, to, direction),
        type: (at, from, to) => this.types.push({ at, older: from, newer: to }),
        tell: (...change) => this.changes.tell(...change),
      });
      return;
    }
    this.compareTypeParameters(name, before, after);
    this.types.push({ at: name, older, newer });
  }

  private compareTypeParameters(name: string, before: ts.Symbol, after: ts.Symbol): void {
    const [older, newer] = [before, after].map(typeParametersOf) as [Arity, Arity];
    if (newer.required > older.required || newer.all < older.all)
      this.changes.tell("major", name, `takes ${newer.all} type arguments now, not ${older.all}`);
    else if (newer.all > older.all)
      this.changes.tell("minor", name, "takes another type argument", after.declarations?.[0]);
  }

  private compareValue(name: string, older: ts.Type, newer: ts.Type): void {
    const [before, after] = [this.resourcesOf(name, older), this.resourcesOf(name, newer)];
    for (const [resource, methods] of before) {
      this.nameResource(resource, methods);
      const others = after.get(resource);
      if (others) this.compareMethods(resource, methods, others);
    }
    for (const [resource, methods] of after) this.nameResource(resource, methods);
    this.start(name, name, older, newer, "read");
  }

  /** The members of a client that hold its methods, where the function of that name makes one. */
  private resourcesOf(name: string, type: ts.Type): Map<string, ts.Type> {
    const made = isClientFunction(name) && type.getCallSignatures()[0]?.getReturnType();
    if (!made) return new Map();
    const members = this.checker.getPropertiesOfType(made).map((member) => {
      return [member.name, this.checker.getTypeOfSymbol(member)] as const;
    });
    const isResource = (member: ts.Type): boolean => {
      const methods = this.checker.getPropertiesOfType(member);
      const isMethod = (method: ts.Symbol): boolean =>
        this.checker.getTypeOfSymbol(method).getCallSignatures().length > 0;
      return methods.length > 0 && methods.every(isMethod);
    };
    return new Map(members.filter(([, member]) => isResource(member)));
  }

  /** Lets a resource, and what is exported of the module that declares it, be called as people write it. */
  private nameResource(resource: string, { symbol }: ts.Type): void {
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    if (file === undefined) return;
    this.changes.rename(symbol.name, resource);
    this.resources.set(file, resource);
  }

  /** What an export is called: `companies.list` for the function that the method is made of. */
  private nameOf(name: string, symbol: ts.Symbol): string {
    const resource = this.resources.get(symbol.declarations?.[0]?.getSourceFile().fileName ?? "");
    if (resource === undefined || !(symbol.flags & ts.SymbolFlags.Value)) return name;
    // The functions together, of which the resource's methods are made.
    return symbol.flags & ts.SymbolFlags.Function ? `${resource}.${name}` : resource;
  }

  private compareMethods(resource: string, older: ts.Type, newer: ts.Type): void {
    for (const method of this.checker.getPropertiesOfType(older)) {
      const other = newer.getProperty(method.name);
      if (!other) continue;
      const [before, after] = this.typesOf(method, other, (one) =>
        this.checker.getTypeOfSymbol(one),
      );
      const name = `${resource}.${method.name}`;
      this.start(name, name, before, after, "read");
    }
  }

  private start(
    at: string,
    path: string,
    older: ts.Type,
    newer: ts.Type,
    direction: Direction,
  ): void {
    const comparison = this.comparer.compare(older, newer, { direction, isMember: false });
    this.changes.add({ at, path, comparison });
  }
}

interface Arity {
  readonly all: number;
  readonly required: number;
}

function typeParametersOf({ declarations = [] }: ts.Symbol): Arity {
  const [parameters = []] = declarations.flatMap((node) =>
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
      ? [node.typeParameters ?? []]
      : [],
  );
  const required = parameters.filter((parameter) => !parameter.default).length;
  return { all: parameters.length, required };
}
