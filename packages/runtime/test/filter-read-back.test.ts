/** What is written is read back by a parser of the test's own, which shares no mistake with what it checks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { RequestError } from "../src/errors/request-error.ts";
import { createWhere, type Filter } from "../src/filter.ts";
import { grammar } from "./filter-grammar.ts";

type Operator = keyof typeof grammar.operators;

const where = createWhere(grammar);

/** What a filter means, whichever way it is written. */
type Tree = { field: string; operator: string; value: string } | { joiner: string; parts: Tree[] };

/** Reads a filter from left to right; a run of operator characters is one operator. */
function read(text: string): Tree {
  const { joiner, parts } = outermost(text);
  if (joiner !== "") return { joiner, parts: parts.map((part) => read(part.trim())) };
  if (text.startsWith("{") && text.endsWith("}")) return read(text.slice(1, -1));
  const [, field = "", operator = "", written = ""] =
    /^([^=!~<>]+)([=!~<>]+)(.*)$/su.exec(text) ?? [];
  return { field, operator, value: written };
}

function outermost(text: string): { joiner: string; parts: string[] } {
  const joiners = new Set<string>();
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}") depth--;
    const pair = text.slice(at, at + 2);
    if (depth > 0 || (pair !== "&&" && pair !== "||")) continue;
    joiners.add(pair);
    parts.push(text.slice(start, at));
    start = at + 2;
    at++;
  }
  parts.push(text.slice(start));
  if (depth !== 0 || joiners.size > 1) throw new Error(`ambiguous: ${text}`);
  return { joiner: [...joiners].join(), parts };
}

/** The same tree with what one joiner joins on one level. */
function flat(tree: Tree): Tree {
  if (!("joiner" in tree)) return tree;
  const parts = tree.parts.map(flat).flatMap((part) => {
    return "joiner" in part && part.joiner === tree.joiner ? part.parts : [part];
  });
  return { joiner: tree.joiner, parts };
}

function filterOf(tree: Tree): Filter {
  if (!("joiner" in tree)) {
    const name = Object.entries(grammar.operators).find(([, sign]) => sign === tree.operator)?.[0];
    return where(tree.field)[name as Operator](tree.value);
  }
  const [first, ...rest] = tree.parts.map(filterOf);
  return tree.joiner === "&&" ? (first as Filter).and(...rest) : (first as Filter).or(...rest);
}

const operator = fc.constantFrom(...Object.values(grammar.operators));
const piece = fc.constantFrom(..."&|{}=!~<> .,-\u00a0\taé0😀\ud800");
const anyText = fc.oneof(fc.string({ unit: piece, maxLength: 6 }), fc.string({ unit: "grapheme" }));
const condition = fc.record({ field: anyText, operator, value: anyText });
const readable = condition.filter((tree) => isWritten(tree));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    readable,
    fc.record({
      joiner: fc.constantFrom("&&", "||"),
      parts: fc.array(tie("tree"), { minLength: 2, maxLength: 4 }),
    }),
  ),
}));

function isWritten(given: Tree): boolean {
  try {
    filterOf(given);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(RequestError);
    return false;
  }
}

test("a condition is refused, or read back as what it was, alone and between others", () => {
  const rate = { written: 0, refused: 0 };
  fc.assert(
    fc.property(condition, (given) => {
      const written = isWritten(given);
      rate[written ? "written" : "refused"]++;
      if (!written) return;
      const one = filterOf(given);
      expect(read(String(one))).toEqual(given);
      expect(read(String(one.and(one, one)))).toEqual({
        joiner: "&&",
        parts: [given, given, given],
      });
      expect(read(String(one.or(one.and(one))))).toEqual({
        joiner: "||",
        parts: [given, { joiner: "&&", parts: [given, given] }],
      });
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(rate.written, rate.refused)).toBeGreaterThan(100);
});

test("what is joined is read back as it was joined", () => {
  fc.assert(
    fc.property(tree, (given) => {
      fc.pre(isWritten(given));
      expect(read(String(filterOf(given)))).toEqual(flat(given));
    }),
    { numRuns: 2000 },
  );
});
