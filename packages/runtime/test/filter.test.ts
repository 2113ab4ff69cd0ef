import { expect, test } from "vitest";
import { RequestError } from "../src/errors/request-error.ts";
import { createWhere, type Filter, type FilterValue } from "../src/filter.ts";
import { grammar } from "./filter-grammar.ts";

const where = createWhere(grammar);
const a = where("a").equals(1);
const b = where("b").equals(2);
const c = where("c").equals(3);
const d = where("d").equals(4);

test.each<[name: string, { given: Filter; want: string }]>([
  ["equals", { given: where("name").equals("Acme"), want: "name=Acme" }],
  ["notEquals", { given: where("name").notEquals("Acme"), want: "name!=Acme" }],
  ["contains", { given: where("name").contains("Acme Bakery"), want: "name~Acme Bakery" }],
  ["greaterThan", { given: where("created").greaterThan("2025"), want: "created>2025" }],
  ["lessThan", { given: where("created").lessThan("2025"), want: "created<2025" }],
  ["atLeast", { given: where("created").atLeast("2025"), want: "created>=2025" }],
  ["atMost", { given: where("created").atMost("2025"), want: "created<=2025" }],
  ["a field of a field", { given: where("customer.id").equals("61"), want: "customer.id=61" }],
  ["a number", { given: where("n").atLeast(-1.5), want: "n>=-1.5" }],
  ["zero", { given: where("n").equals(-0), want: "n=0" }],
  ["a bigint", { given: where("n").equals(2n ** 64n), want: "n=18446744073709551616" }],
  ["true", { given: where("archived").equals(true), want: "archived=true" }],
  ["false", { given: where("archived").equals(false), want: "archived=false" }],
  [
    "a Date, in UTC",
    {
      given: where("created").atLeast(new Date("2025-03-06T08:02:00+01:00")),
      want: "created>=2025-03-06T07:02:00.000Z",
    },
  ],
  ["a single & and |", { given: where("name").equals("M&S | Co"), want: "name=M&S | Co" }],
  ["operators further in", { given: where("url").contains("?a=b>c"), want: "url~?a=b>c" }],
  ["other scripts", { given: where("名前").equals("ü 😀"), want: "名前=ü 😀" }],
  ["quotes, percent and plus", { given: where("n").equals(`"5%" + '6'`), want: `n="5%" + '6'` }],
])("a condition writes %s", (_name, { given, want }) => {
  expect(String(given)).toBe(want);
});

test.each<[name: string, { given: Filter; want: string }]>([
  ["and", { given: a.and(b), want: "a=1 && b=2" }],
  ["or", { given: a.or(b), want: "a=1 || b=2" }],
  ["several with and", { given: a.and(b, c, d), want: "a=1 && b=2 && c=3 && d=4" }],
  ["several with or", { given: a.or(b, c), want: "a=1 || b=2 || c=3" }],
  ["a chain of one joiner", { given: a.and(b).and(c), want: "a=1 && b=2 && c=3" }],
  ["one joiner inside itself", { given: a.or(b.or(c)), want: "a=1 || b=2 || c=3" }],
  ["or after and", { given: a.and(b).or(c), want: "{a=1 && b=2} || c=3" }],
  ["and after or", { given: a.or(b).and(c), want: "{a=1 || b=2} && c=3" }],
  ["or inside and", { given: a.and(b.or(c), d), want: "a=1 && {b=2 || c=3} && d=4" }],
  ["and inside or", { given: a.or(b.and(c)), want: "a=1 || {b=2 && c=3}" }],
  ["groups in groups", { given: a.and(b).or(c).and(d), want: "{{a=1 && b=2} || c=3} && d=4" }],
  ["nothing", { given: a.and(), want: "a=1" }],
  ["nothing, and then something", { given: a.or(b).and().or(c), want: "a=1 || b=2 || c=3" }],
  ["a filter and itself", { given: a.and(a), want: "a=1 && a=1" }],
  [
    "a value that ends in half of a joiner",
    { given: where("name").equals("M&").and(a), want: "name=M& && a=1" },
  ],
])("joining writes %s", (_name, { given, want }) => {
  expect(String(given)).toBe(want);
});

test("joining leaves the filters as they were, and they cannot be changed", () => {
  const joined = a.or(b);
  joined.and(c);
  expect([a, b, joined].map(String)).toEqual(["a=1", "b=2", "a=1 || b=2"]);
  expect(Object.keys(joined)).toEqual([]);
});

test("a filter is its text in a template and in JSON", () => {
  expect(`${a.and(b)}`).toBe("a=1 && b=2");
  expect(JSON.stringify({ query: a.and(b) })).toBe('{"query":"a=1 && b=2"}');
});

const canary = "canary";
const value = 'where("f"): the value';
const kinds = "a string, finite number, bigint, boolean or valid Date";
const blank = "is empty, or starts or ends with a blank";
const control = "holds a control character or a lone surrogate";

