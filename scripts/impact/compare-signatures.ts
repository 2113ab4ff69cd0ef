/** Functions and constructors: callers write their parameters and read what they return. */
import ts from "typescript";
import type { PairOfTypes } from "./compare-types.ts";
import { countMajors, type Difference, type Step } from "./comparison.ts";
import { isOptional } from "./type-facts.ts";

interface Parameter {
  readonly name: string;
  readonly type: ts.Type;
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

/** Compares each old signature with the new one that most of its calls still fit. */
export function compareSignatures(pair: PairOfTypes, kind: ts.SignatureKind): void {
  const { checker } = pair;
  const [before, after] = [
    checker.getSignaturesOfType(pair.older, kind),
    checker.getSignaturesOfType(pair.newer, kind),
  ];
  if (before.length > 0 && after.length === 0) pair.tell("major", "can no longer be called");
  else if (before.length === 0 && after.length > 0) pair.tell("minor", "can be called");
  else compareEach(pair, before, after);
}

function compareEach(
  pair: PairOfTypes,
  before: readonly ts.Signature[],
  after: readonly ts.Signature[],
): void {
  const left = new Set(after);
  for (const signature of before) {
    const found = closest(pair, signature, after, left);
    left.delete(found.signature);
    pair.comparison.differences.push(...found.differences);
    pair.comparison.next.push(...found.next);
  }
  if (left.size > 0 && after.length > before.length)
    pair.tell("minor", "can be called in another way too");
}

interface Candidate extends Found {
  readonly signature: ts.Signature;
}

interface Found {
  readonly differences: Difference[];
  readonly next: Step[];
}

/** The new signature that breaks least; of those the first that no other one took the place of. */
function closest(
  pair: PairOfTypes,
  before: ts.Signature,
  all: readonly ts.Signature[],
  left: ReadonlySet<ts.Signature>,
): Candidate {
  const order = [...left, ...all.filter((signature) => !left.has(signature))];
  const candidates = order.map((signature) => ({
    signature,
    ...comparedSignature(pair, before, signature),
  }));
  const [first, ...others] = candidates as [Candidate, ...Candidate[]];
  if (others.length === 0) return first;
  const majors = (found: Found): number => countMajors({ ...pair.comparison, ...found });
  return others.reduce((best, one) => (majors(one) < majors(best) ? one : best), first);
}

function comparedSignature(pair: PairOfTypes, before: ts.Signature, after: ts.Signature): Found {
  const declaration = after.getDeclaration() as ts.Declaration | undefined;
  const [older, newer] = [parametersOf(pair, before), parametersOf(pair, after)];
  const isByName = isShifted(pair, older, newer);
  const told = isByName ? shiftIn(older, newer) : countsIn(pair, older, newer);
  const taken = older.flatMap((parameter, index) => {
    const other = isByName ? newer.find(({ name }) => name === parameter.name) : newer[index];
    const how = { isMember: true, isTurned: true };
    return other
      ? [
          {
            step: `(${other.name})`,
            comparison: pair.compareFurther(parameter.type, other.type, how),
          },
        ]
      : [];
  });
  const returned = pair.compareFurther(before.getReturnType(), after.getReturnType());
  return {
    // What is told is told of the parameters, whose values flow the other way.
    differences: told.map(([bump, message]) => {
      return { bump, message, member: "", direction: pair.isWrite ? "read" : "write", declaration };
    }),
    next: [...taken, { step: "()", comparison: returned }],
  };
}

type Told = readonly (readonly [bump: "major" | "minor", message: string])[];

function countsIn(
  pair: PairOfTypes,
  older: readonly Parameter[],
  newer: readonly Parameter[],
): Told {
  const [before, after] = [older, newer].map(countOf) as [Count, Count];
  const most = after.most < before.most ? "major" : "minor";
  // A callback that reads more than it is called with cannot be given any more; one that passes over some can.
  if (pair.isWrite) {
    const change = `is called with ${newer.length} arguments now, not ${older.length}`;
    return before.most === after.most ? [] : [[most, change]];
  }
  const needed = namesOf(newer.slice(before.required, after.required));
  const spared = namesOf(newer.slice(after.required, before.required));
  const extra = namesOf(newer.slice(Math.max(older.length, after.required)));
  const gone = namesOf(older.slice(newer.length));
  return [
    ...(needed ? ([["major", `needs ${needed} now`]] as const) : []),
    ...(spared ? ([["minor", `no longer needs ${spared}`]] as const) : []),
    ...(after.most < before.most ? ([["major", `no longer takes ${gone}`]] as const) : []),
    ...(extra ? ([["minor", `takes ${extra} too`]] as const) : []),
  ];
}

interface Count {
  readonly required: number;
  readonly most: number;
}

const countOf = (parameters: readonly Parameter[]): Count => ({
  required: parameters.filter((parameter) => !parameter.isOptional).length,
  most: parameters.some(({ isRest }) => isRest) ? Number.POSITIVE_INFINITY : parameters.length,
});

const namesOf = (parameters: readonly Parameter[]): string =>
  parameters.map(({ name }) => `\`${name}\``).join(", ");

/** Whether a parameter stands in another place than before, so that callers have to move what they give. */
function isShifted(
  pair: PairOfTypes,
  older: readonly Parameter[],
  newer: readonly Parameter[],
): boolean {
  if (pair.isWrite) return false;
  return older.some(({ name, type }, index) => {
    const place = newer.findIndex((parameter) => parameter.name === name);
    if (place < 0 || place === index) return false;
    const taker = newer[index];
    return taker === undefined || !pair.isAssignable(type, taker.type);
  });
}

function shiftIn(older: readonly Parameter[], newer: readonly Parameter[]): Told {
  const notIn = (all: readonly Parameter[]) => (parameter: Parameter) =>
    !all.some(({ name }) => name === parameter.name);
  const [gone, added] = [namesOf(older.filter(notIn(newer))), namesOf(newer.filter(notIn(older)))];
  const all = `takes ${namesOf(newer)} now, not ${namesOf(older)}`;
  if (gone && !added) return [["major", `no longer takes ${gone}`]];
  const next = newer[newer.findIndex(notIn(older)) + 1];
  if (added && !gone && next) return [["major", `takes ${added} before \`${next.name}\` now`]];
  return [["major", all]];
}

/** The parameters of a signature; those that a tuple stands for each by itself. */
function parametersOf({ checker }: PairOfTypes, signature: ts.Signature): Parameter[] {
  return signature.getParameters().flatMap((symbol) => {
    const type = checker.getTypeOfSymbol(symbol);
    const declaration = symbol.valueDeclaration;
    const isRest = declaration && ts.isParameter(declaration) && declaration.dotDotDotToken;
    if (isRest && checker.isTupleType(type))
      return elementsOf(checker, type as ts.TupleTypeReference);
    return { name: symbol.name, type, isOptional: isOptional(symbol), isRest: Boolean(isRest) };
  });
}

function elementsOf(checker: ts.TypeChecker, tuple: ts.TupleTypeReference): Parameter[] {
  const { elementFlags, labeledElementDeclarations } = tuple.target;
  return checker.getTypeArguments(tuple).map((type, index) => {
    const label = labeledElementDeclarations?.[index]?.name;
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    return {
      name: label && ts.isIdentifier(label) ? label.text : String(index),
      type,
      isOptional: Boolean(flags & (ts.ElementFlags.Optional | ts.ElementFlags.Variable)),
      isRest: Boolean(flags & ts.ElementFlags.Variable),
    };
  });
}
