import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sent } from "./feature.ts";
import {
  addFeature,
  addRuntime,
  callCase,
  compileAll,
  type Generated,
  readFeatures,
} from "./feature-workspace.ts";
import { newFolder, remove } from "./folder.ts";

const features = await readFeatures();
const generated = new Map<string, Generated | Error>();
let out = "";
let mistakes: ReadonlyMap<string, string[]> = new Map();

beforeAll(async () => {
  out = newFolder();
  addRuntime(out);
  for (const [name, feature] of features) {
    // One that fails must not take the others along.
    generated.set(name, await addFeature(out, name, feature).catch((error: Error) => error));
  }
  mistakes = compileAll(
    out,
    features.map(([name]) => name),
  );
});
afterAll(() => remove(out));

describe.each(features)("%s", (name, { warnings = [], types = {}, wire = [] }) => {
  test("is generated and compiles", () => {
    const folders = [`${name}-types/`, `${name}-client/`];
    const inPackages = [...mistakes].filter(([file]) =>
      folders.some((folder) => file.startsWith(folder)),
    );
    expect(inPackages).toEqual([]);
    expect(generatedOf(name).warnings).toEqual(
      warnings.map((part) => expect.stringContaining(part)),
    );
  });

  test.each(numbered(types.compiles))("%s compiles", (_text, index) => {
    expect(mistakes.get(`checks/${name}/compiles-${index}.ts`)).toBeUndefined();
  });

  test.each(
    numbered(types.refuses?.map(([text, message]) => ({ text, message, toString: () => text }))),
  )("%s does not compile", ({ message }, index) => {
    expect(mistakes.get(`checks/${name}/refuses-${index}.ts`)?.join("\n")).toContain(message);
  });

  test.each(numbered(wire.map((one) => ({ ...one, toString: () => one.call }))))(
    "%s is sent and read as described",
    async (one, index) => {
      expect(mistakes.get(`checks/${name}/wire-${index}.ts`)).toBeUndefined();
      const got = await callCase(out, name, index, generatedOf(name), one);
      if ("error" in one) expect(got.error).toMatchObject(one.error ?? {});
      else expect(got.error).toBeUndefined();
      expect({ ...got, sent: got.sent.map(comparable(one.sent)) }).toMatchObject({
        problems: [],
        sent: one.sent,
      });
      expect(got.result).toEqual(one.result);
    },
  );
});

function generatedOf(name: string): Generated {
  const found = generated.get(name);
  if (found === undefined || found instanceof Error) throw found;
  return found;
}

const numbered = <T>(items: readonly T[] = []): (readonly [T, number])[] =>
  items.map((item, index) => [item, index] as const);

/** Of a request, as much as is asked for. */
const comparable =
  (wanted: readonly (string | Sent)[]) =>
  (sent: Sent, index: number): string | Sent => {
    const want = wanted[index];
    if (want === undefined || typeof want === "string") return sent.request;
    const named = Object.keys(want.headers ?? {}).map((name) => [
      name,
      sent.headers?.[name] ?? null,
    ]);
    return { ...sent, headers: Object.fromEntries(named) };
  };
