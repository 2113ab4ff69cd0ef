/** `npm run sandbox`: serves one of the repository's APIs on this machine; other options are the sandbox's own. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const names = readdirSync(join(root, "spec")).filter((name) =>
  existsSync(join(root, "packages", `${name}-types/openapi.json`)),
);

const given = process.argv.slice(2);
const named = names.includes(given[0] ?? "");
const name = (named ? given[0] : names.includes("platform") ? "platform" : names[0]) ?? "";
if (!named && given[0] !== undefined && !given[0].startsWith("-")) {
  console.error(`There is no API ${given[0]}. The APIs are: ${names.join(", ")}.`);
  process.exit(2);
}
const cli = join(root, "packages/sandbox/src/cli.ts");
const document = join(root, "packages", `${name}-types/openapi.json`);
const child = spawn(process.execPath, [cli, document, ...given.slice(named ? 1 : 0)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
