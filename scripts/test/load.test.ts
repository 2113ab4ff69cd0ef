import { symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatDiagnostic, UsageError } from "../codegen/diagnostics.ts";
import { load } from "../codegen/load.ts";
import { described, documentOf, mistakesIn, ok } from "./description.ts";
import { type Files, folderWith, save } from "./folder.ts";

const versionRemedy =
  "Give an OpenAPI document whose `openapi` field is such as 3.1.0; convert older ones first.";
const syntaxRemedy = "Correct the syntax at this place; most often an indent, a quote or a colon.";
const missingRemedy = "Correct the $ref, or add the file or component that it names.";

/** A description whose only path is what the reference leads to. */
const referring = (reference: string): string =>
  described(`paths:\n  /a:\n    $ref: ${JSON.stringify(reference)}\n`);

// In a message, FOLDER stands for the folder of the description.
test.each<[name: string, { given: string | Files; want: string[] }]>([
  ["finds nothing wrong", { given: described(`paths: { /a: { get: { ${ok} } } }`), want: [] }],
  [
    "places a syntax error",
    {
      given: described("paths:\n  /a: {\n"),
      want: [
        `openapi.yaml:5:1 #/: this is neither YAML nor JSON: deficient indentation. ${syntaxRemedy}`,
      ],
    },
  ],
  [
    "places a key that is there twice",
    {
      given: described("paths: {}\npaths: {}\n"),
      want: [
        `openapi.yaml:4:1 #/: this is neither YAML nor JSON: duplicated mapping key. ${syntaxRemedy}`,
      ],
    },
  ],
  [
    "places a syntax error in a second file, and nothing that follows from it",
    {
      given: { "openapi.yaml": referring("paths/a.yaml"), "paths/a.yaml": "get:\n  summary: [\n" },
      want: [
        `paths/a.yaml:3:1 #/: this is neither YAML nor JSON: deficient indentation. ${syntaxRemedy}`,
      ],
    },
  ],
  [
    "places an empty second file",
    {
      given: { "openapi.yaml": referring("paths/a.yaml"), "paths/a.yaml": "# Nothing yet.\n" },
      want: [
        `openapi.yaml:5:5 #/paths/~1a: cannot follow the reference: paths/a.yaml leads to no object. ${missingRemedy}`,
      ],
    },
  ],
  [
    "refuses files that refer to nothing but each other",
    {
      given: {
        "openapi.yaml": referring("paths/a.yaml"),
        "paths/a.yaml": "$ref: ./b.yaml\n",
        "paths/b.yaml": "$ref: ./a.yaml\n",
      },
      want: [
        `openapi.yaml:5:5 #/paths/~1a: cannot follow the reference: ./a.yaml leads back to itself. ${missingRemedy}`,
      ],
    },
  ],
  [
    "refuses an empty file",
    {
      given: "",
      want: [
        `openapi.yaml:1:1 #/: found no OpenAPI version, expected OpenAPI 3.0, 3.1 or 3.2. ${versionRemedy}`,
      ],
    },
  ],
  [
    "refuses Swagger 2",
    {
      given: 'swagger: "2.0"\ninfo: { title: Tiny, version: 1.0.0 }\npaths: {}\n',
      want: [
        `openapi.yaml:1:10 #/swagger: found version 2.0, expected OpenAPI 3.0, 3.1 or 3.2. ${versionRemedy}`,
      ],
    },
  ],
  [
    "refuses a version that is not there yet",
    {
      given: described("paths: {}", "3.3.0"),
      want: [
        `openapi.yaml:1:10 #/openapi: found version 3.3.0, expected OpenAPI 3.0, 3.1 or 3.2. ${versionRemedy}`,
      ],
    },
  ],
  [
    "refuses a version that YAML reads as a number",
    {
      given: described("paths: {}", "3.1"),
      want: [
        `openapi.yaml:1:10 #/openapi: found version 3.1, expected OpenAPI 3.0, 3.1 or 3.2. ${versionRemedy}`,
      ],
    },
  ],
  [
    "places a reference to a component that is missing",
    {
      given: described(`paths:
  /a:
    get:
      responses:
        200: { description: Fine., content: { application/json: { schema: { $ref: "#/components/schemas/Nope" } } } }
`),
      want: [
        `openapi.yaml:7:75 #/paths/~1a/get/responses/200/content/application~1json/schema: the reference #/components/schemas/Nope leads to no object of the description. Correct the $ref, or add the component that it names.`,
      ],
    },
  ],
  [
    "places a reference to a file that is missing",
    {
      given: referring("missing.yaml"),
      want: [
        `openapi.yaml:5:5 #/paths/~1a: cannot follow the reference: there is no such file: missing.yaml. ${missingRemedy}`,
      ],
    },
  ],
  [
    "refuses a reference outside the folder",
    {
      given: referring("../other.yaml"),
      want: [
        `openapi.yaml:5:5 #/paths/~1a: cannot follow the reference: ../other.yaml is outside the folder of the description, which nothing is read from. ${missingRemedy}`,
      ],
    },
  ],
  [
    "refuses a reference by an absolute path",
    {
      given: referring("/etc/hosts"),
      want: [
        `openapi.yaml:5:5 #/paths/~1a: cannot follow the reference: /etc/hosts is outside the folder of the description, which nothing is read from. ${missingRemedy}`,
      ],
    },
  ],
  [
    "places references that lead round in a circle",
    {
      given: described(`paths: {}
components:
  schemas:
    A: { type: string }
    B: { properties: { c: { $ref: "#/components/schemas/C" } } }
    C: { $ref: "#/components/schemas/D" }
    D: { $ref: "#/components/schemas/C" }
`),
      want: [
        "7:27 #/components/schemas/B/properties/c",
        "8:8 #/components/schemas/C",
        "9:8 #/components/schemas/D",
      ].map(
        (place) =>
          `openapi.yaml:${place}: references lead round in a circle. Let one of them lead to something that is no reference.`,
      ),
    },
  ],
  [
    "accepts a schema that holds itself",
    {
      given: described(`paths: {}
components: { schemas: { A: { properties: { a: { $ref: "#/components/schemas/A" } } } } }
`),
      want: [],
    },
  ],
  [
    "places every mistake of every file, in the order of the files",
    {
      given: {
        "openapi.yaml": described(`tags: 1
paths: { /b: { $ref: paths/b.yaml }, /a: { $ref: paths/a.yaml } }
`),
        "paths/a.yaml": `get:\n  responses: []\n`,
        "paths/b.yaml": "get:\n  responses:\n    200: Fine.\npost: 1\n",
      },
      want: [
        "openapi.yaml:3:7 #/tags: `tags` is the number 1, expected a list. Write a list, or take it out.",
        "paths/a.yaml:2:14 #/get/responses: `responses` is a list, expected an object. Write an object, or take it out.",
        "paths/b.yaml:3:10 #/get/responses/200: `200` is a text, expected a response object. Write a response object, or take it out.",
        "paths/b.yaml:4:7 #/post: `post` is the number 1, expected an operation object. Write an operation object, or take it out.",
      ],
    },
  ],
  [
    "refuses components that are none, of which another file's would be one",
    {
      given: {
        "openapi.yaml": described("paths: { /a: { $ref: paths/a.yaml } }\ncomponents: number\n"),
        "paths/a.yaml": `get:\n  responses: { 200: { $ref: ../fine.yaml } }\n`,
        "fine.yaml": "description: Fine.\n",
      },
      want: [
        "openapi.yaml:4:13 #/components: `components` is a text, expected a components object. Write a components object, or take it out.",
      ],
    },
  ],
  [
    "refuses an x-sdk that the generator could not trust",
    {
      given: described(`paths: { /a: { get: { x-sdk: { method: "*/ evil()" }, ${ok} } } }\n`),
      want: [
        'openapi.yaml:3:40 #/paths/~1a/get/x-sdk/method: x-sdk.method of this operation is "*/ evil()", expected a camelCase name. Correct the value.',
      ],
    },
  ],
])("load %s", async (_name, { given, want }) => {
  const folder = folderWith(typeof given === "string" ? { "openapi.yaml": given } : given);
  const found = await mistakesIn(given, folder);
  expect(found).toEqual(want);
});

