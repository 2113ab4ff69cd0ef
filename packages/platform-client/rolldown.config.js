/** The entry is one file, so that little is read at a start; every other module is a file of its own. */
import { globSync } from "node:fs";
import { defineConfig } from "rolldown";

const external = /^@codat-openapi\//;
const modules = globSync([
  "src/generated/{raw-client,unwrap-webhook}.ts",
  "src/generated/resources/*.ts",
]);
const nameOf = (path) => path.replace(/^src[\\/]|\.ts$/g, "");

export default defineConfig([
  { input: "src/index.ts", external, output: { dir: "dist", cleanDir: true } },
  {
    input: Object.fromEntries(modules.map((path) => [nameOf(path), path])),
    external,
    output: { dir: "dist" },
  },
]);
