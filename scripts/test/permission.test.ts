/** The command under `node --permission`, with no more allowed than the folders it is given. */
import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "./compile.ts";
import { described, ok } from "./description.ts";
import { filesIn, folderWith, save } from "./folder.ts";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = promisify(execFile);

/** Runs `generate.ts` with these permissions on `IN/openapi.yaml`, into `OUT`. */
async function permitted(folder: string, ...rights: string[]): Promise<Ended> {
  const allowed = [root, join(folder, "in")].map((path) => `--allow-fs-read=${path}`);
  const given = [
    "--spec",
    join(folder, "in/openapi.yaml"),
    "--name",
    "a",
    "--out",
    join(folder, "out"),
  ];
  const program = [
    "--permission",
    ...allowed,
    ...rights,
    join(root, "scripts/generate.ts"),
    ...given,
  ];
  return run(process.execPath, program, { cwd: folder }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error) => error as Ended,
  );
}

function folderToRunIn(): string {
  const folder = folderWith({
    "in/openapi.yaml": described("paths: { /a: { $ref: a.yaml } }\n"),
    "in/a.yaml": `get: { ${ok} }`,
  });
  mkdirSync(join(folder, "out"));
  return folder;
}

test("It reads the description's folder and the repository, and writes its own folder alone", async () => {
  const folder = folderToRunIn();
  const rights = [
    `--allow-fs-read=${join(folder, "out")}`,
    `--allow-fs-write=${join(folder, "out")}`,
  ];
  const first = await permitted(folder, ...rights);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  const written = filesIn(join(folder, "out"));
  expect(Object.keys(written)).toContain("a-client/src/generated/resources/operations.ts");
  const again = await permitted(folder, ...rights);
  expect(again).toMatchObject({ code: 0, stderr: "" });
  expect(again.stdout).toContain(", 0 changed,");
  expect(filesIn(join(folder, "out"))).toEqual(written);
});

test("It writes new packages also where it may not read, and no others", async () => {
  const folder = folderToRunIn();
  const right = `--allow-fs-write=${join(folder, "out")}`;
  expect(await permitted(folder, right)).toMatchObject({ code: 0, stderr: "" });
  const written = filesIn(join(folder, "out"));
  const { code, stderr } = await permitted(folder, right);
  expect(code).toBe(2);
  expect(stderr).toContain("is there already and may not be read. Give node --allow-fs-read=");
  expect(filesIn(join(folder, "out"))).toEqual(written);
  expect(
    (await permitted(folder, right, `--allow-fs-read=${join(folder, "out")}`)).stdout,
  ).toContain(", 0 changed,");
});

test("It says what else has to be allowed", async () => {
  const folder = folderToRunIn();
  const { code, stderr } = await permitted(folder);
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^\S+ may not be written\. Give node --allow-fs-write with the folder after --out.*\n$/,
  );
});

test("It refuses what is outside in one line, without being stopped by the permissions first", async () => {
  const folder = folderToRunIn();
  save(folder, {
    "in/openapi.yaml": described(
      "paths: { /a: { $ref: ../b.yaml }, /b: { $ref: /etc/hostname }, /c: { $ref: link.yaml } }\n",
    ),
    "b.yaml": `get: { ${ok} }`,
  });
  symlinkSync(join(folder, "b.yaml"), join(folder, "in/link.yaml"));
  const { code, stderr } = await permitted(folder, `--allow-fs-write=${join(folder, "out")}`);
  expect(code).toBe(1);
  expect(stderr.match(/is outside the folder of the description/g)).toHaveLength(3);
  expect(stderr.trim().split("\n")).toHaveLength(4);
  expect(filesIn(join(folder, "out"))).toEqual({});
});
