/** What users do with the published packages: install them into an empty project, compile, and call the API. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.ts";
import { emptyProject } from "./consumer-project.ts";
import type { Package } from "./packages.ts";
import type { Registry } from "./registry.ts";
import { runTool } from "./tools.ts";

/** A package manager, and how it is told that the packages of a scope are in another registry. */
export interface PackageManager {
  readonly name: string;
  /** Writes its configuration into a project. */
  configure(project: string, scopes: readonly string[], registry: Registry): void;
  install(project: string): Promise<unknown>;
}

export const packageManagers: readonly PackageManager[] = [
  {
    name: "npm",
    configure: writeNpmConfiguration,
    install: (project) =>
      command("npm", ["install", "--prefer-online", "--no-audit", "--no-fund"], {
        folder: project,
      }),
  },
  {
    name: "pnpm",
    configure(project, scopes, registry) {
      writeNpmConfiguration(project, scopes, registry);
      // What was published a moment ago is too young for it otherwise.
      const patterns = scopes.map((scope) => `  - "${scope}/*"\n`).join("");
      writeFileSync(
        join(project, "pnpm-workspace.yaml"),
        `minimumReleaseAgeExclude:\n${patterns}storeDir: .store\ncacheDir: .cache\n`,
      );
    },
    install: (project) => runTool("pnpm", ["install"], { folder: project }),
  },
  {
    name: "yarn",
    configure(project, scopes, { url }) {
      const settings = {
        nodeLinker: "node-modules",
        enableTelemetry: false,
        // What it knows of packages from another rehearsal is not true of this one.
        globalFolder: join(project, ".yarn/global"),
        enableGlobalCache: false,
        unsafeHttpWhitelist: [new URL(url).hostname],
        npmPreapprovedPackages: scopes.map((scope) => `${scope}/*`),
        npmScopes: Object.fromEntries(
          scopes.map((scope) => [scope.slice(1), { npmRegistryServer: url }]),
        ),
      };
      // JSON is YAML too.
      writeFileSync(join(project, ".yarnrc.yml"), JSON.stringify(settings));
      // An empty lockfile makes the folder a project of its own.
      writeFileSync(join(project, "yarn.lock"), "");
    },
    install: (project) => runTool("yarn", ["install", "--no-immutable"], { folder: project }),
  },
];

function writeNpmConfiguration(
  project: string,
  scopes: readonly string[],
  { url }: Registry,
): void {
  const lines = scopes.map((scope) => `${scope}:registry=${url}\n`);
  writeFileSync(join(project, ".npmrc"), lines.join(""));
}

/**
 * Installs all packages from a registry into an empty project, compiles a program on them as strictly as TypeScript can,
 * and runs it against the installed sandbox. Resolves with what the program said.
 */
export async function consume(
  root: string,
  manager: PackageManager,
  packages: readonly Package[],
  registry: Registry,
  project: string,
): Promise<string> {
  mkdirSync(project);
  const scopes = new Set(packages.flatMap(({ name }) => /^@[^/]+(?=\/)/.exec(name) ?? []));
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [file, content] of emptyProject(root, packages, devDependencies.typescript)) {
    writeFileSync(join(project, file), content);
  }
  manager.configure(project, [...scopes], registry);
  await manager.install(project);
  const compiler = join(project, "node_modules/typescript/bin/tsc");
  await command(process.execPath, [compiler, "-p", "."], { folder: project });
  return (await command(process.execPath, ["program.js"], { folder: project })).trim();
}
