/** The parts of a release that need neither a build nor a registry. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type ApiPages, linked, relativeTo } from "../release/api-pages.ts";
import { releasedVersion, writeBaseline } from "../release/baseline.ts";
import { concerned, item } from "../release/changelog.ts";
import {
  scriptsAtInstall,
  secretsIn,
  strayFiles,
  tooLarge,
  withoutProvenance,
} from "../release/checks.ts";
import { closureIn, dependenciesOf } from "../release/dependencies.ts";
import { jsrManifest, sourceExports } from "../release/jsr.ts";
import { inOrder, type Manifest, type Package, publishedPackages } from "../release/packages.ts";
import { pendingPackages, planOf } from "../release/plan.ts";
import { root } from "./compile.ts";
import { newFolder, remove } from "./folder.ts";

const folder = newFolder();
afterAll(() => remove(folder));

const packageOf = (name: string, more: Partial<Manifest> = {}): Package => {
  const manifest = { name, version: "1.0.0", ...more };
  return { name, version: manifest.version, folder: name, manifest };
};

const fileOf = (path: string, text = ""): { path: string; content: Buffer } => ({
  path,
  content: Buffer.from(text),
});

describe("packages", () => {
  test("come after all that they depend on", () => {
    const client = packageOf("client", { dependencies: { types: "1.0.0", runtime: "1.0.0" } });
    const runtime = packageOf("runtime", { dependencies: { "openapi-fetch": "1.0.0" } });
    const ordered = inOrder([client, runtime, packageOf("types")]);
    expect(ordered.map(({ name }) => name)).toEqual(["types", "runtime", "client"]);
  });

  test("that depend on each other have no order", () => {
    const [a, b] = [
      packageOf("a", { dependencies: { b: "1.0.0" } }),
      packageOf("b", { dependencies: { a: "1.0.0" } }),
    ];
    expect(() => inOrder([a, b])).toThrow("a → b → a");
  });
});

/** A repository with packages, a baseline and changesets. */
function repositoryOf(
  name: string,
  packages: {
    readonly [folder: string]: { version: string; released?: string; private?: boolean };
  },
  changesets: readonly string[] = [],
): string {
  const repository = join(folder, name);
  const write = (file: string, text: string): void => {
    mkdirSync(join(repository, file, ".."), { recursive: true });
    writeFileSync(join(repository, file), text);
  };
  write(".changeset/README.md", "");
  for (const changeset of changesets) write(`.changeset/${changeset}.md`, "");
  for (const [each, { released, ...manifest }] of Object.entries(packages)) {
    write(`packages/${each}/package.json`, JSON.stringify({ name: each, ...manifest }));
    if (released !== undefined) {
      write(`released/${each}/package.json`, JSON.stringify({ version: released }));
    }
  }
  return repository;
}

describe("what there is to release", () => {
  const same = { version: "1.0.0", released: "1.0.0" };

  test("is nothing without a changeset, where every version is the baseline's", () => {
    const repository = repositoryOf("nothing", {
      a: same,
      tool: { version: "1.0.0", private: true },
    });
    expect(() => planOf(repository)).toThrow(/nothing to release: .* ended with a 1\.0\.0/);
  });

  test("is what changesets make of it", () => {
    const plan = planOf(repositoryOf("changesets", { a: same }, ["kind-cats-sit"]));
    expect(plan).toEqual({ hasVersionsToMake: true, unfinished: [] });
  });

  test("is first of all what was begun before", () => {
    const repository = repositoryOf(
      "unfinished",
      { a: same, b: { version: "1.1.0", released: "1.0.0" } },
      ["kind-cats-sit"],
    );
    const plan = planOf(repository);
    expect(plan.hasVersionsToMake).toBe(false);
    expect(plan.unfinished.map(({ name }) => name)).toEqual(["b"]);
  });

  test("is a package that never was, beside what changesets make", () => {
    const repository = repositoryOf("new", { a: same, b: { version: "0.1.0" } }, ["kind-cats-sit"]);
    expect(planOf(repository)).toEqual({ hasVersionsToMake: true, unfinished: [] });
    expect(pendingPackages(repository).map(({ name }) => name)).toEqual(["b"]);
  });
});

