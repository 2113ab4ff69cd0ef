/** Types that are one of several: each alternative of the value that flows has to be among those that are expected. */
import ts from "typescript";
import type { PairOfTypes } from "./compare-types.ts";
import { isDeferred, isNever, isNullish, isUnion, typeName } from "./type-facts.ts";

/** Compares two types of which one at least is a union. */
export function compareUnions(pair: PairOfTypes): void {
  const [before, after] = [pair.alternativesOf(pair.older), pair.alternativesOf(pair.newer)];
  const [only, other] = [before[0], after[0]];
  if (isNever(pair.older) || isNever(pair.newer)) pair.compareWhole();
  else if (before.length > 1 || after.length > 1 || !only || !other)
    compareAlternatives(pair, before, after);
  else if (only !== pair.older || other !== pair.newer) pair.follow("", only, other);
}

function compareAlternatives(
  pair: PairOfTypes,
  before: readonly ts.Type[],
  after: readonly ts.Type[],
): void {
  const matched = matchesOf(pair, before, after);
  for (const [older, newer] of matched) if (older !== newer) pair.follow("", older, newer);
  const taken = new Set(matched.values());
  const gone = before.filter((type) => !matched.has(type) && !isAmong(pair, type, pair.newer));
  const added = after.filter((type) => !taken.has(type) && !isAmong(pair, type, pair.older));
  if (pair.isWrite) tellWritten(pair, gone, added);
  else tellRead(pair, gone, added);
}

/** The alternative that took the place of another: the same one, or that of its name, or the only object on both sides. */
function matchesOf(
  pair: PairOfTypes,
  before: readonly ts.Type[],
  after: readonly ts.Type[],
): Map<ts.Type, ts.Type> {
  const matches = new Map<ts.Type, ts.Type>();
  const taken = new Set<ts.Type>();
  const match = (fits: (older: ts.Type, newer: ts.Type) => boolean): void => {
    for (const older of before.filter((type) => !matches.has(type))) {
      const newer = after.find((type) => !taken.has(type) && fits(older, type));
      if (newer) taken.add(newer) && matches.set(older, newer);
    }
  };
  match((older, newer) => older === newer);
  match(
    (older, newer) =>
      isDeferred(older) && isDeferred(newer) && pair.wholeText(older) === pair.wholeText(newer),
  );
  const names = [onlyNames(before), onlyNames(after)];
  match((older, newer) => {
    const name = nameOf(older);
    return name === nameOf(newer) && names.every((all) => name !== undefined && all.has(name));
  });
  match((older, newer) => isHolder(older) && isHolder(newer) && isSameKind(pair, older, newer));
  const [left, right] = [
    before.filter((type) => isHolder(type) && !matches.has(type)),
    after.filter((type) => isHolder(type) && !taken.has(type)),
  ];
  if (left.length === 1 && right.length === 1) match((a, b) => a === left[0] && b === right[0]);
  return matches;
}

const isHolder = (type: ts.Type): boolean =>
  Boolean(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));

/** The name that a type has in its package, where it is an object that has one. */
const nameOf = (type: ts.Type): string | undefined => (isHolder(type) ? typeName(type) : undefined);

/** The names that one alternative alone has; `ApiError<404>` and `ApiError<409>` have the same. */
function onlyNames(types: readonly ts.Type[]): Set<string> {
  const counts = new Map<string, number>();
  for (const type of types) {
    const name = nameOf(type);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([name, count]) => (count === 1 ? name : [])));
}

/** Whether both have a member of one and the same fixed value, or are of use for one another as they are. */
function isSameKind(pair: PairOfTypes, older: ts.Type, newer: ts.Type): boolean {
  const { checker } = pair;
  const isFixed = (type: ts.Type): boolean => Boolean(type.flags & ts.TypeFlags.Literal);
  const hasCommonValue = checker.getPropertiesOfType(older).some((member) => {
    const other = newer.getProperty(member.name);
    if (!other) return false;
    const [value, otherValue] = [checker.getTypeOfSymbol(member), checker.getTypeOfSymbol(other)];
    return isFixed(value) && value === otherValue;
  });
  return hasCommonValue || (pair.isAssignable(older, newer) && pair.isAssignable(newer, older));
}

