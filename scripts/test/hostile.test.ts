/** Descriptions whose texts are made to get out of the place they stand in come out as text, or are refused in one line. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { DescriptionError, formatDiagnostic } from "../codegen/diagnostics.ts";
import type { GeneratedFile } from "../codegen/emit/file.ts";
import { standaloneJob } from "../codegen/jobs.ts";
import { generate } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { compile, root } from "./compile.ts";
import { filesIn, folderWith, newFolder, remove, save } from "./folder.ts";
import { hostileDescription } from "./hostile/descriptions.ts";
import { canary, payloads } from "./hostile/payloads.ts";

const folder = newFolder();
afterAll(() => remove(folder));

interface Made {
  readonly name: string;
  readonly api: string;
  readonly files: readonly GeneratedFile[];
}

const made: Made[] = [];

beforeAll(async () => {
  const scope = join(folder, "node_modules/@codat-openapi");
  mkdirSync(scope, { recursive: true });
  symlinkSync(join(root, "packages/runtime"), join(scope, "runtime"));
  for (const [index, [name, text]] of payloads.entries()) {
    const api = `hostile-${index}`;
    save(folder, { [`in/${api}.json`]: JSON.stringify(hostileDescription(text)) });
    const output = await generate(standaloneJob(root, join(folder, `in/${api}.json`), api, folder));
    write(output);
    made.push({ name, api, files: output.files });
  }
});

describe("a text that", () => {
  test.each(payloads.map(([name]) => name))("%s stays text in every source", (name) => {
    const { files = [] } = made.find((one) => one.name === name) ?? {};
    expect(files.length).toBeGreaterThan(10);
    const escaped = files.filter(({ path }) => path.endsWith(".ts")).flatMap(escapesIn);
    expect(escaped).toEqual([]);
  });

  test.each(payloads.map(([name]) => name))("%s names no file but below the packages", (name) => {
    const { api = "", files = [] } = made.find((one) => one.name === name) ?? {};
    for (const { path } of files) {
      expect(path).toMatch(new RegExp(`^${api}-(types|client)/[\\p{L}\\p{N}_./-]+$`, "u"));
      expect(path).not.toContain("..");
      for (const part of path.split("/")) expect(Buffer.byteLength(part)).toBeLessThan(256);
    }
  });

  test.each(payloads.map(([name]) => name))("%s leaves manifests as they are", (name) => {
    const { files = [] } = made.find((one) => one.name === name) ?? {};
    for (const { content } of files.filter(({ path }) => path.endsWith("/package.json"))) {
      const { scripts } = JSON.parse(content) as { scripts: object };
      expect(Object.keys(scripts).sort()).toEqual(["build", "typecheck"]);
    }
  });

  test.each(payloads.map(([name]) => name))(
    "%s becomes no HTML and no link in the pages",
    (name) => {
      const { files = [] } = made.find((one) => one.name === name) ?? {};
      for (const { path, content } of files.filter((file) => file.path.endsWith(".md"))) {
        const outsideCode = content
          .replace(/(`+)[^`][\s\S]*?\1/g, "")
          .replace(/^<!-- .* -->$/m, "");
        expect(outsideCode, path).not.toMatch(/(?<!\\)<[a-z!/]/i);
        expect(outsideCode, path).not.toMatch(/(?<!\\)\]\((?![\p{L}\p{N}_./#%-]+\))/u);
      }
    },
  );
});

/** Where the canary stands in a source as anything but a string, a comment or a property's name, and what is no syntax. */
function escapesIn({ path, content }: GeneratedFile): string[] {
  const source = ts.createSourceFile(path, content, ts.ScriptTarget.ES2024, true);
  const { diagnostics = [] } = ts.transpileModule(content, { reportDiagnostics: true });
  const found = diagnostics.map(({ messageText }) => `${path}: ${messageText}`);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text.includes(canary) && !isPartOfName(node)) {
      found.push(`${path}: ${node.parent.getText().slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether the canary is but a word of a longer name, made of the words of a text. */
const isPartOfName = (node: ts.Identifier): boolean => node.text !== canary;

test("all of it compiles", () => {
  const include = made.flatMap(({ api }) => [`${api}-types/src`, `${api}-client/src`]);
  const types = made.map(({ api }) => [
    `@codat-openapi/${api}-types`,
    [`./${api}-types/src/index.ts`],
  ]);
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
    noEmit: true,
    paths: Object.fromEntries(types),
  };
  save(folder, { "tsconfig.json": JSON.stringify({ compilerOptions, include }) });
  expect(compile(folder, "-p", ".")).toBe("");
});

// Tells of everything that would leave the process, before it does.
const watch = `
  import net from "node:net";
  import dns from "node:dns";
  import childProcess from "node:child_process";
  import { syncBuiltinESMExports } from "node:module";
  const tell = (name) => () => { process.stderr.write("LEFT BY " + name + "\\n"); throw new Error(name); };
  net.Socket.prototype.connect = tell("net");
  for (const module of [dns, dns.promises]) {
    for (const name of Object.keys(module))
      if (/^(lookup|resolve|reverse)/.test(name)) module[name] = tell("dns");
  }
  for (const name of ["spawn", "exec", "execFile", "fork", "spawnSync", "execSync", "execFileSync"])
    childProcess[name] = tell(name);
  syncBuiltinESMExports();
`;
const watched = ["--import", `data:text/javascript,${encodeURIComponent(watch)}`];

/** What a program says on both streams, with no rights but to read these folders and write those. */
function said(
  program: readonly string[],
  { reads = [], writes = [] }: { reads?: readonly string[]; writes?: readonly string[] } = {},
): string {
  const rights = [
    ...reads.map((path) => `--allow-fs-read=${path}`),
    ...writes.map((path) => `--allow-fs-write=${path}`),
  ];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--permission", ...rights, ...watched, ...program],
    { cwd: folder, encoding: "utf8" },
  );
  return `${stdout}${stderr}`;
}

test.each([
  'await fetch("http://127.0.0.1:49999")',
  'await (await import("node:dns/promises")).lookup("example.invalid")',
  '(await import("node:http")).get("http://127.0.0.1:49999")',
  '(await import("node:child_process")).execSync("true")',
])("it would be seen that a program leaves by %s", (program) => {
  expect(said(["--input-type=module", "--eval", program])).toMatch(/LEFT BY|ERR_ACCESS_DENIED/);
});

test("all of it can be imported, without reading, writing or asking for anything else", () => {
  const program = `
    for (const api of ${JSON.stringify(made.map(({ api }) => api))}) {
      const client = await import("./" + api + "-client/src/index.ts");
      const [create] = Object.keys(client).filter((name) => /^create.+Client$/.test(name));
      client[create]({ baseUrl: "https://api.example.com" });
    }
    console.log(globalThis.${canary} ?? "untouched", {}.${canary} ?? "untouched");
  `;
  const reads = [folder, join(root, "packages/runtime")];
  const output = said(["--input-type=module", "--eval", program], { reads });
  expect(output.trim()).toBe("untouched untouched");
});

test("the command leaves no file but below the packages, runs nothing of the folder, and asks nobody", async () => {
  const asked: string[] = [];
  const server = createServer((socket) => {
    asked.push("a connection");
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${canary}`;
  // What tools read that find it where they work.
  const configured = {
    "redocly.yaml": "plugins: [./plugin.js]\nextends: [evil/all]\n",
    "plugin.js": `throw new Error("LEFT BY plugin")`,
    "package.json": `{ "type": "commonjs", "main": "./plugin.js", "imports": { "#a": "./plugin.js" } }`,
    ".npmrc": "ignore-scripts=false\nregistry=http://127.0.0.1:9\n",
    ".env": `NODE_OPTIONS=--require=./plugin.js\n`,
    "tsconfig.json": `{ "extends": "./plugin.js" }`,
    "biome.json": `{ "plugins": ["./plugin.js"] }`,
    "vitest.config.ts": `throw new Error("LEFT BY vitest")`,
    "node_modules/js-yaml/index.js": `throw new Error("LEFT BY js-yaml")`,
    "node_modules/js-yaml/package.json": `{ "name": "js-yaml", "main": "index.js" }`,
  };
  const [, text] = payloads[0] ?? ["", ""];
  const refused = {
    openapi: "3.1.0",
    info: {},
    paths: { "/a": { $ref: url }, "/b": { $ref: `//${new URL(url).host}/b` } },
    components: {
      schemas: {
        A: { $ref: `${url}#/A` },
        B: { $ref: "file:///etc/passwd" },
        C: { oneOf: [], discriminator: { propertyName: "a", mapping: { a: url } } },
        D: { $ref: "..%2f..%2f..%2fetc%2fpasswd" },
        E: { $ref: "plugin.js" },
        F: { $ref: "%00" },
        G: { $ref: "#/constructor/prototype" },
        H: { $ref: "#/__proto__" },
        I: { $ref: "\\\\host\\share" },
      },
    },
  };
  const documents = {
    "good.json": JSON.stringify(hostileDescription(text)),
    "bad.json": JSON.stringify(refused),
  };
  const place = folderWith({ ...configured, ...documents });
  const out = join(place, "out");
  mkdirSync(out);
  for (const [name, want] of [
    ["good", /files, \d+ changed/],
    ["bad", /\d+ mistakes; nothing was written/],
  ] as const) {
    const given = ["--spec", join(place, `${name}.json`), "--name", name, "--out", out];
    const output = said([join(root, "scripts/generate.ts"), ...given], {
      reads: [root, place],
      writes: [out],
    });
    expect(output).toMatch(want);
    expect(output).not.toContain("LEFT BY");
    expect(output).not.toMatch(/^ {4}at /m);
  }
  const files = Object.entries(filesIn(place)).filter(([path]) => !path.startsWith("out/good-"));
  expect(Object.fromEntries(files)).toEqual({ ...configured, ...documents });
  expect(asked).toEqual([]);
});

test.each(payloads)(
  "a refusal of a text that %s is one line that no terminal obeys",
  async (_name, text) => {
    save(folder, {
      "refused.json": JSON.stringify({
        openapi: "3.1.0",
        paths: { [`/${text}`]: { get: text, put: { parameters: text } } },
      }),
    });
    const file = join(folder, "refused.json");
    const error = await generate(standaloneJob(root, file, "refused", folder)).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(DescriptionError);
    for (const diagnostic of (error as DescriptionError).diagnostics) {
      expect(formatDiagnostic(diagnostic, dirname(file))).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }
  },
);
