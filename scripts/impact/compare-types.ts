/**
 * What a change of types does to programs that were compiled against the old ones, told by TypeScript's checker.
 *
 * Values flow in two directions. What callers *write* has the old type and goes where the new one is expected; what they
 * *read* has the new type and goes where the old one was expected. A change that stops such a program from compiling is
 * major, any other change minor.
 */
import ts from "typescript";
import type { Bump } from "./bump.ts";
import { compareIndexes, compareMembers } from "./compare-members.ts";
import { compareSignatures } from "./compare-signatures.ts";
import { compareUnions } from "./compare-unions.ts";
import type { Comparison, Flow } from "./comparison.ts";
import {
  argumentsOf,
  declarationOf,
  isAny,
  isDeferred,
  isMapped,
  isNever,
  isNullish,
  isObject,
  isUnion,
  mayBeUndefined,
} from "./type-facts.ts";

// Types that grow at each step would never end.
const deepest = 50;

/** Compares types of one program; each pair once in each direction. */
export class TypeComparer {
  readonly checker: ts.TypeChecker;
  private readonly isOurs: (file: ts.SourceFile) => boolean;
  private readonly known: Map<string, Map<ts.Type, Map<ts.Type, Comparison>>> = new Map();
  /** The old types that have been looked at, or that others that have are made from. */
  readonly reached: Set<ts.Type> = new Set();

  constructor(checker: ts.TypeChecker, isOurs: (file: ts.SourceFile) => boolean) {
    this.checker = checker;
    this.isOurs = isOurs;
  }

  compare(older: ts.Type, newer: ts.Type, given: Flow, depth = 0): Comparison {
    // Where nothing can be missing it makes no difference what it is the type of.
    const isMember = given.isMember && [older, newer].some(mayBeUndefined);
    const flow = { ...given, isMember };
    const comparison: Comparison = { older, newer, differences: [], next: [] };
    const known = this.remembered(comparison, flow);
    if (known) return known;
    for (const type of [older, ...argumentsOf(this.checker, older)]) this.reached.add(type);
    if (older !== newer) new PairOfTypes(this, comparison, flow, depth).look();
    return comparison;
  }

  /** What is known of the pair already; else the comparison that is about to be made is remembered. */
  private remembered(comparison: Comparison, flow: Flow): Comparison | undefined {
    const { older, newer } = comparison;
    const key = `${flow.direction} ${flow.isMember}`;
    const sameFlow = this.known.get(key) ?? new Map<ts.Type, Map<ts.Type, Comparison>>();
    const sameOlder = sameFlow.get(older) ?? new Map<ts.Type, Comparison>();
    const known = sameOlder.get(newer);
    if (!known) this.known.set(key, sameFlow.set(older, sameOlder.set(newer, comparison)));
    return known;
  }

  /** Whether a type is declared by TypeScript's libraries or by a package from elsewhere. */
  isForeign(type: ts.Type): boolean {
    // What `Record` and the like make of our types is as much ours as they are.
    if (isMapped(type)) return false;
    if (this.checker.isTupleType(type)) return true;
    const declarations = (type.aliasSymbol ?? type.symbol)?.declarations;
    return declarations?.every((node) => !this.isOurs(node.getSourceFile())) ?? false;
  }

  /** Whether a program can name the member, and we declare it. */
  isOwnMember(symbol: ts.Symbol): boolean {
    const declarations = symbol.declarations ?? [];
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
    const isHidden = declarations.some(
      (node) =>
        ts.getCombinedModifierFlags(node) & hidden ||
        ((ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node)) &&
          ts.isPrivateIdentifier(node.name)),
    );
    // A symbol that is not exported is a name that no other module can write.
    const isUnwritable = /^__@(?!asyncIterator|iterator|toStringTag)/.test(symbol.name);
    const isForeign =
      declarations.length > 0 && declarations.every((node) => !this.isOurs(node.getSourceFile()));
    return !isHidden && !isUnwritable && !isForeign;
  }
}

/** One pair while it is looked at. */
export class PairOfTypes {
  readonly comparer: TypeComparer;
  readonly checker: ts.TypeChecker;
  readonly older: ts.Type;
  readonly newer: ts.Type;
  readonly comparison: Comparison;
  private readonly flow: Flow;
  private readonly depth: number;

  constructor(comparer: TypeComparer, comparison: Comparison, flow: Flow, depth: number) {
    this.comparer = comparer;
    this.checker = comparer.checker;
    this.comparison = comparison;
    this.older = comparison.older;
    this.newer = comparison.newer;
    this.flow = flow;
    this.depth = depth;
  }

  get isWrite(): boolean {
    return this.flow.direction === "write";
  }

  /** The alternatives of a type; one that is missing counts only where its absence is not told apart. */
  alternativesOf(type: ts.Type): ts.Type[] {
    const all = isUnion(type) ? type.types : [type];
    return this.flow.isMember
      ? all.filter((one) => !(one.flags & ts.TypeFlags.Undefined))
      : [...all];
  }

