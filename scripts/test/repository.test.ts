import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { withApi, withoutApi } from "../new-api/repository.ts";
import { root } from "./compile.ts";

const text = readFileSync(join(root, "redocly.yaml"), "utf8");

test("an API is listed behind the others, and everything else stays as it is", () => {
  const more = withApi(text, "orders");
  expect(more.startsWith(text.trimEnd())).toBe(true);
  const before = load(text) as { apis: object };
  const after = load(more) as { apis: { orders: { root: string; extends?: unknown } } };
  expect(Object.keys(after.apis)).toEqual([...Object.keys(before.apis), "orders"]);
  expect(after.apis.orders.root).toBe("spec/orders/openapi.yaml");
  expect(after.apis.orders.extends).toBeUndefined();
});

test("what is taken out again leaves nothing behind", () => {
  expect(withoutApi(withApi(text, "orders"), "orders")).toBe(text);
  const two = withApi(withApi(text, "orders"), "pets");
  expect(withoutApi(two, "orders")).toBe(withApi(text, "pets"));
  expect(withoutApi(text, "nothing")).toBe(text);
});
