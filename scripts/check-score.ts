/** Fails where a description's Redocly score is below what this repository promises. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { load } from "js-yaml";

const lowest = 90;
const root = resolve(import.meta.dirname, "..");
const cli = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

// Those of other people are as they are; the ones that have this repository's rules to obey are promised to be good.
const { apis = {} } = load(readFileSync(join(root, "redocly.yaml"), "utf8")) as {
  apis?: { [name: string]: { root: string; extends?: unknown } };
};

for (const [name, api] of Object.entries(apis)) {
  if (api.extends === undefined) continue;
  const file = join(root, api.root);
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
