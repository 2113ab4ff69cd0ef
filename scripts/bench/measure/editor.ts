/** What a program over the types of a large description takes of the compiler and of an editor's completions. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openapiTypescript, own } from "../generators.ts";
import { installLocked } from "../install.ts";
import { benchFolder, root } from "../paths.ts";
import { execute, nodeProgram } from "../processes.ts";
import { consumerTypeScript } from "../project.ts";
import { github } from "../subjects.ts";

/** A program that makes one call and reads its answer, and where in it completions are asked for. */
interface Program {
  readonly name: string;
  readonly text: string;
  /** For each question, the text that the cursor stands behind and a completion that must be offered. */
  readonly questions: readonly (readonly [string, string])[];
}

export interface EditorFigures {
  readonly instantiations: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** Milliseconds, for each question when the file is opened and after a change. */
  readonly questions: readonly { readonly first: number; readonly later: number }[];
}

export const questions: readonly string[] = ["an operation", "a parameter", "a field of an answer"];

const programs: readonly Program[] = [
  {
    name: own.name,
    text: `import { createDescribedClient } from "@codat-openapi/described-client";

const client = createDescribedClient({});
const issues = await client.issues.listForRepo({ owner: "", repo: "", sort: "created" });
export const titles = issues.map((issue) => issue.title);
`,
    questions: [
      ["client.issues.", "listForRepo"],
      ['repo: "", ', "labels"],
      ["issue.", "title"],
    ],
  },
  {
    name: "createClient<paths>()",
    text: `import createClient from "openapi-fetch";
import type { paths } from "./openapi.js";

const client = createClient<paths>({ baseUrl: "https://api.github.com" });
const { data } = await client.GET("/repos/{owner}/{repo}/issues", {
  params: { path: { owner: "", repo: "" }, query: { sort: "created" } },
});
export const titles = data?.map((issue) => issue.title);
`,
    questions: [
      ['client.GET("', "/repos/{owner}/{repo}/issues"],
      ["query: { ", "labels"],
      ["issue.", "title"],
    ],
  },
];

/** The figures of both programs on GitHub's description. */
export async function editorFigures(scratch: string): Promise<ReadonlyMap<string, EditorFigures>> {
  const folder = join(scratch, "editor");
  await prepare(folder);
  const figures = new Map<string, EditorFigures>();
  for (const program of programs) figures.set(program.name, await figuresOf(program, folder));
  return figures;
}

const fileOf = ({ name }: Program): string => (name === own.name ? "own.ts" : "plain.ts");

async function prepare(folder: string): Promise<void> {
  const scope = join(folder, "node_modules/@codat-openapi");
  mkdirSync(scope, { recursive: true });
  symlinkSync(join(root, "packages/runtime"), join(scope, "runtime"));
  const [description = ""] = github.descriptions;
  await execute(process.execPath, own.program(description, scope), folder);
  for (const name of ["described-types", "described-client"]) {
    await nodeProgram(consumerTypeScript, ["-p", join(scope, name)], folder);
  }
  const types = openapiTypescript.program(description, folder);
  await execute(process.execPath, types, folder);
  await installLocked(folder, ["openapi-fetch"]);
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [] }));
  for (const program of programs) writeFileSync(join(folder, fileOf(program)), program.text);
}

async function figuresOf(program: Program, folder: string): Promise<EditorFigures> {
  const file = fileOf(program);
  const project = join(folder, `tsconfig.${file}.json`);
  writeFileSync(project, JSON.stringify({ extends: "./tsconfig.json", files: [file] }));
  const output = await nodeProgram(
    consumerTypeScript,
    ["-p", project, "--extendedDiagnostics"],
    folder,
  );
  const figure = (label: string): number => {
    const text = new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(output)?.[1];
    if (text === undefined) throw new Error(`The compiler gave no ${label}:\n${output}`);
    return Number(text);
  };
  const asked = [];
  for (const [place, wanted] of program.questions) {
    const child = join(benchFolder, "child/editor.ts");
    asked.push(JSON.parse(await nodeProgram(child, [folder, file, place, wanted], folder)));
  }
  return {
    instantiations: figure("Instantiations"),
    seconds: figure("Total time"),
    megabytes: figure("Memory used") / 1000,
    questions: asked,
  };
}
