/** Parameters beside an independent RFC 6570 implementation, and what must hold of them whatever they are. */
import fc from "fast-check";
import { parseTemplate } from "url-template";
import { describe, expect, test } from "vitest";
import type { ParameterPlace } from "../src/api.ts";
import { RequestError } from "../src/index.ts";
import { pathOf, queryOf } from "../src/parameters.ts";
import { complete, type TestStyle, what, written } from "./written.ts";

/** Runs a property on many inputs, the same ones each time. */
const holds = <Inputs extends [unknown, ...unknown[]]>(property: fc.IProperty<Inputs>): void =>
  fc.assert(property, { numRuns: 1000, seed: 6570 });

const text = fc.string({
  unit: fc.constantFrom(...":/?#[]@!$&'()*+,;=% |\"<>aZ0-._~\u00e4\u20ac\u{1f600}"),
});
/** A text that a path may hold: no dots, no percent signs that may encode one, not blank. */
const safeText = text.map((given) => `x${given.replace(/[.%]/g, "")}`);
const key = fc.oneof(safeText, fc.constantFrom("__proto__", "constructor", "toString", "length"));

const scalarOf = (given: fc.Arbitrary<string>): fc.Arbitrary<string | number | boolean> =>
  fc.oneof(
    given,
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((number) => !String(number).includes(".")),
    fc.boolean(),
  );
/** A value of any shape that a style has a form for. What holds nothing is left to the table: url-template keeps its name. */
const givenOf = (given: fc.Arbitrary<string>): fc.Arbitrary<Given> => {
  const item = fc.option(scalarOf(given), { freq: 8 });
  const hasAny = (value: object): boolean => Object.values(value).some((one) => one !== null);
  return fc.oneof(
    scalarOf(given),
    fc.array(item, { maxLength: 4 }).filter(hasAny),
    fc.dictionary(key, item, { maxKeys: 4 }).filter(hasAny),
  );
};
type Scalar = string | number | boolean | null;
type Given = Scalar | Scalar[] | Record<string, Scalar>;

// Both are right: RFC 3986 has these five stand for themselves wherever they are, but does not call them unreserved.
const alike = (uri: string): string => uri.replace(/%(21|27|28|29|2A)/g, decodeURIComponent);
const expand = (template: string, value: Given): string =>
  alike(parseTemplate(template).expand({ v: value }));

