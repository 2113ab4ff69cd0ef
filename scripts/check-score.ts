/** Fails where a description's Redocly score is below what this repository promises. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const lowest = 90;
const root = resolve(import.meta.dirname, "..");
const cli = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

for (const name of readdirSync(join(root, "spec"))) {
  const file = join(root, "spec", name, "openapi.yaml");
  if (!existsSync(file)) continue;
  const output = execFileSync(process.execPath, [cli, "score", file, "--format", "json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { agentReadiness } = JSON.parse(output) as { agentReadiness: number };
  console.log(`${name}: Redocly scores the description ${agentReadiness} of 100`);
  if (agentReadiness >= lowest) continue;
  console.error(
    `It must be ${lowest} or more; "npx redocly score spec/${name}/openapi.yaml" says where it loses.`,
  );
  process.exitCode = 1;
}
