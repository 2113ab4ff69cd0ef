import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standaloneJob } from "../codegen/jobs.ts";
import { generate } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { compile, root } from "./compile.ts";
import { described } from "./description.ts";
import { type Files, newFolder, remove, save } from "./folder.ts";

const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;

const version30: Files = {
  "openapi.yaml": described(
    `servers: [{ url: "https://{region}.example.com", variables: { region: { default: eu } } }]
security: [{ basic: [] }]
tags: [{ name: Orders, description: What was ordered. }]
x-sdk: { errors: { schema: Problem, message: title }, paging: { page: page, pageSize: size, items: rows } }
paths:
  /orders:
    get:
      operationId: list-orders
      tags: [Orders]
      summary: List orders
      parameters:
        - { name: page, in: query, schema: { type: integer, minimum: 0, exclusiveMinimum: true, default: 1 } }
        - { name: state, in: query, schema: { type: array, items: { $ref: "#/components/schemas/State" } } }
      responses:
        200: { description: A page., ${json('{ $ref: "#/components/schemas/Page" }')} }
        default: { $ref: "#/components/responses/Problem" }
    post:
      operationId: create-order
      tags: [Orders]
      requestBody: { required: true, ${json('{ $ref: "#/components/schemas/Order" }')} }
      responses:
        201: { description: Created., ${json('{ $ref: "#/components/schemas/Page/properties/rows/items" }')} }
        202: { description: Accepted. }
  /orders/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string, format: uuid } }]
    delete: { operationId: delete-order, tags: [Orders], deprecated: true, responses: { 204: { description: Gone. } } }
    put:
      operationId: replace-order
      tags: [Orders]
      requestBody: { ${json('{ allOf: [{ $ref: "#/components/schemas/Order" }], nullable: true }')} }
      responses: { 200: { description: Done., ${json('{ $ref: "#/paths/~1orders/post/responses/201/content/application~1json/schema" }')} } }
  /orders/{id}/receipt:
    get:
      operationId: get-order-receipt
      tags: [Orders]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: id, in: query, schema: { type: integer } }]
      responses: { 200: { description: A file., content: { application/pdf: { schema: { type: string, format: binary } } } } }
components:
  securitySchemes: { basic: { type: http, scheme: basic } }
  responses: { Problem: { description: It failed., ${json('{ $ref: "#/components/schemas/Problem" }')} } }
  schemas:
    State: { type: string, enum: [open, shut], nullable: true }
    Problem: { type: object, properties: { title: { type: string } } }
    Page:
      type: object
      required: [rows]
      properties:
        rows: { type: array, items: { type: object, properties: { order: { $ref: "#/components/schemas/Order", nullable: true } } } }
    Order:
      type: object
      required: [id]
      properties:
        id: { type: string, readOnly: true }
        state: { $ref: "#/components/schemas/State" }
        secret: { type: string, writeOnly: true, nullable: true }
        parent: { $ref: "#/components/schemas/Order" }
        labels: { type: object, additionalProperties: { type: string } }
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
`,
    "3.0.3",
  ),
};

const version31: Files = {
  "openapi.yaml": described(`security: [{ key: [] }]
paths:
  /files: { $ref: paths/files.yaml }
  /files/{name}: { $ref: "paths/files_{name}.yaml" }
  /copies/{name}: { $ref: "#/paths/~1files~1{name}" }
webhooks: { stored: { $ref: webhooks/stored.yaml } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
`),
  "paths/files.yaml": `post:
  requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: ../schemas/Upload.yaml } } } }
  responses: { 2XX: { description: Stored., ${json("{ $ref: ../schemas/File.yaml }")} }, 4XX: { $ref: ../responses/Refused.yaml } }
get:
  parameters: [{ $ref: ../parameters/Since.yaml }, { name: X-Trace, in: header, schema: { type: string } }, { name: session, in: cookie, schema: { type: string } }, { name: filter, in: query, style: deepObject, schema: { type: object } }, { name: sort, in: query, explode: false, schema: { type: array, items: { type: string } } }, { name: __proto__, in: query, content: { application/json: { schema: { type: object } } } }]
  responses: { 200: { description: All., ${json("{ type: array, items: { $ref: ../schemas/File.yaml } }")} }, 204: { description: None. } }
`,
  "paths/files_{name}.yaml": `parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
get: { responses: { default: { description: Its text., content: { text/plain: { schema: { type: string } } } } } }
put: { requestBody: { content: { application/octet-stream: {} } }, responses: { 204: { description: Done. } } }
`,
  "webhooks/stored.yaml": `post: { requestBody: { ${json("{ $ref: ../schemas/File.yaml }")} }, responses: { 204: { description: Heard. } } }
`,
  "responses/Refused.yaml": `description: No.\n${json("{ $ref: ../schemas/Refusal.yaml }")}\n`,
  "parameters/Since.yaml":
    "name: since\nin: query\nschema: { type: [string, 'null'], format: date }\n",
  "schemas/Upload.yaml":
    "type: object\nproperties: { file: { type: string, contentMediaType: application/octet-stream } }\n",
  "schemas/File.yaml": `type: object
required: [name, inside]
properties:
  name: { const: a }
  inside: { type: array, items: { $ref: File.yaml } }
  size: { type: [integer, "null"], exclusiveMinimum: 0 }
  kind: { $ref: Kind.yaml, description: Beside the reference. }
  pair: { type: array, prefixItems: [{ type: string }, { type: integer }] }
  extra: true
patternProperties: { ^x-: { type: string } }
`,
  "schemas/Kind.yaml": "enum: [plain, 1, null, true]\n",
  "schemas/Refusal.yaml":
    "anyOf: [{ $ref: File.yaml }, { type: object, additionalProperties: false }, { not: {} }]\n",
};

