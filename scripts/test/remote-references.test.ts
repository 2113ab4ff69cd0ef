/** What a description refers to on other hosts is fetched where whoever runs the command allows the host, and only there. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { DescriptionError, formatDiagnostic, UsageError } from "../codegen/diagnostics.ts";
import { load } from "../codegen/load.ts";
import { normalise } from "../codegen/normalise.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { RemoteFiles } from "../codegen/remote-files.ts";
import { run } from "./command.ts";
import { described, ok } from "./description.ts";
import { type Files, filesIn, folderWith } from "./folder.ts";

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

interface Server {
  /** Such as `127.0.0.1:1234`. */
  readonly host: string;
  readonly asked: IncomingMessage[];
}

/** A server on this machine that has these files; HOST in them stands for its own. */
async function serving(files: { readonly [path: string]: Answer }): Promise<Server> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = files[request.url ?? ""];
    if (typeof answer === "function") answer(request, response);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const redirect =
  (to: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { location: to }).end();

/** A description whose only schema is what the reference leads to. */
const referring = (reference: string): string =>
  described(`paths: {}\ncomponents: { schemas: { A: { $ref: ${JSON.stringify(reference)} } } }\n`);

/** The document, or what is wrong with it. */
async function loadedFrom(
  given: string | Files,
  remote: RemoteFiles | undefined,
): Promise<OpenApiDocument | string[]> {
  const folder = folderWith(typeof given === "string" ? { "openapi.yaml": given } : given);
  const { document, findings } = await load(join(folder, "openapi.yaml"), "soundness", remote);
  try {
    normalise(document, findings);
    findings.refuseMistakes();
    return document;
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return error.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, folder));
  }
}

const schemasOf = (loaded: OpenApiDocument | string[]): unknown =>
  Array.isArray(loaded) ? loaded : loaded.components?.schemas;

describe("A reference to a host that is allowed", () => {
  test("is followed, and what it leads to refers on within that host", async () => {
    const { host, asked } = await serving({
      "/v1/a.yaml": `type: object\nproperties: { b: { $ref: "b.json#/B" }, c: { $ref: /c.yaml } }`,
      "/v1/b.json": `{ "B": { "type": "string" } }`,
      "/c.yaml": "type: integer",
    });
    const loaded = await loadedFrom(referring(`http://${host}/v1/a.yaml`), new RemoteFiles([host]));
    expect(schemasOf(loaded)).toEqual({
      A: {
        type: "object",
        properties: {
          b: { $ref: "#/components/schemas/B" },
          c: { $ref: "#/components/schemas/c" },
        },
      },
      B: { type: "string" },
      c: { type: "integer" },
    });
    expect(asked.map(({ url }) => url)).toEqual(["/v1/a.yaml", "/v1/b.json", "/c.yaml"]);
  });

  test("is found in the files beside the description too, and each is fetched once", async () => {
    const { host, asked } = await serving({ "/a.yaml": "type: string" });
    const url = `http://${host}/a.yaml`;
    const files = {
      "openapi.yaml": described(
        `paths: { /a: { $ref: a.yaml } }\ncomponents: { schemas: { A: { $ref: "${url}" } } }`,
      ),
      "a.yaml": `get: { responses: { 200: { description: A., content: { application/json: { schema: { $ref: "${url}#" } } } } } }`,
    };
    const loaded = await loadedFrom(files, new RemoteFiles([host]));
    expect(schemasOf(loaded)).toEqual({ A: { type: "string" } });
    expect(asked).toHaveLength(1);
  });

  test("tells nobody who asks", async () => {
    const { host, asked } = await serving({ "/a.yaml": "type: string" });
    await loadedFrom(referring(`http://${host}/a.yaml`), new RemoteFiles([host]));
    const names = Object.keys(asked[0]?.headers ?? {});
    expect(names).toContain("accept");
    expect(names.filter((name) => /auth|cookie|referer|origin/.test(name))).toEqual([]);
  });

  test("follows redirects within the host, and takes the last URL for what is relative", async () => {
    const { host } = await serving({
      "/latest/a.yaml": redirect("/v2/a.yaml"),
      "/v2/a.yaml": "properties: { b: { $ref: b.yaml } }",
      "/v2/b.yaml": "type: boolean",
    });
    const url = `http://${host}/latest/a.yaml`;
    expect(schemasOf(await loadedFrom(referring(url), new RemoteFiles([host])))).toMatchObject({
      b: { type: "boolean" },
    });
  });

  test("shows a mistake in what is there with the URL for a file", async () => {
    const { host } = await serving({ "/a.yaml": "type: object\nproperties: 1\n" });
    const url = `http://${host}/a.yaml`;
    expect(await loadedFrom(referring(url), new RemoteFiles([host]))).toEqual([
      `${url}:2:13 #/properties: \`properties\` is the number 1, expected an object. Write an object, or take it out.`,
    ]);
  });
});

