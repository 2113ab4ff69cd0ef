import { expect, test } from "vitest";
import { codeFrame } from "../dev/code-frame.ts";

const text = "one\ntwo\nthree\nfour\n\tfive\nsix";

test.each([
  [
    "in the middle",
    { line: 3, column: 2 },
    ["  1 | one", "  2 | two", "> 3 | three", "    |  ^", "  4 | four", "  5 |  five"],
  ],
  [
    "on the first line",
    { line: 1, column: 1 },
    ["> 1 | one", "    | ^", "  2 | two", "  3 | three"],
  ],
  [
    "on the last line, with a tab in view",
    { line: 6, column: 3 },
    ["  4 | four", "  5 |  five", "> 6 | six", "    |   ^"],
  ],
])("a frame %s", (_, { line, column }, want) => {
  expect(codeFrame(text, line, column).split("\n")).toEqual(want);
});

test("a terminal obeys nothing that stands in the file", () => {
  expect(codeFrame("a\u001b[2Jb\u0007", 1, 1)).toBe("> 1 | a [2Jb\n    | ^");
});
