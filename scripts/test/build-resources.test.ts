import { expect, test } from "vitest";
import { described, mistakesIn, modelOf, ok, warnedModelOf } from "./description.ts";
import type { Files } from "./folder.ts";

const clashRemedy = "Give one of them another name with `x-sdk: { method: … }`.";

/** The members of the client: `resource.method`, and the file that holds the resource. */
async function membersOf(given: string | Files): Promise<string[]> {
  const { resources } = await modelOf(given);
  return resources.flatMap(({ name, fileName, operations }) =>
    operations.map((operation) => `${fileName}: ${name}.${operation.name}`),
  );
}

test.each<[name: string, { given: string; want: string[] }]>([
  [
    "makes a tag a resource and an operation its method",
    {
      given: `paths: { /a: { get: { operationId: list-things, tags: [Things], ${ok} } } }`,
      want: ["things: things.list"],
    },
  ],
  [
    "keeps the order of the declared tags, then of first use",
    {
      given: `tags: [{ name: C }, { name: unused }, { name: A }]
paths:
  /a: { get: { operationId: one, tags: [B], ${ok} }, post: { operationId: two, tags: [A], ${ok} } }
  /c: { get: { operationId: three, tags: [C], ${ok} } }
`,
      want: ["c: c.three", "a: a.two", "b: b.one"],
    },
  ],
  [
    "takes only the first tag",
    {
      given: `paths: { /a: { get: { operationId: one, tags: [B, A], ${ok} } } }`,
      want: ["b: b.one"],
    },
  ],
  [
    "takes tags of the same words for one resource",
    {
      given: `paths:
  /a: { get: { operationId: one, tags: [push data], ${ok} } }
  /b: { get: { operationId: two, tags: [Push-Data], ${ok} } }
`,
      want: ["push-data: pushData.one", "push-data: pushData.two"],
    },
  ],
  [
    "gives names that differ in case alone a file each",
    {
      given: `tags: [{ name: A, x-sdk: { resource: fooBar } }, { name: B, x-sdk: { resource: fooBAR } }]
paths:
  /a: { get: { operationId: one, tags: [A], ${ok} } }
  /b: { get: { operationId: two, tags: [B], ${ok} } }
`,
      want: ["foo-bar: fooBar.one", "foo-bar-2: fooBAR.two"],
    },
  ],
  [
    "gathers operations without a tag",
    {
      given: `paths: { /a: { get: { operationId: one, ${ok} } } }`,
      want: ["operations: operations.one"],
    },
  ],
  [
    "names an operation without an id after its method and path",
    {
      given: `paths: { "/a/{b}": { get: { ${ok} }, delete: { ${ok} } } }`,
      want: ["operations: operations.getAByB", "operations: operations.deleteAByB"],
    },
  ],
  [
    "lets x-sdk name both",
    {
      given: `tags: [{ name: Things, x-sdk: { resource: items } }]
paths: { /a: { get: { operationId: one, tags: [Things], x-sdk: { method: all }, ${ok} } } }
`,
      want: ["items: items.all"],
    },
  ],
  [
    "leaves the transport its name",
    {
      given: `paths: { /a: { get: { operationId: one, tags: [Transport], ${ok} } } }`,
      want: ["transport: transport_.one"],
    },
  ],
  [
    "keeps the resource's words where dropping them would make two names one",
    {
      given: `paths:
  /a: { get: { operationId: get-thing, tags: [things], ${ok} } }
  /b: { get: { operationId: get-things, tags: [things], ${ok} } }
`,
      want: ["things: things.getThing", "things: things.getThings"],
    },
  ],
  [
    "finds the operations of a path that refers to a component",
    {
      given: `paths: { /a: { $ref: "#/components/pathItems/A" } }
components: { pathItems: { A: { get: { operationId: one, ${ok} } } } }
`,
      want: ["operations: operations.one"],
    },
  ],
  [
    "finds the operations of a path that refers to another",
    {
      given: `paths: { /a: { get: { ${ok} } }, /b: { $ref: "#/paths/~1a" } }`,
      want: ["operations: operations.getA", "operations: operations.getB"],
    },
  ],
  ["has no resource without operations", { given: "tags: [{ name: A }]\npaths: {}", want: [] }],
])("build %s", async (_name, { given, want }) => {
  expect(await membersOf(described(given))).toEqual(want);
});