test("the baseline is what users compile against, and nothing that was there before", () => {
  const repository = repositoryOf("baseline", { a: { version: "1.0.0", released: "0.9.0" } });
  const stale = join(repository, "released/a/dist/stale.d.ts");
  mkdirSync(join(stale, ".."), { recursive: true });
  writeFileSync(stale, "");
  const [released] = publishedPackages(repository);
  if (!released) throw new Error("there is no package");
  const text = '{ "version":"1.0.0"}';
  const files = [
    fileOf("package.json", text),
    fileOf("openapi.json", "{}"),
    fileOf("dist/index.d.ts", "export {};\r\n"),
    fileOf("dist/index.js"),
    fileOf("README.md"),
  ];
  writeBaseline(repository, [
    { package: released, file: "", size: 0, sha256: "", integrity: "", files },
  ]);
  expect(readFileSync(join(repository, "released/a/package.json"), "utf8")).toBe(text);
  expect(readFileSync(join(repository, "released/a/dist/index.d.ts"), "utf8")).toBe(
    "export {};\r\n",
  );
  expect(() => readFileSync(stale)).toThrow("ENOENT");
  expect(() => readFileSync(join(repository, "released/a/README.md"))).toThrow("ENOENT");
  expect(releasedVersion(repository, released)).toBe("1.0.0");
});

describe("a line of a changelog", () => {
  const shop: ApiPages = {
    client: "shop-client",
    pages: new Map([
      ["orders.list", "docs/resources/orders.md#list"],
      ["Order", "docs/models/Order.md"],
      ["OrderLine", "docs/models/OrderLine.md"],
    ]),
  };
  const bank: ApiPages = {
    client: "bank-client",
    pages: new Map([["Order", "docs/models/Order.md"]]),
  };
  const list = "[`orders.list`](packages/shop-client/docs/resources/orders.md#list)";
  const line = "[`OrderLine`](packages/shop-client/docs/models/OrderLine.md)";

  test.each([
    ["an operation in code", { given: "`orders.list` is faster.", want: `${list} is faster.` }],
    ["an operation in the open", { given: "See orders.list.", want: `See ${list}.` }],
    ["a model in the open", { given: "OrderLine has more.", want: `${line} has more.` }],
    [
      "a model that is a word too, in code alone",
      {
        given: "Order: `Order` has more.",
        want: "Order: [`Order`](packages/shop-client/docs/models/Order.md) has more.",
      },
    ],
    [
      "a member of a model, in code",
      {
        given: "`Order.id` is new.",
        want: "[`Order.id`](packages/shop-client/docs/models/Order.md) is new.",
      },
    ],
    [
      "nothing that only looks alike",
      {
        given: "reorders.list, orders.list.all, OrderLines",
        want: "reorders.list, orders.list.all, OrderLines",
      },
    ],
    [
      "nothing in a block of code",
      { given: "```ts\nawait orders.list();\n```", want: "```ts\nawait orders.list();\n```" },
    ],
    [
      "a link that is there",
      { given: "[`orders.list`](docs/resources/orders.md#list)", want: list },
    ],
    [
      "no page that is gone",
      {
        given: "[`orders.get`](docs/resources/orders.md#get) is gone.",
        want: "`orders.get` is gone.",
      },
    ],
    [
      "other links as they are",
      {
        given: "[why OrderLine](https://example.com)",
        want: "[why OrderLine](https://example.com)",
      },
    ],
  ])("links %s", (_, { given, want }) => {
    expect(linked(given, [shop])).toBe(want);
  });

  test("is linked from where its package is", () => {
    expect(relativeTo("shop-client", list)).toBe("[`orders.list`](docs/resources/orders.md#list)");
    expect(relativeTo("shop-types", list)).toBe(
      "[`orders.list`](../shop-client/docs/resources/orders.md#list)",
    );
  });

  test("speaks of the API whose packages its changeset names, or of any", () => {
    expect(concerned([shop, bank], ["@acme/bank-types"])).toEqual([bank]);
    expect(concerned([shop, bank], ["@acme/bank-client", "@acme/runtime"])).toEqual([bank]);
    expect(concerned([shop, bank], ["@acme/runtime"])).toEqual([shop, bank]);
  });

  test("is an item of a list, whatever the changeset is", () => {
    expect(item("Faster.\n\nMuch.")).toBe("- Faster.\n\n  Much.");
    expect(item("- Faster.\n- Smaller.")).toBe("- Faster.\n- Smaller.");
  });
});