// HOST stands for a server that is allowed, OTHER for one that is not.
test.each<[name: string, { given: string; files?: { [path: string]: string }; want: string }]>([
  [
    "of another host",
    { given: "http://OTHER/a.yaml", want: "allow its host with --allow-remote-refs OTHER" },
  ],
  [
    "that a file of the host refers to elsewhere",
    {
      given: "http://HOST/a.yaml",
      files: { "/a.yaml": "properties: { b: { $ref: http://OTHER/b.yaml } }" },
      want: "allow its host with --allow-remote-refs OTHER",
    },
  ],
  [
    "without a scheme that a file of the host refers to elsewhere",
    {
      given: "http://HOST/a.yaml",
      files: { "/a.yaml": "properties: { b: { $ref: //OTHER/b.yaml } }" },
      want: "allow its host with --allow-remote-refs OTHER",
    },
  ],
  [
    "of this machine that a file of the host refers to",
    {
      given: "http://HOST/a.yaml",
      files: { "/a.yaml": "properties: { b: { $ref: file:///etc/hostname } }" },
      want: "file:///etc/hostname is no path of a file",
    },
  ],
  [
    "with a password",
    {
      given: "http://me:hidden@HOST/a.yaml",
      want: "http://HOST/a.yaml is not fetched: its URL holds a user or password",
    },
  ],
  [
    "in plain text on another machine",
    { given: "http://plain.example/a.yaml", want: "only https is, or http from this machine" },
  ],
  [
    "that is not there",
    { given: "http://HOST/nope.yaml", want: "http://HOST/nope.yaml answers 404" },
  ],
  [
    "that is HTML",
    { given: "http://HOST/a", files: { "/a": "<!doctype html>\n<p>a: b: c</p>" }, want: "#/" },
  ],
])("A file %s is refused in one line", async (_name, { given, files = {}, want }) => {
  const other = await serving({ "/a.yaml": "type: string", "/b.yaml": "type: string" });
  const served: { [path: string]: string } = {};
  const { host } = await serving(served);
  const filled = (text: string): string =>
    text.replaceAll("HOST", host).replaceAll("OTHER", other.host);
  for (const [path, text] of Object.entries(files)) served[path] = filled(text);
  const remote = new RemoteFiles([host, "plain.example"]);
  const [line = "", ...others] = (await loadedFrom(referring(filled(given)), remote)) as string[];
  expect(line).toContain(filled(want));
  expect(line).not.toContain("hidden");
  expect(others).toEqual([]);
  expect(other.asked).toEqual([]);
});

test("A redirect leads to no host that is not allowed, and round in no circle", async () => {
  const other = await serving({ "/a.yaml": "type: string" });
  const { host } = await serving({
    "/away": redirect(`http://${other.host}/a.yaml`),
    "/metadata": redirect("http://169.254.169.254/latest/meta-data"),
    "/round": redirect("/round"),
  });
  const remote = new RemoteFiles([host]);
  const reason = (path: string) => remote.read(`http://${host}${path}`).catch((error) => error);
  expect(await reason("/away")).toMatchObject({
    message: expect.stringContaining(`--allow-remote-refs ${other.host}`),
  });
  expect(await reason("/metadata")).toMatchObject({
    message: expect.stringContaining("http://169.254.169.254/latest/meta-data is not fetched"),
  });
  expect(await reason("/round")).toMatchObject({
    message: `http://${host}/round redirects more than 5 times`,
  });
  expect(other.asked).toEqual([]);
});