test("load passes over what public 3.1 documents carry and the types come out right for", async () => {
  const given = described(`paths: { /a: { get: { ${ok}, unknown: 1 } } }
components:
  schemas:
    A:
      type: object
      definitions: { B: { type: string } }
      properties:
        b: { $ref: "#/components/schemas/A/definitions/B", nullable: true }
        c: { type: number, minimum: 0, exclusiveMinimum: true, nullable: true }
`);
  expect(await mistakesIn(given)).toEqual([]);
  const { components } = await documentOf(given);
  const b = { anyOf: [{ $ref: "#/components/schemas/AB" }, { type: "null" }] };
  const c = { type: ["number", "null"], exclusiveMinimum: 0 };
  expect(components?.schemas?.["A"]?.properties).toEqual({ b, c });
});

test("load asks no server, not even one that would answer", async () => {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end(`get: { ${ok} }`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.yaml`;
  const found = await mistakesIn(referring(url)).finally(() => server.close());
  expect({ found, asked }).toEqual({
    found: [
      `openapi.yaml:5:5 #/paths/~1a: cannot follow the reference: ${url} is not fetched: allow its host with --allow-remote-refs ${new URL(url).host}, or save a copy beside the description. ${missingRemedy}`,
    ],
    asked: [],
  });
});

