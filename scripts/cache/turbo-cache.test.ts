/**
 * The task graph does what it promises: a second run of everything is a full cache hit, an edit runs what depends on
 * it and nothing else, and what is deleted comes back from the cache. It runs in a copy of the repository with a cache
 * of its own, which shares nothing but the installed dependencies.
 */
import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository, everything, executedIn, runTurbo } from "./repository-copy.ts";

let copy: string;

beforeAll(() => {
  copy = copyRepository();
  runTurbo(copy, everything);
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
const executed = (): string[] => executedIn(runTurbo(copy, everything).output);

const contentsOf = (pattern: string): Map<string, string> =>
  new Map(
    globSync(pattern, { cwd: copy, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