test.each<[name: string, { given: unknown; want: string }]>([
  ["nothing", { given: "", want: `${value} ${blank}` }],
  ["a blank", { given: " ", want: `${value} ${blank}` }],
  ["a blank before", { given: ` ${canary}`, want: `${value} ${blank}` }],
  ["a blank after", { given: `${canary}\u00a0`, want: `${value} ${blank}` }],
  ["a line break", { given: `${canary}\n${canary}`, want: `${value} ${control}` }],
  ["NUL", { given: `${canary}\0`, want: `${value} ${control}` }],
  ["half of a character", { given: `${canary}\ud83d`, want: `${value} ${control}` }],
  ["&&", { given: `${canary}&&archived=true`, want: `${value} holds "&&"` }],
  ["||", { given: `${canary} || x=1`, want: `${value} holds "||"` }],
  ["{", { given: `{${canary}`, want: `${value} holds "{"` }],
  ["}", { given: `${canary}}`, want: `${value} holds "}"` }],
  ["= at its start", { given: `=${canary}`, want: `${value} starts with "="` }],
  ["! at its start", { given: `!${canary}`, want: `${value} starts with "!"` }],
  ["~ at its start", { given: `~${canary}`, want: `${value} starts with "~"` }],
  ["> at its start", { given: `>${canary}`, want: `${value} starts with ">"` }],
  ["< at its start", { given: `<${canary}`, want: `${value} starts with "<"` }],
  ["NaN", { given: Number.NaN, want: `${value} is not ${kinds}` }],
  ["Infinity", { given: Number.POSITIVE_INFINITY, want: `${value} is not ${kinds}` }],
  ["an invalid Date", { given: new Date(canary), want: `${value} is not ${kinds}` }],
  ["null", { given: null, want: `${value} is not ${kinds}` }],
  ["undefined", { given: undefined, want: `${value} is not ${kinds}` }],
  ["a symbol", { given: Symbol(canary), want: `${value} is not ${kinds}` }],
  ["an array", { given: [canary], want: `${value} is not ${kinds}` }],
  ["an object", { given: { toString: () => canary }, want: `${value} is not ${kinds}` }],
  ["a filter", { given: a, want: `${value} is not ${kinds}` }],
])("a value is refused without being quoted: %s", (_name, { given, want }) => {
  const error = errorOf(() => where("f").equals(given as FilterValue));
  expect(error.message).toBe(`${want}, so no filter can hold it.`);
  expect(error.message).not.toContain(canary);
});

test.each<[name: string, { given: unknown; want: string }]>([
  ["nothing", { given: "", want: blank }],
  ["a blank before", { given: " f", want: blank }],
  ["a blank inside", { given: "f f", want: 'holds " "' }],
  ["a tab", { given: "f\tf", want: control }],
  ["an operator", { given: "f=1", want: 'holds "="' }],
  ["part of an operator", { given: "f!", want: 'holds "!"' }],
  ["&&", { given: "f&&f", want: 'holds "&&"' }],
  ["||", { given: "f||f", want: 'holds "||"' }],
  ["a group", { given: "{f", want: 'holds "{"' }],
  ["no string", { given: 1, want: "is not a string" }],
  ["undefined", { given: undefined, want: "is not a string" }],
])("a field is refused: %s", (_name, { given, want }) => {
  const error = errorOf(() => where(given as string));
  expect(error.message).toBe(`where: the field ${want}, so no filter can hold it.`);
});

test.each<[name: string, { given: unknown }]>([
  ["a text, which could bring operators", { given: "b=2 || c=3" }],
  ["a String object", { given: new String("b=2") }],
  [
    "an object that looks like a filter",
    { given: { ...a, toString: () => "b=2", toJSON: () => "b" } },
  ],
  ["undefined", { given: undefined }],
  ["null", { given: null }],
  ["a list of filters", { given: [b] }],
  ["a filter of another grammar", { given: createWhere({ ...grammar, and: ";" })("b").equals(2) }],
])("a filter is not joined to %s", (_name, { given }) => {
  const message = "A filter can be joined only to filters that the same where() made.";
  expect(errorOf(() => a.and(given as Filter)).message).toBe(message);
  expect(errorOf(() => a.or(b, given as Filter)).message).toBe(message);
});

test("a text of 2,047 characters is the longest", () => {
  const longest = where("n").equals("x".repeat(2045));
  expect(String(longest)).toHaveLength(2047);
  const message = "A filter of 2048 characters is too long, expected at most 2047.";
  expect(errorOf(() => where("n").equals("x".repeat(2046))).message).toBe(message);
  const long = where("n").equals("x".repeat(2038));
  expect(String(long.and(where("b").equals("x")))).toHaveLength(2047);
  expect(errorOf(() => long.and(where("b").equals("xx"))).message).toBe(message);
});

test("characters are counted before they are percent-encoded", () => {
  expect(String(where("n").equals("ü".repeat(2045)))).toHaveLength(2047);
});

test("a grammar without a length has no limit", () => {
  const { maxLength: _, ...boundless } = grammar;
  const text = "x".repeat(5000);
  expect(String(createWhere(boundless)("n").equals(text))).toBe(`n=${text}`);
});

test("another grammar has its own operators, joiners and group", () => {
  const operators = { is: ":", isNot: "-:" };
  const has = createWhere({ operators, and: ";", or: ",", group: "()" });
  const filter = has("a")
    .is("x && y")
    .and(has("b").isNot("=").or(has("c").is("{")));
  expect(String(filter)).toBe("a:x && y ; (b-:= , c:{)");
  expect(errorOf(() => has("a").is("(")).message).toContain('holds "("');
  expect(errorOf(() => has("a").is("-1")).message).toContain('starts with "-"');
  // @ts-expect-error no operator of this grammar
  expect(has("a").equals).toBeUndefined();
});

test("only filters and values compile", () => {
  // @ts-expect-error a text could bring operators
  expect(() => a.and("b=2")).toThrow(RequestError);
  // @ts-expect-error nothing says what an object would be written as
  expect(() => where("a").equals({})).toThrow(RequestError);
  // @ts-expect-error no such operator
  expect(where("a").startsWith).toBeUndefined();
});

function errorOf(run: () => unknown): RequestError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(RequestError);
    return error as RequestError;
  }
  throw new Error("nothing was refused");
}
