/** Filters as the API gets them, and what they cost those who write none. */
import { createPlatformClient, RequestError, where } from "@codat-openapi/platform-client";
import { build } from "esbuild";
import { expect, test } from "vitest";

const nothing = { results: [], pageNumber: 1, pageSize: 100, totalResults: 0, _links: {} };

let asked = "";
const codat = createPlatformClient({
  apiKey: "key",
  fetch: async (url) => {
    asked = String(url);
    return Response.json(nothing);
  },
});

/** The address that a list of companies is asked from. */
async function addressOf(
  input: NonNullable<Parameters<typeof codat.companies.list>[0]>,
): Promise<string> {
  asked = "";
  await codat.companies.list(input);
  return asked;
}

test("a filter is sent percent-encoded, as the parameter it is given for", async () => {
  const query = where("name")
    .contains("M&S 100% größer")
    .and(where("created").atLeast(new Date("2025-01-01")).or(where("created").lessThan("2020")));
  const tags = where("region").equals("uk");
  expect(await addressOf({ page: 2, query, tags })).toBe(
    "https://api.codat.io/companies?page=2" +
      "&query=name~M%26S%20100%25%20gr%C3%B6%C3%9Fer" +
      "%20%26%26%20%7Bcreated%3E%3D2025-01-01T00%3A00%3A00.000Z%20%7C%7C%20created%3C2020%7D" +
      "&tags=region%3Duk",
  );
});

test("a filter is sent as its text would be", async () => {
  const query = where("name").contains("bakery").or(where("archived").notEquals(true));
  expect(await addressOf({ query })).toBe(await addressOf({ query: query.toString() }));
  expect(new URL(asked).searchParams.get("query")).toBe("name~bakery || archived!=true");
});

test.each<[name: string, () => unknown]>([
  ["a value with an operator", () => where("name").contains("a || b=c")],
  ["a text of 2,048 characters", () => where("name").contains("x".repeat(2043))],
])("%s is refused where it is written", (_name, write) => {
  expect(write).toThrow(RequestError);
});

test.each<[name: string, { given: string; want: boolean }]>([
  ["not with a client that filters nothing", { given: "codat.companies.list();", want: false }],
  [
    "with a client that does",
    { given: 'codat.companies.list({ query: where("name").contains("a") });', want: true },
  ],
])("a bundle holds the grammar: %s", async (_name, { given, want }) => {
  const contents = `import { createPlatformClient, where } from "@codat-openapi/platform-client";
const codat = createPlatformClient({ apiKey: "key" });
${given}`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  expect([/maxLength: 2047/, /no filter can hold/].map((part) => part.test(text))).toEqual([
    want,
    want,
  ]);
});
