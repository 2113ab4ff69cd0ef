/**
 * The task graph does what it promises: a second run of everything is a full cache hit, an edit runs what depends on
 * it and nothing else, and what is deleted comes back from the cache. It runs in a copy of the repository with a cache
 * of its own, which shares nothing but the installed dependencies.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const everything = [
  "generate",
  "build",
  "typecheck",
  "lint",
  "lint:spec",
  "lint:workspace",
  "test",
];

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "turbo-cache-"));
  for (const file of trackedFiles()) cpSync(join(root, file), join(copy, file));
  for (const folder of globSync(["node_modules", "{packages/*,scripts}/node_modules"], {
    cwd: root,
  })) {
    linkDependencies(folder);
  }
  skipChecks();
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
  execFileSync("git", ["add", "--all"], { cwd: copy });
  turbo("run", ...everything);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the cache", () => {
  test("a second run of everything is a full hit", () => {
    expect(executed()).toEqual([]);
  });

  test("a deleted dist comes back as it was, without a build", () => {
    const before = contentsOf("packages/*/dist/**/*");
    expect(before.size).toBeGreaterThan(50);
    for (const dist of globSync("packages/*/dist", { cwd: copy })) {
      rmSync(join(copy, dist), { recursive: true });
    }
    expect(executed()).toEqual([]);
    expect(contentsOf("packages/*/dist/**/*")).toEqual(before);
  });

  test("a deleted generated file comes back", () => {
    const file = join(copy, "packages/platform-client/src/generated/client.ts");
    const before = readFileSync(file, "utf8");
    rmSync(file);
    executed();
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

describe("an edit", () => {
  const allOf = (name: string): string[] =>
    ["build", "lint", "test", "typecheck"].map((task) => `@codat-openapi/${name}:${task}`);
  const generate = "@codat-openapi/platform-types:generate";
  const schema = "spec/platform/components/schemas/CompanyAccessToken.yaml";

  test.each([
    [
      "of a schema runs what its API is made into",
      { file: schema, from: "with which", to: "by which" },
      ["//:lint:spec", generate, ...allOf("platform-types"), ...allOf("platform-client")],
    ],
    [
      "of a comment in a schema goes no further than the generator",
      { file: schema, from: /$/, to: "# edited\n" },
      ["//:lint:spec", generate],
    ],
    [
      "of the runtime runs what is built on it",
      { file: "packages/runtime/src/redact.ts", from: /$/, to: "export const edited = 1;\n" },
      [
        "//:lint:workspace",
        "@codat-openapi/scripts:test",
        ...allOf("runtime"),
        ...allOf("platform-client"),
      ],
    ],
    [
      "of a test of the sandbox runs that package's checks",
      { file: "packages/sandbox/test/tiny.ts", from: /$/, to: "// edited\n" },
      [
        "//:lint:workspace",
        ...["lint", "test", "typecheck"].map((task) => `@codat-openapi/sandbox:${task}`),
      ],
    ],
    [
      "of the README runs the test of its samples",
      { file: "README.md", from: /$/, to: "\n" },
      ["//:lint:workspace", "@codat-openapi/platform-client:test"],
    ],
  ])("%s and nothing else", (_, { file, from, to }, want) => {
    const original = readFileSync(join(copy, file), "utf8");
    const edited = original.replace(from, to);
    expect(edited).not.toBe(original);
    writeFileSync(join(copy, file), edited);
    expect(executed()).toEqual([...want].sort());
    // Turborepo hashes what `generate` writes where git tracks it, so that alone may run once more.
    expect([[], [generate]]).toContainEqual(executed());
    expect(executed()).toEqual([]);

    writeFileSync(join(copy, file), original);
    expect([[], [generate]]).toContainEqual(executed());
  });
});

/** The tasks that a run of everything had to execute. */
const executed = (): string[] =>
  [...turbo("run", ...everything).matchAll(/^(\S+): cache miss/gm)]
    .map(([, task = ""]) => task)
    .sort();

/** What the checks would find is not asked here, only whether they would be run. */
function skipChecks(): void {
  for (const file of [
    "package.json",
    ...globSync("{packages/*,scripts}/package.json", { cwd: copy }),
  ]) {
    const manifest = JSON.parse(readFileSync(join(copy, file), "utf8"));
    for (const name of Object.keys(manifest.scripts ?? {})) {
      if (/^(lint|test)/.test(name)) manifest.scripts[name] = "node --version";
    }
    writeFileSync(join(copy, file), JSON.stringify(manifest));
  }
}

function turbo(...arguments_: string[]): string {
  const bin = join(root, "node_modules/turbo/bin/turbo");
  // What an enclosing turbo run says to its tasks is not meant for this one.
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith("TURBO_"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...arguments_], {
    cwd: copy,
    encoding: "utf8",
    env: Object.fromEntries(environment),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`turbo ${arguments_.join(" ")} failed:\n${stdout}${stderr}`);
  return stdout;
}

const contentsOf = (pattern: string): Map<string, string> =>
  new Map(
    globSync(pattern, { cwd: copy, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );

function trackedFiles(): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return listed.split("\0").filter((file) => file !== "");
}

/** Everything installed, linked; the workspace's own packages are the copy's. */
function linkDependencies(folder: string): void {
  for (const name of readdirSync(join(root, folder))) {
    if (name.startsWith("@codat-openapi")) {
      cpSync(join(root, folder, name), join(copy, folder, name), {
        recursive: true,
        verbatimSymlinks: true,
      });
      continue;
    }
    if (name === ".cache") continue;
    mkdirSync(join(copy, dirname(join(folder, name))), { recursive: true });
    symlinkSync(join(root, folder, name), join(copy, folder, name));
  }
}