// In YAML too, because JSON is YAML; none of it may come to mean anything in what is generated.
const title = JSON.stringify(`A */ "B" \`c\` \${d} <e> | f\u2028@g`);

const awkward: Files = {
  "openapi.yaml": String.raw`openapi: 3.1.0
info: { title: ${title}, version: 1.0.0, description: "*/ @deprecated" }
servers: [{ url: "https://example.com/*/" }]
tags: [{ name: constructor, description: "*/ export {} /*" }, { name: raw }, { name: 会社 }, { name: 1099 forms }, { name: "***" }]
paths:
  /a: { get: { operationId: delete, tags: [raw], responses: { 204: { description: "*/" } } } }
  /b: { get: { operationId: call, tags: [raw], responses: { 200: { description: a, content: { application/json: { schema: { $ref: "#/components/schemas/Promise" } } } } } } }
  /c: { get: { operationId: constructor, tags: [constructor], responses: { 204: { description: a } } } }
  /d: { get: { operationId: toString, tags: [constructor], deprecated: true, x-sdk: { replacedBy: delete }, responses: { 204: { description: a } } } }
  /e: { get: { operationId: 2fa, tags: [1099 forms], summary: "*/ @internal", responses: { 204: { description: a } } } }
  /f: { get: { operationId: __proto__, tags: ["***"], responses: { 204: { description: a } } } }
  /g: { get: { operationId: कंपनी-सूची, tags: [会社], description: "a\u2028 */ b", responses: { 204: { description: a } } } }
  /h: { get: { operationId: await, tags: [会社], responses: { 204: { description: a } } } }
  "/i/{x-y}/{m²}":
    post:
      operationId: send
      tags: [raw]
      parameters:
        - { name: x-y, in: path, required: true, schema: { type: string }, example: "*/" }
        - { name: m², in: path, required: true, schema: { type: string } }
        - { name: x.y, in: query, schema: { enum: ['"', "\n", "\u2028", "*/"] } }
        - { name: body, in: query, schema: { type: string, default: "*/ @x" } }
        - { name: class, in: header, schema: { type: string } }
        - { name: __proto__, in: header, schema: { type: string } }
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/FormData" } } } }
      responses: { 200: { description: a, content: { application/json: { schema: { $ref: "#/components/schemas/RawResource" } } } } }
  /j: { post: { operationId: upload, tags: [raw], requestBody: { content: { multipart/form-data: {} } }, responses: { 200: { description: a, content: { application/json: { schema: { $ref: "#/components/schemas/Transport" } } } } } } }
  /k: { get: { operationId: keep, tags: [raw], responses: { 200: { description: a, content: { application/json: { schema: { $ref: "#/components/schemas/Filter" } } } } } } }
x-sdk:
  filter:
    parameters: [x.y, "*/"]
    operators: { delete: '"', constructor: '\', then: "*/" }
    and: "/*"
    or: "#"
    group: "<>"
components:
  schemas:
    Filter: { type: object }
    Promise: { description: "*/ export {}", type: object, properties: { "a-b": { type: string }, m²: { type: string }, class: { type: string }, __proto__: { type: string }, constructor: { type: string } } }
    Record: { type: object }
    Transport: { type: object, properties: { a: { $ref: "#/components/schemas/CallOptions" } } }
    CallOptions: { type: string, enum: ["*/", "\u2028", "|"] }
    FormData: { type: object, properties: { a: { $ref: "#/components/schemas/push.operation" } } }
    RawResource: { type: object }
    SendInput: { type: object }
    push.operation: { type: string }
    PushOperation: { type: string }
    pushoperation: { type: integer }
    名前: { type: string }
    _: { type: string }
    3d: { type: string }
`,
};

