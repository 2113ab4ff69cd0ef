/** What the package ships besides types: the description in one file, and a name for each of its models. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import document from "../openapi.json" with { type: "json" };

const folder = resolve(import.meta.dirname, "..");

test("every reference of openapi.json leads to a component in it", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, to = ""]) => to,
  );
  const components = Object.entries(document.components).flatMap(([kind, members]) =>
    Object.keys(members).map((name) => `#/components/${kind}/${name}`),
  );
  expect(references.length).toBeGreaterThan(500);
  expect(references.filter((to) => !components.includes(to))).toEqual([]);
});

test("every schema is exported under its own name, with its description", () => {
  const declarations = readFileSync(join(folder, "dist/generated/models.d.ts"), "utf8");
  const described = [...declarations.matchAll(/\*\/\nexport type (\w+) =/g)].map(
    ([, name]) => name,
  );
  expect(described).toEqual(Object.keys(document.components.schemas));
});

test("no type is any", () => {
  const declarations = readFileSync(join(folder, "dist/generated/openapi.d.ts"), "utf8");
  expect(declarations.replace(/\/\*[\s\S]*?\*\//g, "")).not.toMatch(/\bany\b/);
});
