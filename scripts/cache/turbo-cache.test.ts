/**
 * The task graph does what it promises: a second run of everything is a full cache hit, an edit runs what depends on
 * it and nothing else, and what is deleted comes back from the cache. It runs in a copy of the repository with a cache
 * of its own, which shares nothing but the installed dependencies.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
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
const everything = ["lint", "lint:spec", "lint:workspace", "typecheck", "test"];
// What is run for real here; the rest is compared by its hash, which decides whether it would be run.
const quick = ["generate", "build", "typecheck"];

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "turbo-cache-"));
  for (const file of trackedFiles()) cpSync(join(root, file), join(copy, file));
  for (const folder of globSync(["node_modules", "{packages/*,scripts}/node_modules"], {
    cwd: root,
  })) {
    linkDependencies(folder);
  }
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
  execFileSync("git", ["add", "--all"], { cwd: copy });
  turbo("run", ...quick);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the cache", () => {
  test("a second run is a full hit", () => {
    expect(missesOf(quick)).toEqual([]);
  });

  test("the hashes of a second run of everything are those of the first", () => {
    expect(hashes()).toEqual(hashes());
  });

  test("a deleted dist comes back as it was, without a build", () => {
    const before = contentsOf("packages/*/dist/**/*");
    expect(before.size).toBeGreaterThan(50);
    for (const dist of globSync("packages/*/dist", { cwd: copy })) {
      rmSync(join(copy, dist), { recursive: true });
    }
    expect(missesOf(["build"])).toEqual([]);
    expect(contentsOf("packages/*/dist/**/*")).toEqual(before);
  });
});

describe("an edit", () => {
  const client = ["build", "lint", "test", "typecheck"].map(
    (task) => `@codat-openapi/platform-client#${task}`,
  );
  const types = ["build", "generate", "lint", "typecheck"].map(
    (task) => `@codat-openapi/platform-types#${task}`,
  );
  const tasksOf = (name: string): string[] =>
    ["build", "lint", "test", "typecheck"].map((task) => `@codat-openapi/${name}#${task}`);

  test.each([
    [
      "a schema of the description",
      "spec/platform/components/schemas/CompanyAccessToken.yaml",
      ["//#lint:spec", ...client, ...types],
    ],
    [
      "the runtime",
      "packages/runtime/src/redact.ts",
      ["//#lint:workspace", ...client, ...tasksOf("runtime")],
    ],
    [
      "the sandbox",
      "packages/sandbox/src/problem.ts",
      ["//#lint:workspace", ...client, ...tasksOf("sandbox")],
    ],
    [
      "a test of the client",
      "packages/platform-client/test/faults.test.ts",
      ["//#lint:workspace", ...client.filter((task) => !task.endsWith("#build"))],
    ],
    ["the README", "README.md", ["//#lint:workspace", "@codat-openapi/platform-client#test"]],
  ])("of %s changes what depends on it and nothing else", (_, file, want) => {
    const before = hashes();
    const original = readFileSync(join(copy, file));
    appendFileSync(join(copy, file), commentFor(file));
    const after = hashes();
    writeFileSync(join(copy, file), original);

    const changed = [...after]
      .filter(([task, hash]) => before.get(task) !== hash)
      .map(([task]) => task);
    expect(changed.sort()).toEqual([...want].sort());
  });

  test("of a schema reaches both packages and is then cached", () => {
    const file = "spec/platform/components/schemas/CompanyAccessToken.yaml";
    const text = readFileSync(join(copy, file), "utf8");
    const edited = text.replace(/^description:.*$/m, "description: An edited description.");
    expect(edited).not.toBe(text);
    writeFileSync(join(copy, file), edited);
    expect(missesOf(quick)).not.toEqual([]);
    const model = readFileSync(
      join(copy, "packages/platform-types/dist/generated/models.d.ts"),
      "utf8",
    );
    expect(model).toContain("An edited description.");
    expect(missesOf(quick)).toEqual([]);

    writeFileSync(join(copy, file), text);
    expect(missesOf(quick)).toEqual([]);
    expect(
      readFileSync(join(copy, "packages/platform-types/dist/generated/models.d.ts"), "utf8"),
    ).not.toContain("An edited description.");
  });
});

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

interface Plan {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly hash: string;
    readonly command: string;
  }[];
}

/** The hash of every task that has something to run. */
function hashes(): Map<string, string> {
  const { tasks } = JSON.parse(turbo("run", ...everything, "--dry=json")) as Plan;
  const real = tasks.filter(({ command }) => command !== "<NONEXISTENT>");
  return new Map(real.map(({ taskId, hash }) => [taskId, hash]));
}

/** The tasks that a run had to execute. */
const missesOf = (tasks: readonly string[]): string[] =>
  [...turbo("run", ...tasks).matchAll(/^(\S+): cache miss/gm)].map(([, task = ""]) => task);

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

const commentFor = (file: string): string => (file.endsWith(".ts") ? "// edited\n" : "# edited\n");