  look(): void {
    const { older, newer, comparer } = this;
    const isEither = (is: (type: ts.Type) => boolean): boolean => is(older) || is(newer);
    if (isEither(isAny)) this.compareWhole();
    else if (this.depth > deepest || isEither(isDeferred)) this.compareTexts();
    else if (isEither(isUnion)) compareUnions(this);
    else if (!isObject(older) || !isObject(newer)) this.compareWhole();
    else if (isEither((type) => comparer.isForeign(type))) this.compareForeign();
    else {
      this.compareAwaited();
      compareMembers(this);
      compareIndexes(this);
      compareSignatures(this, ts.SignatureKind.Call);
      compareSignatures(this, ts.SignatureKind.Construct);
    }
  }

  tell(bump: Bump, message: string, member = "", declaration?: ts.Declaration): void {
    this.comparison.differences.push({
      bump,
      member,
      message,
      direction: this.flow.direction,
      declaration: declaration ?? declarationOf(this.newer) ?? declarationOf(this.older),
    });
  }

  /** Goes on to another pair. */
  follow(
    step: string,
    older: ts.Type,
    newer: ts.Type,
    how: { isMember?: boolean; isTurned?: boolean } = {},
  ): void {
    this.comparison.next.push({ step, comparison: this.compareFurther(older, newer, how) });
  }

  /** Another pair; the other way round where callers write what they read here, as with a function's parameters. */
  compareFurther(
    older: ts.Type,
    newer: ts.Type,
    { isMember = false, isTurned = false } = {},
  ): Comparison {
    const direction = isTurned === this.isWrite ? "read" : "write";
    return this.comparer.compare(older, newer, { direction, isMember }, this.depth + 1);
  }

  /** The pair as a whole, where nothing in it can be told apart. */
  compareWhole(): void {
    const { older, newer } = this;
    const change = `was \`${this.text(older)}\` and is \`${this.text(newer)}\``;
    if (isNever(older)) this.tell("minor", `is new: \`${this.text(newer)}\``);
    // TypeScript lets `any` go anywhere, so that it would see no difference.
    else if (isAny(older) && isAny(newer)) return;
    else if (isAny(older) || isAny(newer)) this.tell(isAny(newer) ? "minor" : "major", change);
    else {
      const [isTaken, isSame] = [this.isAssignable(older, newer), this.isAssignable(newer, older)];
      const isFitting = this.isWrite ? isTaken : isSame;
      // What read a value in all that it could be has a branch for what it cannot be any more. Looking for null is let be.
      const isNarrowed = !this.isWrite && !isTaken && !isNullish(older);
      if (!isTaken || !isSame) this.tell(isFitting && !isNarrowed ? "minor" : "major", change);
    }
  }

  isAssignable(from: ts.Type, to: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(from, to);
  }

  /** A type as a message names it. */
  text(type: ts.Type): string {
    const text = this.checker
      .typeToString(type, undefined, ts.TypeFormatFlags.None)
      .replace(/\s+/g, " ");
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  }

  wholeText(type: ts.Type): string {
    return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }

  /** What depends on a parameter of a type is the same where it reads the same. */
  private compareTexts(): void {
    if (this.wholeText(this.older) === this.wholeText(this.newer)) return;
    const [before = [], after = []] = [this.older, this.newer].map((type) => this.partsOf(type));
    const [older, newer] = [before[0], after[0]];
    const isLess = before.length + after.length < partsIn(this.older) + partsIn(this.newer);
    if (isLess && older && newer && before.length === 1 && after.length === 1)
      this.follow("", older, newer);
    else this.compareWhole();
  }

  /** What a type is all of, but for parameters that add nothing unless somebody gives them. */
  private partsOf(type: ts.Type): ts.Type[] {
    const parts = type.isIntersection() ? type.types : [type];
    return parts.filter((part) => {
      const given = part.isTypeParameter() && this.checker.getDefaultFromTypeParameter(part);
      return !given || !isObject(given) || this.checker.getPropertiesOfType(given).length > 0;
    });
  }

  /** Arrays, promises and the like: what they hold flows as they do. */
  private compareForeign(): void {
    const { older, newer, checker } = this;
    const names = [older, newer].map((type) => (type.aliasSymbol ?? type.symbol)?.name);
    const [before = [], after = []] = [older, newer].map((type) => argumentsOf(checker, type));
    const isAlike =
      names[0] === names[1] && elementsOf(checker, older) === elementsOf(checker, newer);
    if (!isAlike || before.length !== after.length || before.length === 0) this.compareWhole();
    else
      for (const [index, argument] of before.entries())
        this.follow(this.stepInto(index), argument, after[index] ?? argument);
  }

  private stepInto(index: number): string {
    if (this.checker.isTupleType(this.older)) return `[${index}]`;
    return this.checker.isArrayType(this.older) ? "[]" : "";
  }

  /** A promise of one's own leads to what it is a promise of. */
  private compareAwaited(): void {
    const [before, after] = [this.older, this.newer].map((type) =>
      type.getProperty("then") ? this.checker.getAwaitedType(type) : undefined,
    );
    if (before && after) this.follow("", before, after);
  }
}

const partsIn = (type: ts.Type): number => (type.isIntersection() ? type.types.length : 1);

/** How many elements a tuple has, and which of them may be missing; empty for any other type. */
const elementsOf = (checker: ts.TypeChecker, type: ts.Type): string =>
  checker.isTupleType(type) ? (type as ts.TupleTypeReference).target.elementFlags.join() : "";