describe("as url-template writes it:", () => {
  const paths: [style: TestStyle, template: string][] = [
    [{ style: "simple" }, "/{v}"],
    [{ style: "simple", explode: true }, "/{v*}"],
    [{ style: "label" }, "/{.v}"],
    [{ style: "label", explode: true }, "/{.v*}"],
    [{ style: "matrix" }, "/{;v}"],
    [{ style: "matrix", explode: true }, "/{;v*}"],
  ];
  test.each(paths)("a path with %j", (style, template) => {
    holds(
      fc.property(givenOf(safeText), (value) => {
        expect(written("path", "v", value, style)).toBe(expand(template, value));
      }),
    );
  });

  const queries: [explode: boolean, template: string, continued: string][] = [
    [true, "{?v*}", "{&v*}"],
    [false, "{?v}", "{&v}"],
  ];
  test.each(queries)("a query, exploded: %s", (explode, template, continued) => {
    const query = { v: complete({ explode }) };
    holds(
      fc.property(givenOf(text), (value) => {
        const values = (name: string): unknown => (name === "v" ? value : 1);
        expect(`?${queryOf(what, ["v"], values, query)}`).toBe(expand(template, value));
        expect(`?a=1&${queryOf(what, ["v"], values, query)}`).toBe(
          expand(`?a=1${continued}`, value),
        );
      }),
    );
  });

  test.each([true, false])("a cookie, exploded: %s", (explode) => {
    // A cookie is parted from the next by other characters than a parameter in a query.
    holds(
      fc.property(givenOf(text), (value) => {
        const want = expand(explode ? "{?v*}" : "{?v}", value)
          .slice(1)
          .replaceAll("&", "; ");
        expect(written("cookie", "v", value, { explode })).toBe(want);
      }),
    );
  });

  test("a query that keeps reserved characters", () => {
    holds(
      fc.property(text, (value) => {
        // url-template lets a percent sign through that has only one hexadecimal digit after it.
        fc.pre(!/%[\da-f](?![\da-f])/i.test(value));
        // RFC 6570 keeps these too, but in a query they would end or part what they stand in.
        const want = expand("{+v}", value).replace(/[&+#[\]]/g, encodeURIComponent);
        expect(written("query", "v", value, { allowReserved: true })).toBe(`v=${want}`);
      }),
    );
  });
});

describe("whatever it is,", () => {
  const places: ParameterPlace[] = ["path", "query", "header", "cookie"];
  const names = [
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
  ];
  const style: fc.Arbitrary<TestStyle> = fc.record(
    {
      style: fc.constantFrom(...names),
      explode: fc.boolean(),
      allowReserved: fc.boolean(),
      json: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  } as fc.ObjectConstraints);

  test("a value is sent as printable characters or refused with a RequestError", () => {
    holds(
      fc.property(fc.constantFrom(...places), style, anything, (place, given, value) => {
        try {
          const sent = written(place, "v", value, given) ?? "";
          expect(sent).toMatch(place === "header" ? /^[\t\x20-\x7e\x80-\xff]*$/ : /^[!-~ ]*$/);
          expect(place !== "header" && sent.includes("#")).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(RequestError);
        }
      }),
    );
  });

  test("a value adds no parameter to a query, and arrives as it was", () => {
    const styles: TestStyle[] = [{}, { explode: false }, { style: "deepObject" }];
    holds(
      fc.property(fc.constantFrom(...styles), text, text, (given, first, second) => {
        const query = { [first]: complete(given) };
        const values = (name: string): unknown => (name === first ? second : undefined);
        const sent = queryOf(what, [first], values, query);
        expect([...new URLSearchParams(sent)]).toEqual([[first, second]]);
        expect(new URL(`https://a.example/?${sent}`).hash).toBe("");
      }),
    );
  });

  test("a value that keeps reserved characters adds no parameter to a query either", () => {
    holds(
      fc.property(text, (value) => {
        const sent = written("query", "v", value, { allowReserved: true });
        expect([...new URLSearchParams(sent)].map(([name]) => name)).toEqual(["v"]);
        // What is percent-encoded already is sent so.
        if (!value.includes("%")) expect(new URLSearchParams(sent).get("v")).toBe(value);
      }),
    );
  });

  test("the properties of a deep object arrive under their names", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ab&=#% "), minLength: 1 });
    holds(
      fc.property(fc.dictionary(word, fc.dictionary(word, text)), (value) => {
        const sent = written("query", "v", value, { style: "deepObject" }) ?? "";
        const want = Object.entries(value).flatMap(([outer, inner]) =>
          Object.entries(inner).map(([name, given]) => [`v[${outer}][${name}]`, given]),
        );
        expect([...new URLSearchParams(sent)]).toEqual(want);
      }),
    );
  });

  test("a path value makes neither more nor fewer segments, however often it is decoded", () => {
    const risky = fc.string({
      unit: fc.constantFrom(
        ".",
        "..",
        "/",
        "\\",
        "%2e",
        "%2F",
        "%25",
        "%",
        ";",
        " ",
        "a",
        "5c",
        "2e",
      ),
    });
    const templates = ["/a/{v}/b", "/a/.{v}/b", "/a/{v}./b", "/a/{v}{v}/b"];
    const given = fc.oneof(
      risky,
      fc.array(risky, { maxLength: 3 }),
      fc.dictionary(risky, risky, { maxKeys: 2 }),
    );
    holds(
      fc.property(fc.constantFrom(...templates), style, given, (template, chosen, value) => {
        let path: string;
        try {
          path = pathOf(what, template, () => value, { v: complete(chosen) });
        } catch (error) {
          expect(error).toBeInstanceOf(RequestError);
          return;
        }
        expect(new URL(path, "https://a.example").pathname.split("/")).toHaveLength(4);
        for (let form = path, previous = ""; form !== previous; ) {
          expect(new URL(form, "https://a.example").pathname).toMatch(/^\/a\/.*\/b$/);
          previous = form;
          form = form.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
        }
      }),
    );
  });
});
