/** How each value is written in each style: the tables of OpenAPI 3.1, section 4.8.12, and what they leave open. */
import { describe, expect, test } from "vitest";
import type { ParameterPlace } from "../src/api.ts";
import { cookieOf, pathOf, queryOf } from "../src/parameters.ts";
import { complete, type TestStyle, what, written } from "./written.ts";

const _error = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (caught) {
    return caught;
  }
};

describe("a parameter called color, as text, as an array and as an object", () => {
  const array = ["blue", "black", "brown"];
  const object = { R: 100, G: 200, B: 150 };
  type Wants = [text: string, array: string, object: string];
  const cases: [place: ParameterPlace, style: TestStyle | undefined, want: Wants][] = [
    ["path", undefined, ["/blue", "/blue,black,brown", "/R,100,G,200,B,150"]],
    ["path", { style: "simple" }, ["/blue", "/blue,black,brown", "/R,100,G,200,B,150"]],
    ["path", { explode: true }, ["/blue", "/blue,black,brown", "/R=100,G=200,B=150"]],
    ["path", { style: "label" }, ["/.blue", "/.blue,black,brown", "/.R,100,G,200,B,150"]],
    [
      "path",
      { style: "label", explode: true },
      ["/.blue", "/.blue.black.brown", "/.R=100.G=200.B=150"],
    ],
    [
      "path",
      { style: "matrix" },
      ["/;color=blue", "/;color=blue,black,brown", "/;color=R,100,G,200,B,150"],
    ],
    [
      "path",
      { style: "matrix", explode: true },
      ["/;color=blue", "/;color=blue;color=black;color=brown", "/;R=100;G=200;B=150"],
    ],
    ["query", undefined, ["color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"]],
    [
      "query",
      { style: "form" },
      ["color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
    ],
    [
      "query",
      { explode: false },
      ["color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
    ],
    [
      "query",
      { style: "spaceDelimited" },
      ["color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
    ],
    [
      "query",
      { style: "pipeDelimited" },
      ["color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
    ],
    // What has no form of its own is written as in the form style.
    [
      "query",
      { style: "spaceDelimited", explode: true },
      ["color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
    ],
    [
      "query",
      { style: "pipeDelimited", explode: true },
      ["color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
    ],
    [
      "query",
      { style: "deepObject", explode: true },
      [
        "color=blue",
        "color=blue&color=black&color=brown",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
      ],
    ],
    [
      "query",
      { style: "deepObject" },
      [
        "color=blue",
        "color=blue&color=black&color=brown",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
      ],
    ],
    ["header", undefined, ["blue", "blue,black,brown", "R,100,G,200,B,150"]],
    ["header", { explode: true }, ["blue", "blue,black,brown", "R=100,G=200,B=150"]],
    [
      "cookie",
      undefined,
      ["color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
    ],
    [
      "cookie",
      { explode: false },
      ["color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
    ],
  ];
  test.each(cases)("in a %s with %j", (place, style, want) => {
    const got = ["blue", array, object].map((value) => written(place, "color", value, style));
    expect(got).toEqual(want);
  });

  const json: [place: ParameterPlace, want: string][] = [
    ["path", "/%7B%22a%22%3A%5B1%2Cnull%5D%7D"],
    ["query", "color=%7B%22a%22%3A%5B1%2Cnull%5D%7D"],
    ["header", '{"a":[1,null]}'],
    ["cookie", "color=%7B%22a%22%3A%5B1%2Cnull%5D%7D"],
  ];
  test.each(json)("in a %s as JSON", (place, want) => {
    expect(written(place, "color", { a: [1, null] }, { json: true })).toBe(want);
  });
});

describe("what is written of a value", () => {
  class Money {
    readonly #text: string = "5 EUR";
    toString(): string {
      return this.#text;
    }
  }
  class Point {
    x = 1;
    y = undefined;
    get length(): number {
      return 1;
    }
  }
  const bare = Object.assign(Object.create(null), { b: 2 });
  const inherited = Object.assign(Object.create({ a: 1 }), { b: 2 });
  const hidden = Object.defineProperty({ b: 2 }, "a", { value: 1 });
  const found = /b/.exec("abc");
  const cases: [name: string, { given: unknown; style?: TestStyle; want?: string }][] = [
    ["undefined", { given: undefined }],
    ["null", { given: null }],
    ["null as JSON", { given: null, style: { json: true } }],
    ["the empty string", { given: "", want: "q=" }],
    ["the empty string as JSON", { given: "", style: { json: true }, want: "q=%22%22" }],
    ["zero", { given: 0, want: "q=0" }],
    ["a large number", { given: 1e21, want: "q=1e%2B21" }],
    ["a bigint", { given: 2n ** 64n, want: "q=18446744073709551616" }],
    ["false", { given: false, want: "q=false" }],
    ["a Date", { given: new Date(0), want: "q=1970-01-01T00%3A00%3A00.000Z" }],
    ["a URL", { given: new URL("https://a.example/?b"), want: "q=https%3A%2F%2Fa.example%2F%3Fb" }],
    ["a boxed number", { given: Object(7), want: "q=7" }],
    ["a class with a toString of its own", { given: new Money(), want: "q=5%20EUR" }],
    ["a class without one", { given: new Point(), want: "x=1" }],
    ["an object without a prototype", { given: bare, want: "b=2" }],
    ["inherited properties", { given: inherited, want: "b=2" }],
    ["properties that are not enumerable", { given: hidden, want: "b=2" }],
    ["properties with a symbol", { given: { [Symbol("a")]: 1, b: 2 }, want: "b=2" }],
    ["a property called toString", { given: { toString: 1 }, want: "toString=1" }],
    [
      "an own property called __proto__",
      { given: JSON.parse('{"__proto__":1}'), want: "__proto__=1" },
    ],
    ["an empty array", { given: [] }],
    ["an empty array, not exploded", { given: [], style: { explode: false } }],
    ["an empty object", { given: {} }],
    ["an array of nothing", { given: [null, undefined] }],
    ["an object of nothing, not exploded", { given: { a: null }, style: { explode: false } }],
    // biome-ignore lint/suspicious/noSparseArray: that is what is tested.
    ["an array with gaps", { given: [1, , null, 2], want: "q=1&q=2" }],
    ["an array with properties", { given: found, want: "q=b" }],
    ["an array with the empty string", { given: ["", "a"], want: "q=&q=a" }],
    ["the same, not exploded", { given: ["", "a"], style: { explode: false }, want: "q=,a" }],
    [
      "an object with members that are not given",
      { given: { a: undefined, b: null, c: 3 }, want: "c=3" },
    ],
    ["an object with an empty key", { given: { "": 1 }, want: "=1" }],
    ["dates in an array", { given: [new Date(0)], want: "q=1970-01-01T00%3A00%3A00.000Z" }],
    [
      "keys and values that are no words",
      { given: { "a&b=c": "d&e=f#+" }, want: "a%26b%3Dc=d%26e%3Df%23%2B" },
    ],
    ["commas in values", { given: ["a,b", "c"], style: { explode: false }, want: "q=a%2Cb,c" }],
  ];
  test.each(cases)("%s", (_, { given, style, want }) => {
    expect(written("query", "q", given, style)).toBe(want);
  });

  test("the names of parameters are encoded", () => {
    expect(written("query", "a&b[]", 1)).toBe("a%26b%5B%5D=1");
    expect(written("cookie", "a b", 1)).toBe("a%20b=1");
    expect(written("path", "a b", 1, { style: "matrix" })).toBe("/;a%20b=1");
  });
});

describe("a deep object", () => {
  const cases: [name: string, { given: unknown; want: string | undefined }][] = [
    ["in an object", { given: { b: { c: 1, d: { e: 2 } } }, want: "a[b][c]=1&a[b][d][e]=2" }],
    ["with an array", { given: { b: [1, null, 2] }, want: "a[b]=1&a[b]=2" }],
    ["with what is not given", { given: { b: null, c: {}, d: [], e: "" }, want: "a[e]=" }],
    ["with a date", { given: { b: new Date(0) }, want: "a[b]=1970-01-01T00:00:00.000Z" }],
    ["with keys that are no words", { given: { "b=&": 1 }, want: "a[b=&]=1" }],
    [
      "with an own __proto__",
      { given: JSON.parse('{"__proto__":{"c":1}}'), want: "a[__proto__][c]=1" },
    ],
    ["of nothing", { given: { b: { c: undefined } }, want: undefined }],
  ];
  test.each(cases)("%s", (_, { given, want }) => {
    const query = written("query", "a", given, { style: "deepObject" });
    expect(query?.match(/[[\]&=]/g)?.filter((sign) => /[[\]]/.test(sign)) ?? []).toEqual([]);
    expect(query && decodeURIComponent(query)).toBe(want);
  });

  test("pollutes nothing", () => {
    written("query", "a", JSON.parse('{"__proto__":{"polluted":1}}'), { style: "deepObject" });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("reserved characters that are kept", () => {
  const cases: [name: string, { given: unknown; style?: TestStyle; want: string }][] = [
    ["are those that a query can hold", { given: ":/?@!$'()*,;=", want: "q=:/?@!$'()*,;=" }],
    ["are not those that mean something else to it", { given: "&+#[]", want: "q=%26%2B%23%5B%5D" }],
    ["are not others", { given: "é |<%", want: "q=%C3%A9%20%7C%3C%25" }],
    ["are in percent-encoded triplets", { given: "%41%zz%2%2f", want: "q=%41%25zz%252%2f" }],
    ["are none of a key", { given: { "a=/&": "b=/&" }, want: "a%3D%2F%26=b=/%26" }],
    ["are commas in an array", { given: ["a,b", "c"], style: { explode: false }, want: "q=a,b,c" }],
    [
      "are in a deep object",
      { given: { "/": "/" }, style: { style: "deepObject" }, want: "q%5B%2F%5D=/" },
    ],
  ];
  test.each(cases)("%s", (_, { given, style, want }) => {
    expect(written("query", "q", given, { ...style, allowReserved: true })).toBe(want);
  });

  test.each<ParameterPlace>(["path", "cookie"])("are none in a %s", (place) => {
    expect(written(place, "q", "a/b;c", { allowReserved: true })).toContain("a%2Fb%3Bc");
  });
});

describe("a header", () => {
  test("is not encoded", () => {
    expect(written("header", "X", 'a, "b" %é')).toBe('a, "b" %é');
    expect(written("header", "X", ["a,b", "c"])).toBe("a,b,c");
  });

  test("is the empty string where that is given, and is not sent where nothing is", () => {
    expect(written("header", "X", "")).toBe("");
    expect(written("header", "X", [null])).toBeUndefined();
  });
});

describe("several parameters", () => {
  const values: { readonly [name: string]: unknown } = { a: [1, 2], b: undefined, c: {}, d: "x" };
  const valueAt = (name: string): unknown => values[name];
  const styles = { a: complete({}), c: complete({}) };

  test("in a query stand side by side, with nothing between for those that are not given", () => {
    expect(queryOf(what, ["b", "a", "c", "d", "b"], valueAt, styles)).toBe("a=1&a=2&d=x");
    expect(queryOf(what, ["b", "c"], valueAt, styles)).toBe("");
    expect(queryOf(what, [], valueAt)).toBe("");
  });

  test("in a Cookie header are parted by semicolons", () => {
    expect(cookieOf(what, ["b", "a", "c", "d"], valueAt, styles)).toBe("a=1; a=2; d=x");
    expect(cookieOf(what, ["b"], valueAt)).toBeUndefined();
  });

  test("in a path stand where the template has them", () => {
    expect(pathOf(what, "/v1.0/{a}-{d}/x/{d}", valueAt, styles)).toBe("/v1.0/1,2-x/x/x");
    expect(pathOf(what, "/none", valueAt)).toBe("/none");
  });

  test("have no style for a name that every object inherits", () => {
    const query = { a: complete({ explode: false }) };
    const names = ["constructor", "__proto__", "a"];
    const valueOfName = (name: string): unknown => (name === "a" ? [1, 2] : 1);
    expect(queryOf(what, names, valueOfName, query)).toBe("constructor=1&__proto__=1&a=1,2");
  });

  test("of one value each refuse an array and an object, whatever their place", () => {
    for (const value of [[1], {}, { a: 1 }]) {
      const wrong = (): unknown => value;
      const refused = /"a" must be one value, not an array or object\.$/;
      expect(() => queryOf(what, ["a"], wrong)).toThrow(refused);
      expect(() => pathOf(what, "/{a}", wrong)).toThrow(refused);
    }
  });
});
