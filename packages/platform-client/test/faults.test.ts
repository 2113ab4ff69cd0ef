/** What the client says when a call cannot work. */
import {
  AuthenticationError,
  createPlatformClient,
  NotFoundError,
  type PlatformClient,
  RequestError,
} from "@codat-openapi/platform-client";
import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };
import { type Sandbox, startSandbox } from "@codat-openapi/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let sandbox: Sandbox;
let client: PlatformClient;
const requests: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ document, onExchange: ({ path }) => requests.push(path) });
  client = createPlatformClient({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });
});

afterAll(() => sandbox.close());

describe("an answer that is not 2xx", () => {
  test("404 is a NotFoundError that names the call, the API's words and the correlation id", async () => {
    const call = client.companies.get({ companyId: "00000000-0000-4000-8000-000000000000" });
    const error = await call.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(NotFoundError);
    const { message, apiMessage, correlationId } = error as NotFoundError;
    expect(message).toBe(
      `GET /companies/{companyId} failed: 404 Not Found: ${apiMessage} (correlationId ${correlationId})`,
    );
    expect(apiMessage).toBeTruthy();
    expect(correlationId).toBeTruthy();
  });

  test("401 is an AuthenticationError that does not show the key, in any form", async () => {
    const apiKey = "canary-key-4711";
    const intruder = createPlatformClient({ apiKey, baseUrl: sandbox.url });
    const error = await intruder.companies.list().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AuthenticationError);
    const shown = JSON.stringify([error, (error as Error).message, (error as Error).stack]);
    expect(shown).not.toContain(apiKey);
    expect(shown).not.toContain(btoa(apiKey));
  });

  test.each([
    ["the raw key", (key: string) => key],
    ["the whole header value", (key: string) => `Basic ${btoa(key)}`],
    ["the whole header value in another case", (key: string) => `basic ${btoa(key)}`],
  ])("%s is accepted as the API key", async (_, form) => {
    const same = createPlatformClient({ apiKey: form(sandbox.apiKey), baseUrl: sandbox.url });
    await expect(same.companies.list()).resolves.toHaveProperty("results");
  });
});

describe("a path value that would call another endpoint", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["an empty string", ""],
    ["spaces", "  "],
    [".", "."],
    ["..", ".."],
    ["%2e", "%2e"],
    ["%2E%2e", "%2E%2e"],
    [".%2e", ".%2e"],
    ["%252e%252e", "%252e%252e"],
    ["../webhooks", "../webhooks"],
    ["x/../../webhooks", "x/../../webhooks"],
    ["..\\webhooks", "..\\webhooks"],
    ["an object", {}],
    ["an array", []],
  ])("%s is refused before anything is sent", async (_, companyId) => {
    requests.length = 0;
    const call = client.companies.get({ companyId: companyId as string });
    await expect(call).rejects.toBeInstanceOf(RequestError);
    await expect(call).rejects.toThrow(
      /^GET \/companies\/\{companyId\}: the path parameter "companyId"/,
    );
    expect(requests).toEqual([]);
  });
});
