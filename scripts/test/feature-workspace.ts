/** A folder with the packages of every feature, compiled as one program and called in this process. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createSandboxApp, type Problem } from "../../packages/sandbox/src/index.ts";
import { standaloneJob } from "../codegen/jobs.ts";
import { generate } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { compile, root } from "./compile.ts";
import { called, checked, type Feature, type Sent, scopeModule, type WireCase } from "./feature.ts";
import { save } from "./folder.ts";

const origin = "https://api.test";

/** What a feature's description gave. */
export interface Generated {
  readonly warnings: readonly string[];
  /** The document that the types package ships. */
  readonly document: object;
}

/** What a call did. */
export interface Called {
  readonly sent: readonly Sent[];
  /** What the sandbox has against the requests, or found wrong in the description. */
  readonly problems: readonly Problem[];
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Every feature of the folder beside this file, by its name. */
export async function readFeatures(): Promise<readonly (readonly [string, Feature])[]> {
  const names = readdirSync(join(import.meta.dirname, "features"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length));
  return Promise.all(
    names.map(async (name) => [name, (await import(`./features/${name}.ts`)).default] as const),
  );
}

/** Generates the packages of a feature into the folder, beside what is checked and called with them. */
export async function addFeature(out: string, name: string, feature: Feature): Promise<Generated> {
  save(join(out, name), { ...feature.files, "openapi.yaml": feature.description });
  const output = await generate(standaloneJob(root, join(out, name, "openapi.yaml"), name, out));
  write(output);
  const { compiles = [], refuses = [] } = feature.types ?? {};
  const modules = [
    ...compiles.map((text, index) => [`compiles-${index}.ts`, checked(name, text)]),
    ...refuses.map(([text], index) => [`refuses-${index}.ts`, checked(name, text)]),
    ...(feature.wire ?? []).map((wire, index) => [`wire-${index}.ts`, called(name, wire)]),
  ];
  save(join(out, "checks", name), Object.fromEntries(modules));
  return {
    warnings: output.warnings.map(({ message }) => message),
    document: JSON.parse(readFileSync(join(out, `${name}-types/openapi.json`), "utf8")),
  };
}

/** Lets the packages find the runtime, in its sources, so that no older build is taken for it. */
export function addRuntime(out: string): void {
  const runtime = join(root, "packages/runtime");
  const { name, exports } = JSON.parse(readFileSync(join(runtime, "package.json"), "utf8"));
  const sources = Object.keys(exports).map((entry) => [
    entry,
    entry === "." ? "./src/index.ts" : `./src/${entry.slice(2)}.ts`,
  ]);
  const folder = join(out, "node_modules", name);
  save(folder, {
    "package.json": JSON.stringify({
      name,
      type: "module",
      exports: Object.fromEntries(sources),
    }),
  });
  symlinkSync(join(runtime, "src"), join(folder, "src"));
  mkdirSync(join(out, "checks"));
  save(out, { "scope.ts": scopeModule, "package.json": '{ "type": "module" }' });
}

/** Compiles all of it as the strictest dependent would; gives what the compiler says, by file. */
export function compileAll(out: string, names: readonly string[]): ReadonlyMap<string, string[]> {
  const scope = JSON.parse(readFileSync(join(root, "packages/runtime/package.json"), "utf8")).name;
  const types = (name: string) => [
    scope.replace(/[^/]+$/, `${name}-types`),
    [`./${name}-types/src/index.ts`],
  ];
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    paths: Object.fromEntries(names.map(types)),
  };
  const include = ["*-types/src", "*-client/src", "checks", "scope.ts"];
  save(out, { "tsconfig.json": JSON.stringify({ compilerOptions, include }) });
  return byFile(compile(out, "--pretty", "false"));
}

function byFile(report: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of report.split("\n").filter((text) => text !== "")) {
    const [, file, message] = /^(\S.*?)\(\d+,\d+\): error (.*)$/.exec(line) ?? [];
    if (file === undefined || message === undefined) {
      // What is indented goes on with the message before it.
      current[current.length - 1] += `\n${line}`;
      continue;
    }
    current = found.get(file) ?? [];
    current.push(message);
    found.set(file, current);
  }
  return found;
}

/** Calls the generated client as a case says. */
export async function callCase(
  out: string,
  name: string,
  index: number,
  { document }: Generated,
  { answers = [] }: WireCase,
): Promise<Called> {
  const sent: Sent[] = [];
  const problems: Problem[] = [];
  const sandbox = createSandboxApp({
    document,
    onExchange: ({ requestProblems, responseProblems }) => {
      problems.push(...requestProblems, ...responseProblems);
    },
  });
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    const answer = answers[sent.length];
    sent.push(await sentBy(request.clone()));
    const own = await sandbox.fetch(request);
    return answer?.() ?? own;
  };
  // Node itself erases the types: nothing that it could not run may be generated.
  const { create, run } = createRequire(join(out, "tsconfig.json"))(
    `./checks/${name}/wire-${index}.ts`,
  );
  try {
    return { sent, problems, result: await run(create(fetch)) };
  } catch (error) {
    return { sent, problems, error };
  }
}

async function sentBy(request: Request): Promise<Sent> {
  return {
    request: `${request.method} ${request.url.replace(origin, "")}`,
    headers: Object.fromEntries(request.headers),
    body: await bodyOf(request),
  };
}

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null) return undefined;
  if (/^[^;]*json\s*(;|$)/.test(type)) return request.json();
  if (!type.startsWith("multipart/form-data")) return request.text();
  const form = await request.formData();
  return Promise.all(
    [...form].map(async ([name, value]) => [
      name,
      typeof value === "string"
        ? value
        : { filename: value.name, type: value.type, text: await value.text() },
    ]),
  );
}
