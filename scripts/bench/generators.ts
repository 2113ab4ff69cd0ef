/** The commands that make something of a description, each as its user would give it, at its defaults. */
import { join } from "node:path";
import { resolveFrom, root } from "./paths.ts";

export interface Generator {
  readonly name: string;
  readonly about: string;
  /** The program and its arguments; it writes below `out` and nowhere else. */
  program(description: string, out: string): readonly string[];
}

/** The whole codegen: types, client, reference pages, bundled document. */
export const own: Generator = {
  name: "this codegen",
  about:
    "`scripts/generate.ts`: lint, bundled document, types, client with methods, reference pages. Its modules are in Node's compile cache, as on every run but the first.",
  program: (description, out) => [
    join(root, "scripts/generate.ts"),
    "--spec",
    description,
    "--name",
    "described",
    "--out",
    out,
  ],
};

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
      "--input",
      description,
      "--output",
      join(out, "client.ts"),
      "--client",
      "fetch",
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

export const generators: readonly Generator[] = [own, openapiTypescript, ...peers];