/** Whether a value of the type is one of the other, for all that a program can tell. */
const isAmong = (pair: PairOfTypes, type: ts.Type, other: ts.Type): boolean =>
  !isHolder(type) && pair.isAssignable(type, other);

function tellWritten(pair: PairOfTypes, gone: ts.Type[], added: ts.Type[]): void {
  if (gone.length > 0) pair.tell("major", `no longer takes ${list(pair, gone)}`);
  if (added.length > 0) pair.tell("minor", `takes ${list(pair, added)} too`);
}

function tellRead(pair: PairOfTypes, gone: ts.Type[], added: ts.Type[]): void {
  const split = gone.filter((type) => isSplit(pair, type, added));
  const parts = added.filter((type) => split.some((whole) => pair.isAssignable(type, whole)));
  if (parts.length > 0) pair.tell("minor", `tells ${list(pair, parts)} apart`);
  tellMissed(
    pair,
    gone.filter((type) => !split.includes(type)),
  );
  const others = added.filter((type) => !parts.includes(type));
  if (others.length > 0)
    pair.tell(isOpen(pair) ? "minor" : "major", `may be ${list(pair, others)} now`);
}

/** A program that looks for what cannot be any more does not compile: nothing is comparable to it. Looking for null does. */
function tellMissed(pair: PairOfTypes, gone: readonly ts.Type[]): void {
  const [nullish, missed] = [gone.filter(isNullish), gone.filter((type) => !isNullish(type))];
  if (nullish.length > 0) pair.tell("minor", `is never ${list(pair, nullish)} any more`);
  if (missed.length === 0) return;
  const isNarrowed = missed.every((type) => pair.isAssignable(pair.newer, type));
  const now = list(pair, pair.alternativesOf(pair.newer));
  if (isNarrowed) pair.tell("major", `is only ${now} now, not any ${list(pair, missed)}`);
  else pair.tell("major", `is never ${list(pair, missed)} any more`);
}

/** Whether others have taken a type's place that are each of use for it, and every fixed value that it could hold is in one. */
function isSplit(pair: PairOfTypes, whole: ts.Type, added: readonly ts.Type[]): boolean {
  const { checker } = pair;
  const parts = isHolder(whole) ? added.filter((type) => pair.isAssignable(type, whole)) : [];
  if (parts.length === 0) return false;
  return checker.getPropertiesOfType(whole).every((member) => {
    const members = parts.map((part) => part.getProperty(member.name));
    const values = members.flatMap((part) => (part ? valuesOf(checker.getTypeOfSymbol(part)) : []));
    const isCovered = (value: ts.Type): boolean =>
      !(value.flags & ts.TypeFlags.Literal) || values.includes(value);
    return members.every(Boolean) && valuesOf(checker.getTypeOfSymbol(member)).every(isCovered);
  });
}

const valuesOf = (type: ts.Type): readonly ts.Type[] => (isUnion(type) ? type.types : [type]);

/**
 * Whether a union says itself that there are others than it names, so that programs pass over what they do not know: one
 * alternative stands for them, told apart by an enum, which is equal to no text. No description makes such a type.
 */
const isOpen = (pair: PairOfTypes): boolean =>
  [pair.older, pair.newer].every((type) =>
    pair.alternativesOf(type).some((one) => isForUnknown(pair, one)),
  );

const isForUnknown = ({ checker }: PairOfTypes, type: ts.Type): boolean =>
  nameOf(type)?.startsWith("Unknown") === true &&
  checker
    .getPropertiesOfType(type)
    .some((member) => checker.getTypeOfSymbol(member).flags & ts.TypeFlags.EnumLike);

const shown = 5;

function list(pair: PairOfTypes, types: readonly ts.Type[]): string {
  const names = types.slice(0, shown).map((type) => `\`${pair.text(type)}\``);
  const more = types.length > shown ? ` and ${types.length - shown} more` : "";
  return `${names.join(", ")}${more}`;
}
