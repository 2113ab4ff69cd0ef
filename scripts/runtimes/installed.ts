/** The packages as their users have them: packed, installed, and imported by their names, every entry of them. */
import { globSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../processes.ts";
import { sourceExports } from "../release/jsr.ts";
import { type Package, publishedPackages } from "../release/packages.ts";

/** The program, in the folder of an installation, that imports everything and reports as the promises do. */
export const installedProgram = "installed.mjs";

// What the client needs of others' packages, from where it is installed, so that no registry is needed.
const others = ["openapi-fetch", "openapi-typescript-helpers"];

/** Packs the built packages, and installs them into an empty folder. */
export async function installPacked(root: string, folder: string): Promise<void> {
  mkdirSync(folder);
  const packages = publishedPackages(root).filter(({ folder: each }) => each !== "sandbox");
  const sources = [
    ...packages.map((each) => join(root, "packages", each.folder)),
    ...others.map((name) => realpathSync(join(root, "node_modules", name))),
  ];
  await npm(folder, ["pack", "--ignore-scripts", "--pack-destination", folder, ...sources]);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const archives = globSync("*.tgz", { cwd: folder }).map((name) => `./${name}`);
  const options = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await npm(folder, ["install", ...options, ...archives]);
  writeFileSync(join(folder, installedProgram), programOf(root, packages));
}

async function npm(folder: string, parameters: readonly string[]): Promise<void> {
  const { code, output } = await run("npm", parameters, { folder });
  if (code !== 0) throw new Error(`npm ${parameters[0]} failed:\n${output}`);
}

// Imports that stand in the text need no permission; what is imported by an expression would.
function programOf(root: string, packages: readonly Package[]): string {
  const entries = packages.flatMap((each) => entriesOf(root, each));
  const imports = entries.map((entry, index) => {
    const kind = entry.endsWith(".json") ? ' with { type: "json" }' : "";
    return `import * as module${index} from ${JSON.stringify(entry)}${kind};\n`;
  });
  const reports = entries.map((entry, index) => {
    const report = JSON.stringify({ name: `packages: ${entry} is imported`, ok: true });
    return `if (module${index} !== undefined) console.log('${report}');\n`;
  });
  return `${imports.join("")}import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };
import { createPlatformClient, specHash } from "@codat-openapi/platform-client";

${reports.join("")}
const client = createPlatformClient({
  apiKey: "key",
  fetch: async (url) => new Response(JSON.stringify({ results: [{ id: url, name: document.info.title }] })),
});
const { results } = await client.companies.list({});
if (results[0].name !== document.info.title) throw new Error(JSON.stringify(results));
if (!/^[\\da-f]{64}$/.test(specHash)) throw new Error(specHash);
console.log('{"name":"packages: an installed client makes a call","ok":true}');
console.log('{"total":${entries.length + 1}}');
`;
}

function entriesOf(root: string, { name, folder, manifest }: Package): string[] {
  const sources = (pattern: string): string[] =>
    globSync(pattern, { cwd: join(root, "packages", folder) });
  const entries = Object.keys(sourceExports(manifest.exports ?? {}, sources));
  return entries.map((entry) => name + entry.slice(1));
}
