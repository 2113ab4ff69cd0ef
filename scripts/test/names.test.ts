import { describe, expect, test } from "vitest";
import {
  camelCase,
  functionNameOf,
  kebabCase,
  memberAccess,
  methodNameOf,
  operationIdOf,
  propertyKey,
  resourceNameOf,
  typeNameOf,
  wordsOf,
} from "../codegen/names.ts";

describe("wordsOf", () => {
  test.each<[name: string, { given: string; want: string[] }]>([
    [
      "splits at what is no letter or digit",
      { given: "get-access_token v2", want: ["get", "access", "token", "v2"] },
    ],
    [
      "splits where lower case turns into upper case",
      { given: "getAccessToken", want: ["get", "Access", "Token"] },
    ],
    [
      "splits an abbreviation from the word after it",
      { given: "parseXMLFile", want: ["parse", "XML", "File"] },
    ],
    ["splits a digit from upper case", { given: "oauth2Token", want: ["oauth2", "Token"] }],
    ["takes an apostrophe for no boundary", { given: "company's", want: ["companys"] }],
    ["keeps letters of any script", { given: "größe 会社-名", want: ["größe", "会社", "名"] }],
    ["keeps the marks that belong to a letter", { given: "कंपनी-सूची", want: ["कंपनी", "सूची"] }],
    ["composes a letter written with a combining mark", { given: "cafe\u0301", want: ["café"] }],
    ["drops digits that no identifier may hold", { given: "area m² №½", want: ["area", "m"] }],
    ["drops what no letter carries", { given: "❤\uFE0F like", want: ["like"] }],
    ["finds none in symbols alone", { given: "/{}-$", want: [] }],
    ["finds none in nothing", { given: "", want: [] }],
  ])("%s", (_name, { given, want }) => {
    expect(wordsOf(given)).toEqual(want);
  });
});

describe("camelCase", () => {
  test.each<[name: string, { given: string[]; want: string }]>([
    ["joins words", { given: ["get", "access", "token"], want: "getAccessToken" }],
    ["lowers abbreviations", { given: ["Parse", "XML"], want: "parseXml" }],
    ["puts an underscore before a leading digit", { given: ["2fa", "login"], want: "_2faLogin" }],
    ["is an underscore for no words", { given: [], want: "_" }],
  ])("%s", (_name, { given, want }) => {
    expect(camelCase(given)).toBe(want);
  });
});

describe("kebabCase", () => {
  test.each<[name: string, { given: string; want: string }]>([
    ["joins words with hyphens", { given: "Connection management", want: "connection-management" }],
    ["leads to no other folder", { given: "../../etc/passwd", want: "etc-passwd" }],
    ["is an underscore where there is no word", { given: "///", want: "_" }],
  ])("%s", (_name, { given, want }) => {
    expect(kebabCase(given)).toBe(want);
  });
});

describe("typeNameOf", () => {
  test.each<[name: string, { given: string; want: string }]>([
    ["keeps what can be a type's name", { given: "Push_Operation2", want: "Push_Operation2" }],
    ["raises the first letter", { given: "company", want: "Company" }],
    ["joins words", { given: "push-operation.changes", want: "PushOperationChanges" }],
    ["puts an underscore before a leading digit", { given: "3dSecure", want: "_3dSecure" }],
    ["is an underscore for symbols", { given: "***", want: "_" }],
    ["keeps a script without case", { given: "会社", want: "会社" }],
    ["does not shadow a global type", { given: "Record", want: "RecordModel" }],
    ["does not shadow what only looks different", { given: "promise", want: "PromiseModel" }],
    ["does not shadow the type of a form", { given: "FormData", want: "FormDataModel" }],
    ["does not shadow a type of the runtime", { given: "Transport", want: "TransportModel" }],
    ["takes __proto__ for a word", { given: "__proto__", want: "__proto__" }],
    ["takes constructor for a word", { given: "constructor", want: "Constructor" }],
  ])("%s", (_name, { given, want }) => {
    expect(typeNameOf(given)).toBe(want);
  });
});

describe("resourceNameOf", () => {
  test.each<[name: string, { given: string; want: string }]>([
    ["is the tag in camelCase", { given: "Connection management", want: "connectionManagement" }],
    ["is no property of every object", { given: "Constructor", want: "constructor_" }],
    ["is not toString", { given: "to string", want: "toString_" }],
    ["takes __proto__ for a word", { given: "__proto__", want: "proto" }],
    ["starts with no digit", { given: "1099 forms", want: "_1099Forms" }],
  ])("%s", (_name, { given, want }) => {
    expect(resourceNameOf(given)).toBe(want);
  });
});