test.each<[name: string, { given: string | Files; names: string[]; warnings: string[] }]>([
  [
    "numbers operations of the same words, and says so at the later one",
    {
      given: described(`paths:
  /a: { get: { operationId: open-it, tags: [x], ${ok} }, put: { operationId: openIt, tags: [x], ${ok} } }
  /b: { get: { operationId: open-it, tags: [y], ${ok} } }
`),
      names: ["openIt", "openIt2", "openIt2"],
      warnings: [
        "openapi.yaml:5:29 #/paths/~1b/get/operationId: the operationId open-it stands at several operations; a number tells them apart. Give each operation its own operationId.",
        `openapi.yaml:4:100 #/paths/~1a/put: the operation openIt is the method openIt2, because another is openIt already. ${clashRemedy}`,
      ],
    },
  ],
  [
    "places a clash in the file that holds the operation",
    {
      given: {
        "openapi.yaml": described(
          "paths: { /a: { $ref: paths/a.yaml }, /b: { $ref: paths/b.yaml } }",
        ),
        "paths/a.yaml": `get: { operationId: openIt, ${ok} }`,
        "paths/b.yaml": `# A comment.\nget:\n  operationId: open-it\n  ${ok}\n`,
      },
      names: ["openIt", "openIt2"],
      warnings: [
        `paths/b.yaml:3:3 #/get: the operation open-it is the method openIt2, because another is openIt already. ${clashRemedy}`,
      ],
    },
  ],
  [
    "leaves a name to the operation whose x-sdk gives it",
    {
      given: described(`paths:
  /a: { get: { operationId: get-thing, tags: [things], ${ok} } }
  /b: { get: { operationId: other, tags: [things], x-sdk: { method: get }, ${ok} } }
`),
      names: ["getThing", "get"],
      warnings: [],
    },
  ],
])("build %s", async (_name, { given, names, warnings }) => {
  const { model, warned } = await warnedModelOf(given);
  const operations = model.resources.flatMap((resource) => resource.operations);
  expect(operations.map(({ name }) => name)).toEqual(names);
  expect(warned).toEqual(warnings);
});

test.each<[name: string, { given: string | Files; want: string[] }]>([
  [
    "refuses a name that x-sdk gives twice",
    {
      given: described(`paths:
  /a: { get: { operationId: one, x-sdk: { method: get }, ${ok} } }
  /b: { get: { operationId: two, x-sdk: { method: get }, ${ok} } }
`),
      want: [
        "openapi.yaml:5:14 #/paths/~1b/get: another operation is the method operations.get already. Give one of them another name.",
      ],
    },
  ],
  [
    "refuses a reference by an anchor",
    {
      given: described(`paths:
  /a: { get: { ${ok}, parameters: [{ name: a, in: query, schema: { $ref: "#thing" } }] } }
components: { schemas: { Thing: { $anchor: thing } } }
`),
      want: [
        "openapi.yaml:4:103 #/paths/~1a/get/parameters/0/schema: the reference #thing leads to no object of the description. Correct the $ref, or add the component that it names.",
      ],
    },
  ],
])("build %s", async (_name, { given, want }) => {
  expect(await mistakesIn(given)).toEqual(want);
});

test("build gives the types of inputs and resources names that no model has", async () => {
  const { resources } = await modelOf(
    described(`paths:
  /a: { get: { operationId: get-it, tags: [things], parameters: [{ name: a, in: query, schema: {} }], ${ok} } }
components: { schemas: { GetItInput: {}, ThingsResource: {}, ThingsResource_: {} } }
`),
  );
  const names = resources.map(({ typeName, operations }) => [
    typeName,
    ...operations.map(({ inputName }) => inputName),
  ]);
  expect(names).toEqual([["ThingsResource__", "GetItInput_"]]);
});

test("build tells apart the input types of one resource", async () => {
  const input = "parameters: [{ name: a, in: query, schema: {} }]";
  const { resources } = await modelOf(
    described(`paths:
  /a: { get: { operationId: get-it, ${input}, ${ok} } }
  /b: { get: { operationId: getIt, ${input}, x-sdk: { method: other }, ${ok} } }
`),
  );
  const names = resources.flatMap(({ operations }) => operations.map(({ inputName }) => inputName));
  expect(new Set(names).size).toBe(2);
});

test("build gives models of the same words different names, without regard to case", async () => {
  const { models } = await modelOf(
    described("paths: {}\ncomponents: { schemas: { push-data: {}, PushData: {}, PUSHDATA: {} } }"),
  );
  expect(models.map(({ schemaName, name }) => [schemaName, name])).toEqual([
    ["push-data", "PushData"],
    ["PushData", "PushData2"],
    ["PUSHDATA", "PUSHDATA3"],
  ]);
});
