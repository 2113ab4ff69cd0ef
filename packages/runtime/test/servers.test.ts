import { describe, expect, test } from "vitest";
import {
  type Api,
  atServer,
  call,
  createTransport,
  isSdkError,
  type Operation,
  ownServer,
  type Server,
} from "../src/index.ts";

const api: Api = {
  baseUrl: "https://api.example.com/v1",
  authentication: { header: "Authorization", scheme: "Bearer" },
};

interface Client {
  readonly baseUrl?: string;
  readonly serverVariables?: object;
  readonly api?: Api;
  readonly answers?: readonly Response[];
}

const clientOf = ({ api: own = api, answers = [], ...options }: Client, root?: Server) => {
  const sent: string[] = [];
  const rest = [...answers];
  const transport = createTransport(atServer(own, options, root), {
    ...options,
    apiKey: "key",
    retryBaseDelayMs: 0,
    fetch: async (url, { headers }) => {
      sent.push(`${url} ${(headers as { [name: string]: string })["authorization"]}`);
      return rest.shift() ?? new Response("{}");
    },
  });
  return { sent, transport };
};

const operationAt = (server: Server): Operation => ({
  method: "GET",
  path: "/a",
  server,
  parts: [ownServer],
});

/** Where a call of an operation with a server of its own goes, or what it fails with. */
async function calledAt(server: Server, client: Client): Promise<string> {
  const { sent, transport } = clientOf(client);
  const result = await call(transport, operationAt(server)).safe();
  return sent[0] ?? (result.ok ? "nothing" : `${result.error.kind}: ${result.error.message}`);
}

describe("ownServer", () => {
  const files: Server = { url: "https://files.example.com/v2/", insteadOf: "/v1" };
  const refused =
    "config: GET /a: its server must be https (http locally), with no user, query or fragment; give a baseUrl.";
  const noBase: Api = { authentication: { header: "Authorization", scheme: "Bearer" } };
  test.each<[name: string, Server, Client, want: string]>([
    ["its own host with the credential", files, {}, "https://files.example.com/v2/a Bearer key"],
    [
      "its own host where baseUrl is the API's",
      files,
      { baseUrl: "https://api.example.com/v1/" },
      "https://files.example.com/v2/a Bearer key",
    ],
    [
      "the caller's host, in place of the path of the API's server",
      files,
      { baseUrl: "https://staging.example.com/proxy/v1" },
      "https://staging.example.com/proxy/v2/a Bearer key",
    ],
    [
      "the caller's host, below its path where that is another",
      files,
      { baseUrl: "http://localhost:1/sandbox" },
      "http://localhost:1/sandbox/v2/a Bearer key",
    ],
    [
      "the caller's host where the description has none of its own",
      files,
      { api: noBase, baseUrl: "https://own.example.com" },
      "https://own.example.com/v2/a Bearer key",
    ],
    [
      "a path of the API's host",
      { url: "/v3", insteadOf: "/v1" },
      {},
      "https://api.example.com/v3/a Bearer key",
    ],
    [
      "a path of the caller's host",
      { url: "/v3", insteadOf: "/v1" },
      { api: noBase, baseUrl: "https://own.example.com/v1" },
      "https://own.example.com/v3/a Bearer key",
    ],
    ["nowhere in the clear", { url: "http://files.example.com" }, {}, refused],
    ["nowhere with a user", { url: "https://me@files.example.com" }, {}, refused],
    ["nowhere without a host", { url: "mailto:files" }, {}, refused],
    [
      "nowhere without the variable that it needs",
      { url: "https://{tenant}.example.com", variables: { tenant: {} } },
      {},
      "config: serverVariables.tenant or baseUrl is missing.",
    ],
  ])("sends a call to %s", async (_name, server, client, want) => {
    expect(await calledAt(server, client)).toBe(want);
  });

  test("leaves the other calls where they were", async () => {
    const { sent, transport } = clientOf({});
    await call(transport, operationAt(files));
    await call(transport, { method: "GET", path: "/a" });
    expect(sent[1]).toBe("https://api.example.com/v1/a Bearer key");
  });

  test("has one account of repetitions with the other calls", async () => {
    const unavailable = new Response(null, { status: 503 });
    const { sent, transport } = clientOf({ answers: [unavailable] });
    const before = transport.retryTenths;
    await call(transport, operationAt(files));
    expect([sent.length, before - transport.retryTenths]).toEqual([2, 10]);
  });
});

describe("atServer", () => {
  const root: Server = {
    url: "https://{region}.example.com:{port}/{base}",
    variables: {
      region: { default: "eu", enum: ["eu", "us"] },
      port: { default: "443" },
      base: { default: "v1/pets" },
    },
  };
  const baseOf = (client: Client, server = root): string => {
    try {
      return clientOf(client, server).transport.baseUrl;
    } catch (error) {
      return isSdkError(error) ? error.message : "another error";
    }
  };
  const word = "must be letters, digits and any of . _ ~ -.";
  test.each<[name: string, object, want: string]>([
    ["defaults", {}, "https://eu.example.com/v1/pets"],
    ["what is chosen", { region: "us", port: "8443" }, "https://us.example.com:8443/v1/pets"],
    ["undefined as not chosen", { region: undefined }, "https://eu.example.com/v1/pets"],
    [
      "no value beside the listed",
      { region: "cn" },
      "serverVariables.region must be one of eu, us.",
    ],
    ["no other host", { port: "443@evil.example" }, `serverVariables.port ${word}`],
    ["no other part", { base: "v1?" }, `serverVariables.base ${word}`],
    ["no way up", { base: ".." }, `serverVariables.base ${word}`],
    ["a number", { port: 8443 }, "https://eu.example.com:8443/v1/pets"],
    ["no list of two", { base: ["a", "b"] }, `serverVariables.base ${word}`],
    [
      "nothing that is inherited",
      Object.create({ region: "us" }),
      "https://eu.example.com/v1/pets",
    ],
  ])("takes %s", (_name, serverVariables, want) => {
    expect(baseOf({ serverVariables })).toBe(want);
  });

  test("takes no variable where there is a baseUrl", () => {
    const client = { serverVariables: { region: "cn" }, baseUrl: "https://own.example.com" };
    expect(baseOf(client)).toBe("https://own.example.com");
  });

  test("names a variable of an inherited name", () => {
    expect(baseOf({}, { url: "https://{constructor}.example.com" })).toBe(
      "serverVariables.constructor or baseUrl is missing.",
    );
  });
});
