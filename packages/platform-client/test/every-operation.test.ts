/** Every described operation through the client against the sandbox: a new operation is covered without a new test. */
import { createPlatformClient, type PlatformClient } from "@codat-openapi/platform-client";
import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };
import { type Exchange, type Sandbox, startSandbox } from "@codat-openapi/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DescribedOperation, describedOperations } from "./operations-of-document.ts";

type Method = (input: object) => Promise<unknown>;

const operations = describedOperations();
// One name means one thing all over the API, so these serve every operation.
const everyParameter = Object.assign({}, ...operations.map(({ parameters }) => parameters));

let sandbox: Sandbox;
let client: PlatformClient;
let methods: Map<string, Method[]>;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ document, onExchange: (exchange) => exchanges.push(exchange) });
  client = createPlatformClient({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });
  methods = await methodsByOperation();
});

afterAll(() => sandbox.close());

describe("every operation of the description", () => {
  test("there are 52, and the client has a method for each and no other", () => {
    expect(operations).toHaveLength(52);
    expect([...methods.keys()].sort()).toEqual(operations.map(keyOf).sort());
    expect([...methods.values()].filter((found) => found.length !== 1)).toEqual([]);
  });

  test.each(operations.map((operation) => [operation.id, operation] as const))(
    "%s is sent as described and answered as described",
    async (id, operation) => {
      const [method] = methods.get(keyOf(operation)) ?? [];
      exchanges.length = 0;
      const result = await method?.({ ...operation.parameters, body: operation.body });

      expect(exchanges).toHaveLength(1);
      const [exchange] = exchanges;
      expect(exchange).toMatchObject({
        operationId: id,
        requestProblems: [],
        responseProblems: [],
      });
      expect(operation.successes).toContain(exchange?.status);
      if (exchange?.status === 204) expect(result).toBeUndefined();
    },
  );
});

const keyOf = ({ method, path }: DescribedOperation): string => `${method} ${path}`;

/** Finds out what each method calls by letting it call a `fetch` that only listens. */
async function methodsByOperation(): Promise<Map<string, Method[]>> {
  const found = new Map<string, Method[]>();
  for (const resourceName of Object.keys(client).filter((name) => name !== "transport")) {
    const methodNames = Object.keys(resourceOf(client, resourceName));
    // To wait is to call another method of the resource again and again.
    for (const methodName of methodNames.filter((name) => name !== "waitFor")) {
      const called = await calledBy(resourceName, methodName);
      found.set(called, [
        ...(found.get(called) ?? []),
        resourceOf(client, resourceName)[methodName] as Method,
      ]);
    }
  }
  return found;
}

const resourceOf = (of: PlatformClient, name: string): Record<string, Method> =>
  of[name as keyof PlatformClient] as unknown as Record<string, Method>;

async function calledBy(resourceName: string, methodName: string): Promise<string> {
  let called = "";
  const listener = createPlatformClient({
    apiKey: "key",
    fetch: async (url, { method = "" }) => {
      called = templateOf(method, new URL(url).pathname);
      return new Response(null, { status: 204 });
    },
  });
  await resourceOf(listener, resourceName)[methodName]?.({ ...everyParameter, body: {} });
  return called;
}

/** The described path with the fewest parameters that the address fits. */
function templateOf(method: string, pathname: string): string {
  const fits = operations
    .filter((operation) => operation.method === method && patternOf(operation.path).test(pathname))
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length);
  return fits[0] ? keyOf(fits[0]) : `${method} ${pathname} is not described`;
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
