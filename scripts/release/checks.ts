/** What must be true of a package before it is published. */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { lintSource } from "@secretlint/core";
import { creator as knownSecrets } from "@secretlint/secretlint-rule-preset-recommend";
import { tool } from "./command.ts";
import type { Dependency } from "./dependencies.ts";
import type { Manifest } from "./packages.ts";
import { Refusal } from "./refusal.ts";
import type { PackedFile, Tarball } from "./tarball.ts";

// Ten times what the packages of this repository have, and enough for the largest APIs that are described.
const largestPackage = 2_000_000;

// What npm runs by itself when a package is installed.
const installScripts = [
  "preinstall",
  "install",
  "postinstall",
  "preprepare",
  "prepare",
  "postprepare",
];

/**
 * Checks a packed package by itself and with what it brings along.
 * @throws {Refusal} with everything that is wrong with it.
 */
export async function check(
  root: string,
  tarball: Tarball,
  dependencies: Iterable<Dependency>,
): Promise<void> {
  const { package: checked, files, file, size } = tarball;
  const builtIn = process.env["GITHUB_REPOSITORY"];
  const problems = [
    ...(builtIn === undefined ? [] : withoutProvenance(checked.manifest, builtIn)),
    ...strayFiles(files, checked.manifest),
    ...scriptsAtInstall(checked.manifest, dependencies),
    ...tooLarge(size, files),
    ...(await secretsIn(files, machineWords(root))),
  ];
  if (problems.length > 0) {
    throw new Refusal(
      `${checked.name} cannot be published:\n${problems.map((text) => `  ${text}`).join("\n")}`,
    );
  }
  await tool(root, "publint", ["--strict", file], { folder: root });
  await tool(root, "attw", [file, "--profile", "esm-only"], { folder: root });
}

/** The files that the manifest's `files` does not speak of, other than those that npm always packs. */
export function strayFiles(files: readonly PackedFile[], { files: own = [] }: Manifest): string[] {
  const left = own.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const isWithin = (path: string, pattern: string): boolean =>
    path === pattern || path.startsWith(`${pattern}/`);
  return files
    .map(({ path }) => path)
    .filter((path) => !/^(package\.json|README\.md|LICENSE)$/.test(path))
    .filter(
      (path) =>
        !own.some((pattern) => isWithin(path, pattern)) ||
        left.some((pattern) => isWithin(path, pattern)),
    )
    .map((path) => `${path} is packed and is not in "files" of package.json.`);
}

/** The scripts that would run on a user's machine, of the package or of what it brings along. */
export function scriptsAtInstall(
  { scripts = {} }: Manifest,
  dependencies: Iterable<Dependency>,
): string[] {
  const own = installScripts
    .filter((name) => name in scripts)
    .map((name) => `the script "${name}" would run where the package is installed.`);
  const brought = [...dependencies]
    .filter(({ hasInstallScript }) => hasInstallScript)
    .map(
      ({ name, version }) => `${name} ${version}, which comes along, runs a script when installed.`,
    );
  return [...own, ...brought];
}

/** Says what npm would refuse: with provenance it takes only what names the repository that it was built in. */
export function withoutProvenance({ name, repository }: Manifest, builtIn: string): string[] {
  const address = typeof repository === "string" ? repository : (repository?.url ?? "");
  if (address.replace(/\.git$/, "").endsWith(`github.com/${builtIn}`)) return [];
  return [
    `the "repository" of ${name} is not this one, so npm would refuse its provenance: set it to git+https://github.com/${builtIn}.git in package.json.`,
  ];
}

/** Says what makes a package too large. */
export function tooLarge(size: number, files: readonly PackedFile[]): string[] {
  if (size <= largestPackage) return [];
  const largest = [...files].sort((a, b) => b.content.length - a.content.length).slice(0, 3);
  const names = largest.map(({ path, content }) => `${path} (${content.length} B)`).join(", ");
  return [`it has ${size} B packed, and ${largestPackage} B are allowed; most is in ${names}.`];
}

/** What no package may tell of the machine that it was packed on: its folders, and what its environment keeps secret. */
function machineWords(root: string): string[] {
  const secrets = Object.entries(process.env)
    .filter(([name]) => /TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|CREDENTIAL/i.test(name))
    .map(([, value = ""]) => value)
    .filter((value) => value.length >= 8);
  // What is installed may be linked from elsewhere.
  const installed = realpathSync(join(root, "node_modules/typescript"));
  return [root, dirname(dirname(installed)), ...secrets];
}

/** The places that look like a credential, without the credential itself, and those that tell of this machine. */
export async function secretsIn(
  files: readonly PackedFile[],
  words: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { path, content } of files) {
    const text = content.toString("utf8");
    if (words.some((word) => text.includes(word))) {
      found.push(`${path} holds a path or a secret of this machine.`);
    }
    const { messages } = await lintSource({
      source: { filePath: path, content: text, contentType: "text", ext: "" },
      options: { maskSecrets: true, config: { rules: [{ id: "preset", rule: knownSecrets }] } },
    });
    found.push(...messages.map(({ loc, message }) => `${path}:${loc.start.line}: ${message}`));
  }
  return found;
}
