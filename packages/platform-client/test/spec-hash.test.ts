/** Client, description and API agree on what was generated from what. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createPlatformClient, specHash } from "@codat-openapi/platform-client";
import { expect, test } from "vitest";

test("specHash is the SHA-256 of the published openapi.json", () => {
  const file = createRequire(import.meta.url).resolve("@codat-openapi/platform-types/openapi.json");
  expect(specHash).toBe(createHash("sha256").update(readFileSync(file)).digest("hex"));
});

test("a request says in its User-Agent which description its client was generated from", async () => {
  let userAgent: string | null = "";
  const client = createPlatformClient({
    apiKey: "key",
    fetch: async (_, init) => {
      userAgent = new Headers(init?.headers).get("user-agent");
      return new Response('{"results":[]}');
    },
  });
  await client.companies.list({});
  expect(userAgent).toBe(`platform-client/3.0.0 (sha256:${specHash.slice(0, 12)})`);
});
