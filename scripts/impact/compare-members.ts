/** Types with members: what is gone, what is new, what may be missing. */
import type ts from "typescript";
import type { PairOfTypes } from "./compare-types.ts";
import {
  isAbsent,
  isDeprecated,
  isObject,
  isOptional,
  mayBeUndefined,
  memberName,
} from "./type-facts.ts";

/** Compares the members that programs can name. */
export function compareMembers(pair: PairOfTypes): void {
  const [before, after] = [membersOf(pair, pair.older), membersOf(pair, pair.newer)];
  for (const [name, member] of before) {
    const other = after.get(name);
    if (other) compareMember(pair, name, member, other);
    else tellGone(pair, name, member);
  }
  for (const [name, member] of after) if (!before.has(name)) tellNew(pair, name, member);
}

/** The members of a type that are there: `query?: never` says that there is none. */
function membersOf(pair: PairOfTypes, type: ts.Type): Map<string, ts.Symbol> {
  const members = pair.checker
    .getPropertiesOfType(type)
    .filter((symbol) => pair.comparer.isOwnMember(symbol) && !isAbsent(pair.checker, symbol));
  return new Map(members.map((symbol) => [memberName(symbol), symbol]));
}

const typeOfValue = ({ checker }: PairOfTypes, symbol: ts.Symbol): ts.Type =>
  checker.getNonNullableType(checker.getTypeOfSymbol(symbol));

function tellGone(pair: PairOfTypes, name: string, member: ts.Symbol): void {
  const [rest] = pair.checker.getIndexInfosOfType(pair.newer);
  if (rest) {
    pair.follow(`.${name}`, pair.checker.getTypeOfSymbol(member), rest.type);
    return;
  }
  const message = pair.isWrite ? "is no longer taken" : "is no longer there";
  for (const each of namesIn(pair, name, member)) pair.tell("major", message, each.name);
}

function tellNew(pair: PairOfTypes, name: string, member: ts.Symbol): void {
  for (const each of namesIn(pair, name, member)) {
    const [declaration] = each.symbol.declarations ?? [];
    if (!pair.isWrite) pair.tell("minor", "is new", each.name, declaration);
    else if (mayBeMissing(pair, each.symbol))
      pair.tell("minor", "is new and optional", each.name, declaration);
    else pair.tell("major", "is new and required", each.name, declaration);
  }
}

/** Whether a member holds the parameters of one place in a request; whether it has to be given follows from theirs. */
const isPlace = (name: string): boolean => /^(query|path|header|cookie)$/.test(name);

/** What a member is told as: the parameters of one place in a request each by itself. */
function namesIn(
  pair: PairOfTypes,
  name: string,
  symbol: ts.Symbol,
): { name: string; symbol: ts.Symbol }[] {
  const value = typeOfValue(pair, symbol);
  if (!isPlace(name) || !isObject(value)) return [{ name, symbol }];
  return [...membersOf(pair, value)].map(([inner, member]) => ({
    name: `${name}.${inner}`,
    symbol: member,
  }));
}

function compareMember(pair: PairOfTypes, name: string, before: ts.Symbol, after: ts.Symbol): void {
  const [declaration] = after.declarations ?? [];
  if (!isPlace(name)) tellPresence(pair, name, before, after);
  if (!isDeprecated(before) && isDeprecated(after))
    pair.tell("minor", "is deprecated now", name, declaration);
  const { checker } = pair;
  const [older, newer] = [checker.getTypeOfSymbol(before), checker.getTypeOfSymbol(after)];
  pair.follow(`.${name}`, older, newer, { isMember: true });
}

function tellPresence(pair: PairOfTypes, name: string, before: ts.Symbol, after: ts.Symbol): void {
  const [declaration] = after.declarations ?? [];
  const [wasOptional, isOptionalNow] = [mayBeMissing(pair, before), mayBeMissing(pair, after)];
  if (wasOptional === isOptionalNow) return;
  if (isOptionalNow && pair.isWrite) pair.tell("minor", "is no longer required", name, declaration);
  else if (isOptionalNow) pair.tell("major", "may be missing now", name, declaration);
  else if (pair.isWrite) pair.tell("major", "is required now", name, declaration);
  else pair.tell("minor", "is always there now", name, declaration);
}

/** Whether a program has to reckon with the member's absence. */
const mayBeMissing = ({ checker }: PairOfTypes, symbol: ts.Symbol): boolean =>
  isOptional(symbol) || mayBeUndefined(checker.getTypeOfSymbol(symbol));

/** Compares what members of any name hold. */
export function compareIndexes(pair: PairOfTypes): void {
  const { checker } = pair;
  const [before, after] = [pair.older, pair.newer].map(
    (type) => new Map(checker.getIndexInfosOfType(type).map((info) => [keyOf(pair, info), info])),
  ) as [Map<string, ts.IndexInfo>, Map<string, ts.IndexInfo>];
  for (const [key, info] of before) {
    const other = after.get(key);
    if (other) pair.follow("[…]", info.type, other.type);
    else pair.tell("major", "no longer has members of any name");
  }
  for (const key of after.keys())
    if (!before.has(key)) pair.tell("minor", "may have members of any name");
}

const keyOf = (pair: PairOfTypes, { keyType }: ts.IndexInfo): string => pair.wholeText(keyType);