const descriptions = { "version-30": version30, "version-31": version31, awkward };

// What the compiler says of each package, and the folder that it compiled them in.
const found: { [name: string]: string } = {};
let out = "";

beforeAll(async () => {
  out = newFolder();
  const scope = join(out, "node_modules/@codat-openapi");
  mkdirSync(scope, { recursive: true });
  // From its sources, so that no older build of the runtime is taken for it.
  const runtime = join(root, "packages/runtime");
  const options = ["--outDir", join(scope, "runtime/dist"), "--emitDeclarationOnly", "false"];
  found["runtime"] = compile(runtime, "-p", ".", ...options);
  copyFileSync(join(runtime, "package.json"), join(scope, "runtime/package.json"));
  symlinkSync(join(root, "node_modules/openapi-fetch"), join(out, "node_modules/openapi-fetch"));

  for (const [name, files] of Object.entries(descriptions)) {
    save(join(out, name), files);
    write(await generate(standaloneJob(root, join(out, name, "openapi.yaml"), name, out)));
    for (const kind of [`${name}-types`, `${name}-client`]) {
      symlinkSync(join(out, kind), join(scope, kind));
      found[kind] = compile(join(out, kind), "-p", ".");
    }
  }
});
afterAll(() => remove(out));

test("the packages of every description compile over the runtime", () => {
  expect(found).toEqual({
    runtime: "",
    "version-30-types": "",
    "version-30-client": "",
    "version-31-types": "",
    "version-31-client": "",
    "awkward-types": "",
    "awkward-client": "",
  });
});

test("filters are written in awkward grammars, and only where there is one", async () => {
  const entryOf = (name: string): string =>
    pathToFileURL(join(out, `${name}-client/dist/index.js`)).href;
  const { where } = await import(/* @vite-ignore */ entryOf("awkward"));
  const filter = where("a")
    .delete(1)
    .and(where("b").constructor(2).or(where("c").then(3)));
  expect(String(filter)).toBe('a"1 /* <b\\2 # c*/3>');
  expect(await import(/* @vite-ignore */ entryOf("version-30"))).not.toHaveProperty("where");
});

test("parameters are sent in the styles of the description", async () => {
  const entry = pathToFileURL(join(out, "version-31-client/dist/index.js")).href;
  const { createVersion31Client } = await import(/* @vite-ignore */ entry);
  const asked: string[] = [];
  const client = createVersion31Client({
    apiKey: "key",
    baseUrl: "https://example.com",
    fetch: async (url: string) => {
      asked.push(url);
      return new Response(null, { status: 204 });
    },
  });
  const input = { filter: { a: { b: 1 } }, sort: ["a", "b"], __proto__Query: [1] };
  await Object.values<{ getFiles?: (input: object) => unknown }>(client)
    .find((resource) => resource.getFiles)
    ?.getFiles?.(input);
  expect(asked).toEqual([
    "https://example.com/files?filter%5Ba%5D%5Bb%5D=1&sort=a,b&__proto__=%5B1%5D",
  ]);
});

test("methods of awkward names call what they are named after", async () => {
  const entry = pathToFileURL(join(out, "awkward-client/dist/index.js")).href;
  const { createAwkwardClient } = await import(/* @vite-ignore */ entry);
  const asked: string[] = [];
  const client = createAwkwardClient({
    fetch: async (
      url: string,
      { method, headers }: { method: string; headers: Record<string, string> },
    ) => {
      asked.push(`${method} ${url} class=${new Headers(headers).get("class")}`);
      return new Response(null, { status: 204 });
    },
  });
  await client.raw.delete();
  await client.raw.call();
  await client.constructor_.constructor_();
  await client._1099Forms._2fa();
  await client["会社"].await();
  await client.raw.send({ "x-y": "p/q", "m²": "r", "x.y": '"', bodyQuery: "s", class: "t" });
  expect(asked).toEqual([
    "GET https://example.com/*/a class=null",
    "GET https://example.com/*/b class=null",
    "GET https://example.com/*/c class=null",
    "GET https://example.com/*/e class=null",
    "GET https://example.com/*/h class=null",
    "POST https://example.com/*/i/p%2Fq/r?x.y=%22&body=s class=t",
  ]);
});