describe("a package is not published", () => {
  test("with a file that package.json does not speak of", () => {
    const files = [
      "package.json",
      "README.md",
      "LICENSE",
      "dist/a.js",
      "dist/b.js",
      "distant.js",
      "src/a.ts",
    ];
    const problems = strayFiles(
      files.map((path) => fileOf(path)),
      { name: "a", version: "1.0.0", files: ["dist", "!dist/b.js"] },
    );
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "dist/b.js",
      "distant.js",
      "src/a.ts",
    ]);
  });

  test("with a script that runs when it is installed, of its own or of what comes along", () => {
    const lockfile = {
      "packages/a": { version: "1.0.0", dependencies: { b: "2.0.0" } },
      "node_modules/b": { version: "2.0.0", dependencies: { c: "3.0.0" } },
      "node_modules/b/node_modules/c": { version: "3.0.0", hasInstallScript: true },
      "node_modules/c": { version: "4.0.0" },
    };
    const manifest = { name: "a", version: "1.0.0", scripts: { postinstall: "x", build: "y" } };
    expect(scriptsAtInstall(manifest, closureIn(lockfile, "packages/a").values())).toEqual([
      'the script "postinstall" would run where the package is installed.',
      "c 3.0.0, which comes along, runs a script when installed.",
    ]);
  });

  test("with a credential, or with what tells of the machine, neither of which is repeated", async () => {
    const key = ["ghp", "_", "x7Kq2mZ9wLr4Tn8VbYc3Hd6Jf1Gs5Pa0QeUo"].join("");
    const files = [
      fileOf("dist/a.js", `\nconst token = "${key}";`),
      fileOf("dist/b.js", "// from /home/me/repository/src"),
      fileOf("dist/c.js", "fine"),
    ];
    const problems = await secretsIn(files, ["/home/me/repository"]);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^dist\/a\.js:2: /);
    expect(problems.join()).not.toContain(key);
    expect(problems[1]).toBe("dist/b.js holds a path or a secret of this machine.");
  });

  test("too large, with what makes it so", () => {
    expect(tooLarge(2_000_000, [])).toEqual([]);
    expect(tooLarge(2_000_001, [fileOf("a", "1"), fileOf("b", "22")])[0]).toContain(
      "b (2 B), a (1 B)",
    );
  });

  test.each([
    ["git+https://github.com/acme/api.git", 0],
    ["https://github.com/acme/other", 1],
    [undefined, 1],
  ])("with provenance from a repository that it does not name: %s", (url, want) => {
    const manifest = { name: "a", version: "1.0.0", ...(url && { repository: { url } }) };
    expect(withoutProvenance(manifest, "acme/api")).toHaveLength(want);
  });
});

describe("the packages of this repository", () => {
  const packages = publishedPackages(root);

  test.each(packages.map((each) => ({ each, name: each.folder })))(
    "$name runs nothing when installed",
    ({ each }) => {
      const dependencies = dependenciesOf(root, each.folder);
      expect(scriptsAtInstall(each.manifest, dependencies.values())).toEqual([]);
      for (const name of Object.keys(each.manifest.dependencies ?? {})) {
        expect([...dependencies.values()].map((dependency) => dependency.name)).toContain(name);
      }
    },
  );

  // A package that came since the last release has none yet: a release writes it.
  const known = packages.filter(({ folder: each }) =>
    existsSync(join(root, "packages", each, "jsr.json")),
  );

  test.each(known.map((each) => ({ each, name: each.folder })))(
    "$name is the same on JSR and npm",
    ({ each }) => {
      const text = readFileSync(join(root, "packages", each.folder, "jsr.json"), "utf8");
      const { exports: _, ...onJsr } = JSON.parse(text);
      const { exports: own, ...wanted } = JSON.parse(jsrManifest(root, each));
      expect(onJsr).toEqual(wanted);
      const isPattern = (entry: string): boolean => entry.includes("*");
      for (const entry of Object.keys(each.manifest.exports ?? {})) {
        if (!isPattern(entry)) expect(own).toHaveProperty([entry]);
      }
    },
  );
});

test("JSR gets the source of every entry, and every entry that a pattern stands for", () => {
  const exports = {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./openapi.json": "./openapi.json",
    "./raw": { default: "./dist/generated/raw.js" },
    "./*": { default: "./dist/generated/resources/*.js" },
  };
  const patterns: string[] = [];
  const sources = (pattern: string): string[] => {
    patterns.push(pattern);
    return ["src/generated/resources/orders.ts", "src/generated/resources/raw.ts"];
  };
  expect(sourceExports(exports, sources)).toEqual({
    ".": "./src/index.ts",
    "./openapi.json": "./openapi.json",
    "./orders": "./src/generated/resources/orders.ts",
    "./raw": "./src/generated/raw.ts",
  });
  expect(patterns).toEqual(["src/generated/resources/*.ts"]);
});
