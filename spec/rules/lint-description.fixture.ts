import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { createConfig, lint, type RawUniversalConfig } from "@redocly/openapi-core";
import plugin from "./plugin.ts";

/** A description under test: its files by path. The root, `openapi.yaml`, gets a version and a title. */
export type Files = { "openapi.yaml": object } & Record<string, object>;

/** One row of a table of tests: a description, and the problems the rule finds in it. */
export interface Case {
  given: Files;
  want: string[];
}

const PREAMBLE = { openapi: "3.1.0", info: { title: "Orders", version: "1.0.0" } };

/** What the rule alone finds in the files, each problem as `<file>#<pointer>: <message>`. */
export async function lintDescription(ruleId: string, files: Files): Promise<string[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "spec-rules-")));
  try {
    for (const [path, content] of Object.entries(files)) {
      const node = path === "openapi.yaml" ? { ...PREAMBLE, ...content } : content;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), JSON.stringify(node));
    }
    // As in redocly.yaml, struct goes first and keeps nodes of a wrong type from the other rules. What it finds does
    // not matter here: the descriptions of the tests hold only what the rule looks at.
    const rules = { struct: "error", "no-unresolved-refs": "error", [`house/${ruleId}`]: "error" };
    const config = await createConfig({ plugins: [plugin()], rules } as RawUniversalConfig);
    const found = await lint({ ref: join(folder, "openapi.yaml"), config });
    const problems = found.filter((problem) => problem.ruleId !== "struct");
    return problems.map(({ message, location: [place] }) => {
      const file = relative(folder, place?.source.absoluteRef ?? "");
      return `${file}${place?.pointer}: ${message}`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A root with one operation, `GET /orders`. */
export function withOperation(operation: object, root: object = {}): Files {
  return { "openapi.yaml": { ...root, paths: { "/orders": { get: operation } } } };
}

/** A root with one component schema, `Order`, in a file of its own and in use. */
export function withSchema(schema: object, root: object = {}): Files {
  const body = { "application/json": { schema: { $ref: "components/schemas/Order.yaml" } } };
  return {
    ...withOperation({ responses: { 200: { description: "The order.", content: body } } }, root),
    "components/schemas/Order.yaml": schema,
  };
}
