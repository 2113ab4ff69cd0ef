/** Descriptions whose texts are made to get out of the place they stand in come out as text, or are refused in one line. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DescriptionError, formatDiagnostic } from "../codegen/diagnostics.ts";
import type { GeneratedFile } from "../codegen/emit/file.ts";
import { standaloneJob } from "../codegen/jobs.ts";
import { generate } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { compile, root } from "./compile.ts";
import { newFolder, remove, save } from "./folder.ts";
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
        expect(outsideCode, path).not.toMatch(/(?<!\\)\]\((?![\w./#%-]+\))/);
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

test("all of it can be imported, without reading, writing or asking for anything else", () => {
  const program = `
    for (const api of ${JSON.stringify(made.map(({ api }) => api))}) {
      const client = await import("./" + api + "-client/src/index.ts");
      const [create] = Object.keys(client).filter((name) => /^create.+Client$/.test(name));
      client[create]({ baseUrl: "https://api.example.com" });
    }
    console.log(globalThis.${canary} ?? "untouched", {}.${canary} ?? "untouched");
  `;
  const runtime = join(root, "packages/runtime");
  const reads = [folder, runtime].map((path) => `--allow-fs-read=${path}`);
  const output = execFileSync(
    process.execPath,
    ["--permission", ...reads, "--input-type=module", "--eval", program],
    { cwd: folder, encoding: "utf8" },
  );
  expect(output.trim()).toBe("untouched untouched");
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
