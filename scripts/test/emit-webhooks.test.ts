/** The module of the webhooks as its users have it: compiled, told apart by the compiler, and run. */
import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standaloneJob } from "../codegen/jobs.ts";
import { generate } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { addStrictOptions, compile, compileWith, root } from "./compile.ts";
import { described } from "./description.ts";
import { type Files, filesIn, newFolder, remove, save } from "./folder.ts";

const posted = (schema: string): string =>
  `{ post: { summary: "*/ @made", requestBody: { content: { application/json: ${schema} } }, responses: { 204: { description: Heard. } } } }`;

// Names that overlap, that mean something in TypeScript or in a comment, and that the module has itself.
const awkward = described(
  String.raw`paths: {}
x-sdk: { webhooks: { discriminator: event-type } }
webhooks:
  order.made: ${posted('{ schema: { $ref: "#/components/schemas/WebhookEvent" } }')}
  "{thing}.made": ${posted('{ schema: { $ref: "#/components/schemas/WebhookBody" } }')}
  "{thing}.\u0060$\u007bx}*/\"\n\u2028": ${posted("{}")}
components:
  schemas:
    WebhookEvent: { oneOf: [{ $ref: "#/components/schemas/WebhookBody" }, { type: object, properties: { event-type: { type: string }, made: { type: boolean } } }] }
    WebhookBody: { type: object, properties: { event-type: { type: string }, thing: { type: string } } }
`,
);

let out = "";

beforeAll(async () => {
  out = newFolder({ "package.json": '{ "type": "module" }', "openapi.yaml": awkward });
  const scope = join(out, "node_modules/@codat-openapi");
  mkdirSync(join(scope, "runtime"), { recursive: true });
  const runtime = join(root, "packages/runtime");
  copyFileSync(join(runtime, "package.json"), join(scope, "runtime/package.json"));
  const options = {
    extends: join(runtime, "tsconfig.json"),
    compilerOptions: { outDir: join(scope, "runtime/dist"), emitDeclarationOnly: false },
    include: [join(runtime, "src/webhooks.ts")],
  };
  save(out, { "runtime.json": JSON.stringify(options) });
  const found = [compile(out, "-p", "runtime.json")];

  write(await generate(standaloneJob(root, join(out, "openapi.yaml"), "awkward", out)));
  const module = { extends: "./tsconfig.json", include: ["src/generated/unwrap-webhook.ts"] };
  save(out, { "awkward-client/webhooks.json": JSON.stringify(module) });
  for (const [kind, project] of [
    ["types", "tsconfig.json"],
    ["client", "webhooks.json"],
  ] as const) {
    symlinkSync(join(out, `awkward-${kind}`), join(scope, `awkward-${kind}`));
    found.push(compile(join(out, `awkward-${kind}`), "-p", project));
  }
  expect(found).toEqual(["", "", ""]);
});
afterAll(() => remove(out));

const narrowing = String.raw`
import {
  isThingMadeWebhookEvent,
  type OrderMadeWebhookEvent,
  type ThingMadeWebhookEvent,
  type ThingXWebhookEvent,
  unwrapWebhook,
  type UnknownWebhookEvent,
} from "@codat-openapi/awkward-client/unwrap-webhook";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <Claim extends true>(): Claim | undefined => undefined;

const event = await unwrapWebhook("", {}, "");
const other = "a.\u0060$b*/\"\n\u2028";
if (event["event-type"] === "order.made") {
  holds<Same<typeof event, OrderMadeWebhookEvent>>();
} else if (isThingMadeWebhookEvent(event)) {
  holds<Same<typeof event, ThingMadeWebhookEvent>>();
  const name: string = event["event-type"];
} else if (event["event-type"] === other) {
  holds<Same<typeof event, ThingXWebhookEvent>>();
} else {
  holds<Same<typeof event, ThingXWebhookEvent | UnknownWebhookEvent>>();
}
`;

const compilers = {
  "the compiler of the packages": "node_modules/typescript/bin/tsc",
  "TypeScript 5.9": "scripts/node_modules/typescript/bin/tsc",
};

test.each(Object.entries(compilers))("events are told apart by %s", (_name, compiler) => {
  addStrictOptions(join(out, "narrowing"));
  save(out, { "narrowing/narrowing.ts": narrowing });
  expect(compileWith(compiler, join(out, "narrowing"), "-p", ".")).toBe("");
});

test("events that stand for many are told apart by functions", async () => {
  const module = pathToFileURL(join(out, "awkward-client/dist/generated/unwrap-webhook.js")).href;
  const { isThingMadeWebhookEvent, isThingXWebhookEvent } = await import(/* @vite-ignore */ module);
  const odd = 'a.`$b*/"\n\u2028';
  const types = ["order.made", "cart.made", "made", odd];
  const fits = (guard: (event: object) => boolean): string[] =>
    types.filter((type) => guard({ "event-type": type }));
  expect(fits(isThingMadeWebhookEvent)).toEqual(["cart.made"]);
  expect(fits(isThingXWebhookEvent)).toEqual([odd]);
});

test.each<[name: string, { given: string }]>([
  ["without webhooks", { given: "x-sdk: { webhooks: { discriminator: type } }" }],
  ["without a discriminator", { given: `webhooks: { made: ${posted("{}")} }` }],
])("a description %s has no such module", async (_name, { given }) => {
  const files: Files = { "openapi.yaml": described(`paths: {}\n${given}\n`) };
  save(join(out, "without"), files);
  const file = join(out, "without/openapi.yaml");
  write(await generate(standaloneJob(root, file, "without", join(out, "without"))));
  const written = filesIn(join(out, "without"));
  expect(Object.keys(written).filter((path) => path.includes("webhook"))).toEqual([]);
  const { exports } = JSON.parse(written["without-client/package.json"] ?? "");
  // Without an operation there is no resource either.
  expect(Object.keys(exports)).toEqual([".", "./raw-client"]);
});

test("a resource of the module's name has another file", async () => {
  const operation =
    "get: { operationId: list, tags: [Unwrap webhook], responses: { 204: { description: a } } }";
  save(join(out, "beside"), {
    "openapi.yaml": `${awkward.replace("paths: {}", `paths: { /a: { ${operation} } }`)}`,
  });
  const { files } = await generate(
    standaloneJob(root, join(out, "beside/openapi.yaml"), "beside", out),
  );
  const paths = files.map(({ path }) => path).filter((path) => path.endsWith(".ts"));
  expect(paths).toContain("beside-client/src/generated/unwrap-webhook.ts");
  expect(paths).toContain("beside-client/src/generated/resources/unwrap-webhook-2.ts");
});
