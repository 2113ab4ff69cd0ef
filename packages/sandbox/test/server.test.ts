import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { type Exchange, type Sandbox, startSandbox } from "../src/index.ts";
import { okOr, tiny } from "./tiny.ts";

const document = tiny(
  {
    "/a": {
      get: { operationId: "get-a", responses: okOr(401) },
      post: { requestBody: { content: { "application/json": {} } }, responses: okOr(400) },
    },
  },
  {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
  },
);
const open: Sandbox[] = [];
const start = async (options: object = {}) => {
  const sandbox = await startSandbox({ document, ...options });
  open.push(sandbox);
  return sandbox;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

it("answers on a free port of the loopback address", async () => {
  const exchanges: Exchange[] = [];
  const sandbox = await start({ onExchange: (exchange: Exchange) => exchanges.push(exchange) });
  const answer = await fetch(`${sandbox.url}/a?x=1`, {
    headers: { authorization: `Bearer ${sandbox.apiKey}` },
  });
  expect([answer.status, await answer.json()]).toEqual([200, "ok"]);
  expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`);
  expect(exchanges).toEqual([
    {
      method: "GET",
      path: "/a",
      operationId: "get-a",
      status: 200,
      requestProblems: [],
      responseProblems: [],
      milliseconds: expect.any(Number),
    },
  ]);
});

it("accepts the key it is given and no other", async () => {
  const { url } = await start({ apiKey: "other" });
  const statusFor = async (key: string) =>
    (await fetch(`${url}/a`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect([await statusFor("other"), await statusFor("sandbox-key")]).toEqual([200, 401]);
});

it("reads a streamed body", async () => {
  const { url, apiKey } = await start();
  const body = new Blob(["{"]).stream();
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const answer = await fetch(`${url}/a`, {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
  expect(await answer.json()).toMatchObject({ statusCode: 400 });
});

it("keeps several sandboxes apart", async () => {
  const [one, two] = [await start({ apiKey: "1" }), await start({ apiKey: "2" })];
  expect(one.port).not.toBe(two.port);
});

it("rejects a port that is taken", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as AddressInfo;
  await expect(startSandbox({ document, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await new Promise((resolve) => taken.close(resolve));
});

it("stops listening when closed, with a connection kept open too, and can be closed twice", async () => {
  const sandbox = await start();
  await (await fetch(`${sandbox.url}/a`)).text();
  await sandbox.close();
  await sandbox.close();
  await expect(fetch(`${sandbox.url}/a`)).rejects.toThrow();
});
