/** An edit of a description is told with what it does to users, where it was made, and what the next versions are. */
import { spawnSync } from "node:child_process";
import { appendFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Change, type Impact, impactOf } from "../impact/impact.ts";
import { runScript } from "./command.ts";
import { root } from "./compile.ts";
import { remove, save } from "./folder.ts";
import { addCommands, generateApi, release, repositoryWith } from "./released-repository.ts";

const released = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: owner, in: query, schema: { type: string } }
      responses:
        200:
          description: Pets.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pets" } } }
  /pets/{id}:
    get:
      operationId: get-pet
      tags: [Pets]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        200:
          description: One pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pets: { type: array, items: { $ref: "#/components/schemas/Pet" } }
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
        age: { type: integer }
`;
const toys = released.replaceAll("pet", "toy").replaceAll("Pet", "Toy");

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await repositoryWith({ pets: released });
  file = join(folder, "spec/pets/openapi.yaml");
  release(folder);
});

afterAll(() => remove(folder));

/** What the description does to users where it is written so. */
async function impactOfEdit(...edits: readonly (readonly [from: string, to: string])[]) {
  const text = edits.reduce((edited, [from, to]) => {
    expect(edited).toContain(from);
    return edited.replace(from, to);
  }, released);
  await generateApi(folder, "pets", text);
  return { text, impact: await impactOf(folder) };
}

/** The line, from 1, on which a text has this. */
const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split("\n").length;

const bumpsOf = ({ verdicts }: Impact): Record<string, string> =>
  Object.fromEntries(
    verdicts.map(({ folder: name, released: version, bump }) => [name, `${version} ${bump}`]),
  );

const told = ({ changes }: Impact, what: string): Change[] =>
  changes.filter((change) => change.what === what);

describe("the packages of a description", () => {
  test("are unchanged where nothing is edited", async () => {
    const { impact } = await impactOfEdit();
    expect(impact.changes).toEqual([]);
    expect(bumpsOf(impact)).toEqual({
      "pets-client": "0.1.0 none",
      "pets-types": "0.1.0 none",
      runtime: "0.1.0 none",
    });
  });

  test("are patched where words are edited", async () => {
    const { impact } = await impactOfEdit(["description: One pet.", "description: A pet."]);
    expect(bumpsOf(impact)).toMatchObject({ "pets-types": "0.1.0 patch", runtime: "0.1.0 none" });
    expect(impact.changes).toMatchObject([
      { bump: "patch", operations: ["pets.get"], seenIn: "description" },
    ]);
  });

  test("are broken where a property is gone, which one row tells of every operation and package", async () => {
    const { text, impact } = await impactOfEdit(["        age: { type: integer }\n", ""]);
    expect(bumpsOf(impact)).toEqual({
      "pets-client": "0.1.0 major",
      "pets-types": "0.1.0 major",
      runtime: "0.1.0 none",
    });
    expect(told(impact, "`Pet.age` is no longer there")).toEqual([
      {
        bump: "major",
        operations: ["pets.list", "pets.get"],
        what: "`Pet.age` is no longer there",
        why: "what read it no longer compiles",
        place: expect.objectContaining({ file, line: lineOf(text, "type: object") }),
        seenIn: "types",
        packages: ["@codat-openapi/pets-client", "@codat-openapi/pets-types"],
      },
    ]);
    expect(told(impact, "Property `age` of `Pet` was removed.")).toMatchObject([
      { bump: "major", operations: ["pets.list", "pets.get"], seenIn: "description" },
    ]);
  });

  test("are broken where a parameter has to be given, which is told where it stands", async () => {
    const { text, impact } = await impactOfEdit([
      "owner, in: query",
      "owner, required: true, in: query",
    ]);
    expect(told(impact, "Parameter `owner` is required now")).toMatchObject([
      {
        ...{ bump: "major", operations: ["pets.list"], seenIn: "types" },
        place: { file, line: lineOf(text, "name: owner") },
        packages: ["@codat-openapi/pets-client", "@codat-openapi/pets-types"],
      },
    ]);
    expect(told(impact, "`pets.list` needs `input` now")).toMatchObject([
      {
        why: "calls that compiled are no longer accepted",
        packages: ["@codat-openapi/pets-client"],
      },
    ]);
  });

  test("have more where an operation is new, and the greatest change comes first", async () => {
    const { impact } = await impactOfEdit(
      [
        "  /pets/{id}:\n    get:",
        "  /pets/{id}:\n    delete: { operationId: delete-pet, tags: [Pets], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { 204: { description: Done. } } }\n    get:",
      ],
      ["name: { type: string }", 'name: { type: [string, "null"] }'],
    );
    const order = impact.changes.map(({ bump }) => bump);
    expect(order).toEqual([...order].sort());
    expect(new Set(order)).toEqual(new Set(["major", "minor"]));
    expect(told(impact, "`pets.delete` is new")).toMatchObject([
      { bump: "minor", operations: ["pets.delete"], packages: ["@codat-openapi/pets-client"] },
    ]);
  });
});

describe("the other packages of the repository", () => {
  beforeEach(async () => {
    await generateApi(folder, "pets", released);
  });

  test("are as they were beside an API that was never released", async () => {
    await generateApi(folder, "toys", toys);
    const impact = await impactOf(folder);
    expect(impact.changes).toEqual([]);
    expect(bumpsOf(impact)).toEqual({
      "pets-client": "0.1.0 none",
      "pets-types": "0.1.0 none",
      runtime: "0.1.0 none",
      "toys-client": "undefined none",
      "toys-types": "undefined none",
    });
  });

  test("are as they were where an API that was released is gone", async () => {
    release(folder);
    for (const at of ["spec/toys", "packages/toys-types", "packages/toys-client"])
      remove(join(folder, at));
    const { impact } = await impactOfEdit(["        age: { type: integer }\n", ""]);
    expect(bumpsOf(impact)).toEqual({
      "pets-client": "0.1.0 major",
      "pets-types": "0.1.0 major",
      runtime: "0.1.0 none",
    });
  });

  test("are told of beside one whose first release is to come", async () => {
    const at = join(folder, "released/pets-client");
    renameSync(at, join(folder, "kept"));
    const { impact } = await impactOfEdit(["        age: { type: integer }\n", ""]);
    renameSync(join(folder, "kept"), at);
    expect(bumpsOf(impact)).toMatchObject({
      "pets-client": "undefined none",
      "pets-types": "0.1.0 major",
    });
  });
});

describe("code that no type shows", () => {
  const git = (...given: string[]): void => {
    const author = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"];
    const { status, stderr } = spawnSync("git", [...author, ...given], { cwd: folder });
    expect(status, String(stderr)).toBe(0);
  };

  beforeAll(async () => {
    await generateApi(folder, "pets", released);
    git("init", "--quiet");
    git("add", "packages", "released", "spec");
    git("commit", "--quiet", "--message", "Release");
  });

  test("is a patch of the package that it is in, once it differs from what was released", async () => {
    expect(bumpsOf(await impactOf(folder))).toMatchObject({ runtime: "0.1.0 none" });
    appendFileSync(join(folder, "packages/runtime/src/base64.ts"), "\nvoid 0;\n");
    const impact = await impactOf(folder);
    expect(impact.changes).toEqual([]);
    expect(bumpsOf(impact)).toEqual({
      "pets-client": "0.1.0 none",
      "pets-types": "0.1.0 none",
      runtime: "0.1.0 patch",
    });
  });

  test("is a patch after it was committed too, until the next release", async () => {
    git("add", "packages/runtime/src");
    git("commit", "--quiet", "--message", "Change the runtime");
    expect(bumpsOf(await impactOf(folder))).toMatchObject({ runtime: "0.1.0 patch" });
    const manifest = join(folder, "released/runtime/package.json");
    appendFileSync(manifest, "\n");
    git("add", "released");
    git("commit", "--quiet", "--message", "Release the runtime");
    expect(bumpsOf(await impactOf(folder))).toMatchObject({ runtime: "0.1.0 none" });
  });
});

describe("npm run impact", () => {
  const command = join(root, "scripts/impact.ts");

  test("--help says how the command is called", async () => {
    const { code, stdout, stderr } = await runScript(command, ["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/--format.*table.*markdown.*json.*--help.*Exit codes: 0 done/s);
  });

  test.each<[name: string, given: { arguments: string[]; want: string }]>([
    ["an unknown option", { arguments: ["--fast"], want: "Unknown option '--fast'" }],
    [
      "an unknown format",
      { arguments: ["--format", "html"], want: "--format html is none of table, markdown, json." },
    ],
    [
      "a format that every object knows",
      { arguments: ["--format", "toString"], want: "--format toString is none of" },
    ],
    ["an argument", { arguments: ["pets"], want: "Unexpected argument 'pets'" }],
  ])("exits 2 for %s", async (_, given) => {
    const { code, stdout, stderr } = await runScript(command, given.arguments);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(given.want);
    expect(stderr).toContain('See "npm run impact -- --help".');
    expect(stderr).not.toContain("    at ");
  });

  test("exits 1 for a mistake in a description, and tells where it is", async () => {
    addCommands(folder);
    save(folder, { "spec/pets/openapi.yaml": released.replace('schemas/Pets"', 'schemas/None"') });
    const { code, stdout, stderr } = await runScript(join(folder, "scripts/impact.ts"), [], {
      env: { NODE_DISABLE_COMPILE_CACHE: "1" },
    });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/openapi\.yaml:14:\d+ #\/paths\/.*None/);
    expect(stderr).not.toContain("    at ");
  });
});
