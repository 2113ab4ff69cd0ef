import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadConfig } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { type Files, lintDescription } from "./lint-description.fixture.ts";
import plugin from "./plugin.ts";

const ruleIds = Object.keys(plugin().rules?.oas3 ?? {});

/** The path of a file in the repository, from this folder. */
function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

test.each(ruleIds)("%s stands in a file of its name, beside its test", (ruleId) => {
  expect(existsSync(path(`${ruleId}.ts`))).toBe(true);
  expect(existsSync(path(`${ruleId}.test.ts`))).toBe(true);
});

test("redocly.yaml loads the plugin as it is and has every rule on for the own description, as an error", async () => {
  const config = await loadConfig({ configPath: path("../../redocly.yaml") });
  const own = config.forAlias("platform");
  const settings = ruleIds.map((id) => own.getRuleSettings(`house/${id}`, "oas3_1").severity);
  expect(settings).toEqual(ruleIds.map(() => "error"));
});

// While a description is being written it has keys without a value. That is for the rule struct to report, and no
// rule of ours may fail over it.
const unfinished: Record<string, object> = {
  path: { paths: { "/orders": null } },
  operation: { paths: { "/orders": { get: null } } },
  response: { paths: { "/orders": { get: { responses: { 200: null } } } } },
  body: { paths: { "/orders": { get: { responses: { 400: { content: { "a/json": null } } } } } } },
  parameter: { paths: { "/orders": { get: { parameters: [null] } } } },
  tag: { tags: [null], paths: {} },
  property: { paths: {}, components: { schemas: { Order: { properties: { id: null } } } } },
  extension: { paths: {}, "x-sdk": null },
};

test.each(Object.keys(unfinished))("every rule copes with an empty %s", async (name) => {
  const files: Files = { "openapi.yaml": unfinished[name] ?? {} };
  const runs = ruleIds.map((ruleId) => lintDescription(ruleId, files));
  await expect(Promise.all(runs)).resolves.toBeDefined();
});
