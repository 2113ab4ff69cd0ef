import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./command.ts";
import { described, ok } from "./description.ts";
import { type Files, filesIn, newFolder, remove, save } from "./folder.ts";

// Names whose order or case differs between locales.
const description = {
  "openapi.yaml": described(`tags: [{ name: IMPORTS }, { name: Ädern }]
paths: { /i: { $ref: paths/i.yaml } }
components:
  schemas:
    ITEM: { type: object, properties: { I: { type: string }, ı: { type: integer } } }
    Zebra: { type: string, format: date-time, example: 2026-01-31T23:30:00Z }
    äpfel: { type: array, items: { $ref: "#/components/schemas/ITEM" } }
`),
  "paths/i.yaml": `get: { operationId: LIST-IMPORTS, tags: [IMPORTS], ${ok} }
post: { operationId: init, tags: [Ädern], ${ok} }
`,
};

let folder = "";

beforeAll(async () => {
  folder = newFolder(description);
  save(join(folder, "a copy"), description);
  await generate("openapi.yaml", "plain");
});
afterAll(() => remove(folder));

/** Generates into a folder of this name, and gives what lies there. */
async function generate(
  spec: string,
  name: string,
  { cwd = ".", env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Files> {
  const out = join(folder, name);
  const given = ["--spec", spec, "--name", "same", "--out", out];
  const { code, stderr } = await run(given, { cwd: join(folder, cwd), env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return filesIn(out);
}

test.each<[name: string, { given: Parameters<typeof generate> }]>([
  [
    "under LC_ALL=C, a day ahead",
    { given: ["openapi.yaml", "c", { env: { LC_ALL: "C", TZ: "Pacific/Kiritimati" } }] },
  ],
  [
    "under LC_ALL=tr_TR.UTF-8, half a day behind",
    { given: ["openapi.yaml", "tr", { env: { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Niue" } }] },
  ],
  ["from another folder", { given: ["../openapi.yaml", "cwd", { cwd: "paths" }] }],
  ["of a copy in another folder", { given: ["a copy/openapi.yaml", "copy"] }],
])("the output is the same, byte for byte, %s", async (_name, { given }) => {
  expect(await generate(...given)).toEqual(filesIn(join(folder, "plain")));
});
