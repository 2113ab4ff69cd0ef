import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../src/command.ts";
import { startSandbox } from "../src/index.ts";
import { okOr, tiny } from "./tiny.ts";

const document = tiny(
  {
    "/a": { get: { parameters: [{ name: "v", in: "query", required: true }], responses: okOr() } },
    "/b/{id}": {
      get: {
        parameters: [{ name: "id", in: "path", required: true, example: "x y" }],
        responses: okOr(),
      },
    },
  },
  {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } },
  },
);
let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "openapi-sandbox-"));
  await writeFile(file("api.json"), JSON.stringify(document));
  await writeFile(file("api.yaml"), "openapi: 3.1.0");
  await writeFile(file("other.json"), "{}");
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command; `use` is called once it listens, then the command is told to end. */
async function run(args: string[], use?: (url: string) => Promise<void>, colours = false) {
  const out: string[] = [];
  const err: string[] = [];
  const ending = new AbortController();
  let used: Promise<void> | undefined;
  const code = await runCommand(args, {
    out: (line) => {
      out.push(line);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url) used ??= (use?.(url) ?? Promise.resolve()).finally(() => ending.abort());
    },
    err: (line) => err.push(line),
    colours,
    signal: ending.signal,
  });
  await used;
  return { code, out, err: err.join("\n") };
}

describe("openapi-sandbox refuses", () => {
  const cases: [string, { args: () => string[]; want: [number, RegExp] }][] = [
    [
      "no file",
      { args: () => [], want: [2, /expected one FILE\.json\. Run openapi-sandbox --help/] },
    ],
    ["two files", { args: () => ["a", "b"], want: [2, /expected one FILE\.json/] }],
    ["an unknown option", { args: () => ["a", "--quiet"], want: [2, /--quiet.*--help/] }],
    [
      "a port that is no number",
      { args: () => ["a", "--port", "x"], want: [2, /--port x is out of range/] },
    ],
    ["a port out of range", { args: () => ["a", "--port", "65536"], want: [2, /from 0 to 65535/] }],
    ["an empty key", { args: () => ["a", "--api-key", ""], want: [2, /--api-key is empty/] }],
    [
      "a missing file",
      { args: () => [file("none.json")], want: [1, /cannot read .*none\.json.* Check the path/] },
    ],
    [
      "a file that is not JSON",
      { args: () => [file("api.yaml")], want: [1, /api\.yaml is not JSON.* redocly bundle/] },
    ],
    [
      "a file that is not OpenAPI",
      { args: () => [file("other.json")], want: [1, /other\.json: Not an OpenAPI document/] },
    ],
  ];
  it.each(cases)("%s", async (_, { args, want: [code, message] }) => {
    const got = await run(args());
    expect(got.code).toBe(code);
    expect(got.err).toMatch(message);
    expect(got.out).toEqual([]);
  });

  it("a port in use", async () => {
    const sandbox = await startSandbox({ document });
    const got = await run([file("api.json"), "--port", String(sandbox.port)]);
    await sandbox.close();
    expect([got.code, got.err]).toEqual([
      1,
      `openapi-sandbox: port ${sandbox.port} is in use. Choose another --port or leave it out.`,
    ]);
  });
});

describe("openapi-sandbox", () => {
  it("shows help", async () => {
    const got = await run(["--help"]);
    expect([got.code, got.out[0]]).toEqual([
      0,
      expect.stringContaining("Usage: openapi-sandbox FILE.json"),
    ]);
  });

  it("prints where it listens, how to call it and each request, then ends with 0", async () => {
    const got = await run([file("api.json"), "--api-key", "it's"], async (url) => {
      await fetch(`${url}/b/x?secret=1`, { headers: { "x-key": "it's" } });
      await fetch(`${url}/b/x`);
    });
    expect(got.code).toBe(0);
    expect(got.out).toEqual([
      expect.stringMatching(/^Listening on http:\/\/127\.0\.0\.1:\d+; the key it accepts is it's$/),
      expect.stringMatching(
        /^Try: curl --header 'X-Key: it'\\''s' 'http:\/\/127\.0\.0\.1:\d+\/b\/x%20y'$/,
      ),
      expect.stringMatching(/^GET \/b\/x 200 \d+\.\d ms$/),
      expect.stringMatching(
        /^GET \/b\/x 401 \d+\.\d ms {2}security \/key: the header X-Key is missing/,
      ),
    ]);
  });

  it("colours the status on a terminal", async () => {
    const got = await run(
      [file("api.json")],
      async (url) => void (await fetch(`${url}/b/x`)),
      true,
    );
    expect(got.out.at(-1)).toContain("GET /b/x \u001b[33m401\u001b[0m ");
  });
});