describe("methodNameOf", () => {
  test.each<[name: string, { given: [operationId: string, resource: string]; want: string }]>([
    ["drops the resource", { given: ["list-companies", "companies"], want: "list" }],
    ["takes a singular for its plural", { given: ["get-company", "companies"], want: "get" }],
    [
      "drops the resource's first words",
      { given: ["get-push-operation", "pushData"], want: "getOperation" },
    ],
    [
      "drops the resource before other words",
      { given: ["get-company-access-token", "companies"], want: "getAccessToken" },
    ],
    [
      "keeps words that do not follow the verb directly",
      { given: ["list-open-companies", "companies"], want: "listOpenCompanies" },
    ],
    [
      "drops the resource before the verb",
      { given: ["issues/list-for-repo", "issues"], want: "listForRepo" },
    ],
    [
      "keeps the resource where there is nothing else",
      { given: ["company", "companies"], want: "company" },
    ],
    ["knows plurals in -es", { given: ["create-tax", "taxes"], want: "create" }],
    ["takes -ss for no plural", { given: ["get-address", "addresses"], want: "get" }],
    ["reads camelCase ids", { given: ["listCompanies", "companies"], want: "list" }],
    ["keeps reserved words", { given: ["delete-company", "companies"], want: "delete" }],
    [
      "is no property of every object",
      { given: ["constructor", "companies"], want: "constructor_" },
    ],
    [
      "is no property of every object after dropping words",
      { given: ["value-company-of", "companies"], want: "valueOf_" },
    ],
    ["takes __proto__ for a word", { given: ["__proto__", "companies"], want: "proto" }],
    ["starts with no digit", { given: ["2fa", "companies"], want: "_2fa" }],
    ["is an underscore for symbols", { given: ["---", "companies"], want: "_" }],
  ])("%s", (_name, { given: [operationId, resource], want }) => {
    expect(methodNameOf(operationId, resource)).toBe(want);
  });
});

describe("operationIdOf", () => {
  test.each<[name: string, { given: [method: string, path: string]; want: string }]>([
    [
      "says method and path",
      { given: ["get", "/companies/{companyId}"], want: "get-companies-by-company-id" },
    ],
    ["is the method at the root", { given: ["get", "/"], want: "get" }],
    [
      "takes a segment of two parameters apart",
      { given: ["get", "/files/{name}.{ending}"], want: "get-files-by-name-ending" },
    ],
  ])("%s", (_name, { given: [method, path], want }) => {
    expect(operationIdOf(method, path)).toBe(want);
  });
});

test.each<[name: string, { given: string; want: string }]>([
  ["keeps a free name", { given: "list", want: "list" }],
  ["marks a reserved word", { given: "delete", want: "delete_" }],
  ["marks what strict mode reserves", { given: "eval", want: "eval_" }],
  ["marks what every generated module imports", { given: "call", want: "call_" }],
])("functionNameOf %s", (_name, { given, want }) => {
  expect(functionNameOf(given)).toBe(want);
});

test.each<[name: string, { given: string; want: string; access: string }]>([
  ["leaves an identifier bare", { given: "größe", want: "größe", access: "o.größe" }],
  ["leaves a reserved word bare", { given: "delete", want: "delete", access: "o.delete" }],
  ["quotes a hyphen", { given: "x-id", want: '"x-id"', access: 'o["x-id"]' }],
  ["quotes a leading digit", { given: "1st", want: '"1st"', access: 'o["1st"]' }],
  ["quotes the empty name", { given: "", want: '""', access: 'o[""]' }],
  ["quotes a digit that no identifier may hold", { given: "m²", want: '"m²"', access: 'o["m²"]' }],
  ["escapes quotes and backslashes", { given: '"\\', want: '"\\"\\\\"', access: 'o["\\"\\\\"]' }],
])("propertyKey and memberAccess %s", (_name, { given, want, access }) => {
  expect([propertyKey(given), memberAccess("o", given)]).toEqual([want, access]);
});

test("names of any length are cut to what every file system takes", () => {
  const long = `Name ${"a".repeat(5_000)} end`;
  expect(kebabCase(long)).toHaveLength(101);
  expect(typeNameOf(long)).toHaveLength(100);
  expect(typeNameOf("A".repeat(5_000))).toHaveLength(100);
});
