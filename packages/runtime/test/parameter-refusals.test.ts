/** Which values are refused before anything is sent, and that no message shows them. */
import { describe, expect, test } from "vitest";
import type { ParameterPlace } from "../src/api.ts";
import { RequestError } from "../src/index.ts";
import { pathOf } from "../src/parameters.ts";
import { type TestStyle, what, written } from "./written.ts";

const error = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (caught) {
    return caught;
  }
};

describe("a value that cannot be sent", () => {
  const circular: { self?: object } = {};
  circular.self = circular;
  const hostile = {
    get secret(): never {
      throw new Error("canary");
    },
  };
  const list: TestStyle = { explode: false };
  const deep: TestStyle = { style: "deepObject" };
  const cases: [
    name: string,
    value: unknown,
    style?: TestStyle | undefined,
    place?: ParameterPlace,
  ][] = [
    ["NaN", Number.NaN],
    ["Infinity", [Number.POSITIVE_INFINITY]],
    ["a function", () => "canary"],
    ["a function as JSON", () => "canary", { json: true }],
    ["a symbol", Symbol("canary")],
    ["a Map", new Map([["canary", 1]])],
    ["a promise", Promise.resolve("canary")],
    ["an invalid Date", new Date("canary")],
    ["a lone surrogate", "canary\ud800"],
    ["a lone surrogate with reserved characters", "canary\ud800", { allowReserved: true }],
    ["a lone surrogate in a key", { "canary\udc00": 1 }],
    ["an array in an array", [["canary"]]],
    ["an object in an array", [{ canary: 1 }], list],
    ["an object in an object", { a: { canary: 1 } }],
    ["an array in an object", { a: ["canary"] }, list],
    ["an object in an array of a deep object", { a: [{ canary: 1 }] }, deep],
    ["an object in itself", circular, deep],
    ["an object in itself as JSON", circular, { json: true }],
    ["a bigint as JSON", { canary: 1n }, { json: true }],
    ["an object that throws", hostile],
    ["a blank in a list that blanks delimit", ["canary a"], { style: "spaceDelimited" }],
    ["a bar in a key of a list that bars delimit", { "canary|": 1 }, { style: "pipeDelimited" }],
    ["a line break in a header", "canary\r\nX: 1", undefined, "header"],
    ["NUL in a key in a header", { "canary\0": 1 }, undefined, "header"],
    ["what is not Latin-1 in a header", "canary €", undefined, "header"],
    [
      "a line break in JSON in a header is none, what is not Latin-1 is",
      "€\n",
      { json: true },
      "header",
    ],
  ];
  test.each(cases)("is refused: %s", (_, value, style, place = "query") => {
    const caught = error(() => written(place, "q", value, style));
    expect(caught).toBeInstanceOf(RequestError);
    const { message } = caught as RequestError;
    expect(message).toMatch(new RegExp(`^GET /things: the ${place} parameter "q" [^]+\\.$`));
    expect(message).not.toContain("canary");
  });

  test("keeps the cause that is not its own", () => {
    const caught = error(() => written("query", "q", hostile)) as RequestError;
    expect((caught.cause as Error).message).toBe("canary");
  });
});

describe("a value in a path", () => {
  const label: TestStyle = { style: "label" };
  const matrix: TestStyle = { style: "matrix" };
  const unsafe: [name: string, value: unknown, style?: TestStyle][] = [
    ["nothing", undefined],
    ["null", null],
    ["an empty string", ""],
    ["blanks", " \u00a0"],
    ["encoded blanks", "%20"],
    ["an empty array", []],
    ["an array of nothing", [null]],
    ["an empty object", {}],
    ["an empty item", ["a", ""]],
    ["an empty key", { "": 1 }],
    [".", "."],
    ["..", ".."],
    ["an encoded dot", "%2e"],
    ["dots encoded twice", "%252E%252e"],
    ["dots encoded in parts", "%%32%65."],
    ["a segment up", "../x"],
    ["a segment up further in", "x/../../y"],
    ["a segment up with a backslash", "..\\x"],
    ["a segment up with an encoded slash", "x%2f.."],
    ["dots with a parameter", "..;x=1"],
    ["dots with blanks", " .. "],
    ["a control character", "a\tb"],
    ["an encoded control character", "a%0d%0ab"],
    ["what is encoded over and over", `%${"25".repeat(30)}41`],
    ["dots as an item", ["a", ".."]],
    ["dots as a key", { "..": 1 }, { explode: true }],
    ["dots as a property", { a: ".." }, matrix],
    ["dots in JSON", "/../", { json: true }],
    ["a dot behind the dot of a label", ".", label],
    ["nothing behind the dot of a label", "", label],
    ["a parameter behind the dot of a label", ";a", label],
    ["a slash behind the dot of a label", "/a", label],
    ["an encoded slash behind the dot of a label", ["%2fa"], { ...label, explode: true }],
    ["dots in a matrix", "..", matrix],
    ["nothing in a matrix", "", matrix],
  ];
  test.each(unsafe)("is refused: %s", (_, value, style) => {
    const caught = error(() => written("path", "id", value, style));
    expect(caught).toBeInstanceOf(RequestError);
    expect((caught as RequestError).message).toMatch(/^GET \/things: the path /);
  });

  test.each([
    ["/{id}.", "x/"],
    ["/.{id}", "\\x"],
    ["/.{id}/y", ";x"],
  ])("is refused where the template %s makes a segment of it", (template, value) => {
    expect(() => pathOf(what, template, () => value)).toThrow(RequestError);
  });

  test.each([
    ["a.b", "/a.b"],
    [".hidden", "/.hidden"],
    ["a..", "/a.."],
    ["...", "/..."],
    ["a/b", "/a%2Fb"],
    ["50%", "/50%25"],
    ["%41", "/%2541"],
    ["%C4%80", "/%25C4%2580"],
    ["Ā à", "/%C4%80%20%C3%A0"],
    ["?#;", "/%3F%23%3B"],
  ])("is sent: %s", (value, want) => {
    expect(written("path", "id", value)).toBe(want);
  });
});
