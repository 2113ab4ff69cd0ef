import { describe, expect, test } from "vitest";
import { Findings } from "../codegen/diagnostics.ts";

const place = { file: "/api.yaml", line: 3, column: 1, pointer: "#/paths" };
const findings = (): Findings => new Findings(() => place);

describe("Findings", () => {
  test("refuse all mistakes at once, in the order of their places", () => {
    const found = findings();
    found.mistake({}, "one", "Do this.");
    found.mistake({}, "another", "Do that.");
    expect(() => found.refuseMistakes()).toThrow(
      expect.objectContaining({
        name: "DescriptionError",
        diagnostics: [
          { ...place, message: "another", remedy: "Do that." },
          { ...place, message: "one", remedy: "Do this." },
        ],
      }),
    );
  });

  test("refuse nothing where there is no mistake", () => {
    const found = findings();
    found.approximation({}, "a thing is left out");
    expect(() => found.refuseMistakes()).not.toThrow();
  });

  test("tell an approximation once, with how often it was made", () => {
    const found = findings();
    for (const node of [{}, {}, {}]) found.approximation(node, "a thing is left out", "Write it.");
    found.approximation({}, "another is left out");
    expect(found.warnings()).toEqual([
      { ...place, message: "a thing is left out (here and in 2 more places)", remedy: "Write it." },
      { ...place, message: "another is left out", remedy: "" },
    ]);
  });
});