test("load reads no file outside the folder through a link", async () => {
  const outside = folderWith({ "a.yaml": `get: { ${ok} }` });
  const folder = folderWith({ "openapi.yaml": referring("linked/a.yaml") });
  symlinkSync(outside, join(folder, "linked"));
  expect(await mistakesIn(referring("linked/a.yaml"), folder)).toEqual([
    `openapi.yaml:5:5 #/paths/~1a: cannot follow the reference: linked/a.yaml is outside the folder of the description, which nothing is read from. ${missingRemedy}`,
  ]);
});

test.each<[name: string, { given: Files; want: number }]>([
  ["finds the files beside it", { given: { "a.yaml": `get: { ${ok} }` }, want: 0 }],
  ["says that a file is missing and not that it is elsewhere", { given: {}, want: 1 }],
])("load of a description in a linked folder %s", async (_name, { given, want }) => {
  const folder = folderWith({ "real/openapi.yaml": referring("a.yaml") });
  save(join(folder, "real"), given);
  symlinkSync(join(folder, "real"), join(folder, "linked"));
  const found = await mistakesIn("", join(folder, "linked"));
  expect(found.filter((line) => line.includes("no such file"))).toHaveLength(want);
  expect(found).toHaveLength(want);
});

test("load refuses a file that does not exist as a mistake in the command", async () => {
  const missing = join(folderWith(), "openapi.yaml");
  await expect(load(missing, "soundness")).rejects.toThrow(
    new UsageError(`${missing} does not exist. Give the path of an OpenAPI document.`),
  );
});

test.each<[name: string, { given: string; want: string }]>([
  ["ends what ends no sentence", { given: "found a", want: "found a. Do." }],
  ["keeps the end of a question", { given: "a?", want: "a? Do." }],
  ["stands on one line", { given: "a\n\tb", want: "a b. Do." }],
  ["sends a terminal no command", { given: "\u001b[2Ja\u0007", want: "\\u001b[2Ja\\u0007. Do." }],
])("formatDiagnostic %s", (_name, { given, want }) => {
  const diagnostic = { file: "/a/b.yaml", line: 2, column: 3, pointer: "#/c", message: given };
  expect(formatDiagnostic({ ...diagnostic, remedy: "Do" }, "/a")).toBe(`b.yaml:2:3 #/c: ${want}`);
});

test("load takes a reference that leads nowhere in a folder for none to the root's", async () => {
  const given = {
    "openapi.yaml": described(
      "paths: {}\ncomponents: { schemas: { A: { $ref: parts/a.yaml } } }\n",
    ),
    "parts/a.yaml": "properties: { b: { $ref: b.yaml } }\n",
    "b.yaml": "type: string\n",
  };
  expect(await mistakesIn(given)).toEqual([
    `parts/a.yaml:1:18 #/properties/b: cannot follow the reference: there is no such file: parts/b.yaml. ${missingRemedy}`,
  ]);
});

test("load reports mistakes of every stage in one run, and nothing that only follows from them", async () => {
  const given = {
    "openapi.yaml": described(`servers: 1
tags: [{ name: a, x-sdk: { resource: "*/" } }]
paths:
  /file: { $ref: missing.yaml }
  /outside: { $ref: ../outside.yaml }
  /shape: { get: 1, put: { responses: [] } }
  /parameter/{id}:
    parameters: [{ name: a, in: body }, { $ref: "#/components/parameters/Nope" }]
    get: { ${ok}, security: [{ nope: [] }] }
  /circle:
    get:
      responses:
        200: { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/Missing" } } } }
        400: { $ref: "#/components/responses/Wrong" }
  /twice: { get: { x-sdk: { method: same }, ${ok} }, put: { x-sdk: { method: same }, ${ok} } }
  /broken: { $ref: broken.yaml }
components:
  responses: { Wrong: 1 }
  schemas:
    Circle: { $ref: "#/components/schemas/Circle" }
    Uses: { properties: { a: { $ref: "#/components/schemas/Circle" } } }
`),
    "broken.yaml": "get: [\n",
  };
  const found = await mistakesIn(given);
  expect(found.map((line) => line.replace(/^(\S+) (\S+): .*$/, "$2"))).toEqual([
    "#/",
    "#/servers",
    "#/tags/0/x-sdk/resource",
    "#/paths/~1file",
    "#/paths/~1outside",
    "#/paths/~1shape/get",
    "#/paths/~1shape/put/responses",
    "#/paths/~1parameter~1{id}/parameters/0/in",
    "#/paths/~1parameter~1{id}/parameters/1",
    "#/paths/~1circle/get/responses/200/content/application~1json/schema",
    "#/paths/~1twice/put",
    "#/components/responses/Wrong",
    "#/components/schemas/Circle",
    "#/components/schemas/Uses/properties/a",
  ]);
});
