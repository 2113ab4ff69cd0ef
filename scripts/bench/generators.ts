/** The commands that make something of a description, each as its user would give it, at its defaults. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { resolveFrom, root } from "./paths.ts";

export interface Generator {
  readonly name: string;
  readonly about: string;
  /** What Node is given: the program and its arguments. It writes below `out` and nowhere else. */
  program(description: string, out: string): readonly string[];
}

/** The whole codegen: types, client, reference pages, bundled document. */
export const own: Generator = {
  name: "this codegen",
  about:
    "What `npm run generate` runs: lint, bundled document, types, client with methods, reference pages. Its modules are in Node's compile cache, as on every run but the first.",
  program: (description, out) => [
    ...generateIn(root),
    "--spec",
    description,
    "--name",
    "described",
    "--out",
    out,
  ],
};

/** The command of `npm run generate` in a copy of the repository. */
export const generateIn = (folder: string): readonly string[] => [
  "--import",
  join(folder, "scripts/codegen/compile-cache.mjs"),
  join(folder, "scripts/generate.ts"),
];

/** What everything is a ratio of. */
export const openapiTypescript: Generator = {
  name: "openapi-typescript",
  about: "The stock command: types, in one file.",
  program: (description, out) => [
    resolveFrom("scripts", "openapi-typescript", "bin/cli.js"),
    description,
    "--output",
    join(out, "openapi.ts"),
  ],
};

const peers: readonly Generator[] = [
  {
    name: "hey-api",
    about: "`@hey-api/openapi-ts` with its fetch client: types and functions.",
    program: (description, out) => [
      resolveFrom("scripts/bench", "@hey-api/openapi-ts", "bin/run.js"),
      "--input",
      description,
      "--output",
      out,
      "--silent",
      "--no-log-file",
    ],
  },
  {
    name: "orval",
    about: "`orval` with its fetch client: types and functions, in one file.",
    program: (description, out) => [
      resolveFrom("scripts/bench", "orval", "dist/bin/orval.mjs"),
      "--config",
      orvalConfig(description, out),
    ],
  },
  {
    name: "redocly",
    about: "`redocly generate-client`: types and functions, in one file.",
    program: (description, out) => [
      resolveFrom(".", "@redocly/cli", "bin/cli.js"),
      "generate-client",
      description,
      "--output",
      join(out, "client.ts"),
    ],
  },
];

/** Writes orval's configuration beside its output: no option of the command allows references into other files. */
function orvalConfig(description: string, out: string): string {
  const parserOptions = { externalRefs: { allow: ["*"] } };
  const input = { target: description, parserOptions };
  const config = { api: { input, output: { target: join(out, "client.ts"), client: "fetch" } } };
  const folder = dirname(dirname(out));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `orval-${basename(out)}.config.mjs`);
  writeFileSync(file, `export default ${JSON.stringify(config)};\n`);
  return file;
}

export const generators: readonly Generator[] = [own, openapiTypescript, ...peers];