test("No more is read than a description may have, however it is packed", async () => {
  const { host } = await serving({
    "/a.yaml": (_request, response) =>
      response
        .writeHead(200, { "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(80 * 1024 * 1024))),
  });
  const reading = new RemoteFiles([host]).read(`http://${host}/a.yaml`);
  await expect(reading).rejects.toThrow("all that is fetched has more than 67108864 bytes");
});

test("No longer is waited than the time there is, also for what comes drop by drop", async () => {
  const { host } = await serving({
    "/a.yaml": (_request, response) => {
      const dripping = setInterval(() => response.write("#"), 5);
      response.on("close", () => clearInterval(dripping));
    },
  });
  const reading = new RemoteFiles([host], { milliseconds: 100 }).read(`http://${host}/a.yaml`);
  await expect(reading).rejects.toThrow("all fetching takes more than 0.1 s");
});

test.each<[allowed: string, url: string, isAllowed: boolean]>([
  ["api.example.com", "https://api.example.com/a", true],
  ["api.example.com", "https://api.example.com:8443/a", true],
  ["API.example.com", "https://api.EXAMPLE.com/a", true],
  ["api.example.com:443", "https://api.example.com/a", true],
  ["api.example.com:443", "https://api.example.com:8443/a", false],
  ["api.example.com", "https://api.example.com.evil.example/a", false],
  ["api.example.com", "https://evil.example/api.example.com", false],
  ["api.example.com", "https://api.example.com@evil.example/a", false],
  ["example.com", "https://api.example.com/a", false],
  ["bücher.example", "https://xn--bcher-kva.example/a", true],
  ["127.0.0.1", "http://127.1:8080/a", true],
  ["127.0.0.1", "http://2130706433/a", true],
  ["[::1]:80", "http://[0:0::1]/a", true],
  ["localhost", "http://127.0.0.1/a", false],
  ["localhost", "ftp://localhost/a", false],
])("Where %s is allowed, %s is fetched: %s", async (allowed, url, isAllowed) => {
  const asked: string[] = [];
  const fetched = async (at: string): Promise<Response> => {
    asked.push(at);
    return new Response("a: 1");
  };
  const { text } = await new RemoteFiles([allowed], {}, fetched)
    .read(url)
    .catch(() => ({ text: undefined }));
  expect({ text, asked: asked.length }).toEqual(
    isAllowed ? { text: "a: 1", asked: 1 } : { text: undefined, asked: 0 },
  );
});

test.each([
  "https://api.example.com",
  "api.example.com/a",
  "*",
  "*.example.com",
  "a b",
  "",
  "a:b",
  "me@a",
])("--allow-remote-refs %j is a mistake in the command", (given) => {
  expect(() => new RemoteFiles([given])).toThrow(UsageError);
});

test("The command fetches where it is told to and says how to where it is not", async () => {
  const { host, asked } = await serving({ "/a.yaml": `get: { ${ok} }` });
  const folder = folderWith({
    "openapi.yaml": described(`paths: { /a: { $ref: "http://${host}/a.yaml" } }`),
  });
  const given = [
    "--spec",
    join(folder, "openapi.yaml"),
    "--name",
    "a",
    "--out",
    join(folder, "out"),
  ];
  const refused = await run(given);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`allow its host with --allow-remote-refs ${host}`);
  expect(asked).toEqual([]);
  const { code, stderr } = await run([...given, "--allow-remote-refs", host]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(Object.keys(filesIn(join(folder, "out")))).toContain("a-client/src/index.ts");
});
