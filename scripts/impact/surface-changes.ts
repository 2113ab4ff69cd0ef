/** What was found to differ in a package's surface, gathered: each difference once, with all places that it is found at. */
import type ts from "typescript";
import type { Bump } from "./bump.ts";
import { type Comparison, type Difference, type Direction, differencesFrom } from "./comparison.ts";
import { argumentsOf, isMapped, namesAround, typeName } from "./type-facts.ts";

/** Something of a package's surface that was changed. */
export interface SurfaceChange {
  readonly packageName: string;
  readonly bump: Bump;
  /** Where it is found: `companies.list` for a method, `GET /pets` for an operation's types, or an export. */
  readonly at: readonly string[];
  /** What it is, such as `Company.name`. */
  readonly subject: string;
  readonly message: string;
  /** The declaration file that it is in now, and the names around it there, from the outermost. */
  readonly file: string | undefined;
  readonly declaredIn: readonly string[];
  /** Which way the values of its type flow; undefined where it is there or is not. */
  readonly direction: Direction | undefined;
}

/** What is found before anybody asks where it is declared. */
interface Finding {
  readonly bump: Bump;
  readonly at: string[];
  readonly subject: string;
  readonly message: string;
  readonly declaration: ts.Node | undefined;
  readonly direction: Direction | undefined;
}

/** A pair of types that people start from. */
interface Root {
  readonly at: string;
  /** What it is called in messages. */
  readonly path: string;
  readonly comparison: Comparison;
}

export class SurfaceChanges {
  private readonly checker: ts.TypeChecker;
  private readonly packageName: string;
  private readonly named: ReadonlyMap<ts.Type, string>;
  private readonly roots: Root[] = [];
  private readonly told: Finding[] = [];
  private readonly names = new Map<string, string>();

  /** `named` holds the names of types that do not know them themselves. */
  constructor(checker: ts.TypeChecker, packageName: string, named: ReadonlyMap<ts.Type, string>) {
    this.checker = checker;
    this.named = named;
    this.packageName = packageName;
  }

  /** Something is there, or is not, or is deprecated. */
  tell(bump: Bump, subject: string, message: string, declaration?: ts.Node, at = subject): void {
    this.told.push({ bump, at: [at], subject, message, declaration, direction: undefined });
  }

  /** Calls a type by another name: `companies` for `CompaniesResource`. */
  rename(type: string, name: string): void {
    this.names.set(type, name);
  }

  add(root: Root): void {
    this.roots.push(root);
  }

  all(): SurfaceChange[] {
    return merged([...this.told, ...this.found()]).map(({ declaration, ...finding }) => ({
      packageName: this.packageName,
      ...finding,
      file: declaration?.getSourceFile().fileName,
      declaredIn: namesAround(declaration),
    }));
  }

  private found(): Finding[] {
    const found = new Map<Difference, Finding>();
    const pathTo = ({ newer }: Comparison, path: string): string => this.ownName(newer) ?? path;
    for (const { at, path: start, comparison } of this.roots) {
      for (const { difference, path, named } of differencesFrom(comparison, pathTo, start)) {
        const { bump, message, declaration, direction, member } = difference;
        const subject = member ? `${named}.${member}` : path;
        const finding = found.get(difference) ?? {
          ...{ bump, message, declaration, direction, subject },
          at: [],
        };
        if (!finding.at.includes(at)) finding.at.push(at);
        found.set(difference, finding);
      }
    }
    return [...found.values()];
  }

  /** The name of a type that stands for one thing alone: `Company`, not `Call`, which stands for any call. */
  private ownName(type: ts.Type): string | undefined {
    const known = this.named.get(type);
    if (known !== undefined) return known;
    if (isMapped(type) || argumentsOf(this.checker, type).length > 0) return undefined;
    const name = typeName(type);
    return name && (this.names.get(name) ?? name);
  }
}

/** Findings that read the same are one, wherever they were found. */
function merged(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const { bump, subject, message } = finding;
    const key = JSON.stringify([bump, subject, message]);
    const other = known.get(key);
    if (!other) known.set(key, finding);
    else for (const at of finding.at) if (!other.at.includes(at)) other.at.push(at);
  }
  return [...known.values()];
}
