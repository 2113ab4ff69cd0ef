import { createPlatformClient, createPlatformTransport } from "@codat-openapi/platform-client";
import * as companies from "@codat-openapi/platform-client/companies";
import { getAccessToken } from "@codat-openapi/platform-client/companies";
import { rawClientOf } from "@codat-openapi/platform-client/raw-client";
import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };
import { type Sandbox, startSandbox } from "@codat-openapi/sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";

const companyId = "8a210b68-6988-11ed-a1eb-0242ac120002";
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ document });
});

afterAll(() => sandbox.close());

test("a standalone function makes the same call as the method", async () => {
  const options = { apiKey: sandbox.apiKey, baseUrl: sandbox.url };
  const client = createPlatformClient(options);
  const token = await getAccessToken(createPlatformTransport(options), { companyId });
  expect(token).toEqual(await client.companies.getAccessToken({ companyId }));
  expect(token).toMatchObject({ tokenType: "Bearer", expiresIn: 86400 });
});

test("an operation whose name is a reserved word is exported under that name", async () => {
  const transport = createPlatformTransport({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });
  await expect(companies.delete(transport, { companyId })).resolves.toBeUndefined();
});

test("the raw client calls over the same credential", async () => {
  const client = createPlatformClient({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });
  const { data, response } = await rawClientOf(client.transport).GET("/companies/{companyId}", {
    params: { path: { companyId } },
  });
  expect(response.status).toBe(200);
  expect(data?.id).toBe(companyId);
});
