/**
 * What TypeScript's language service, which editors ask, takes for completions in a program: when it is opened, and after
 * each of the changes that typing makes. Prints milliseconds as JSON. Arguments: the project's folder, the file, the
 * place as a text in the file that the cursor stands behind, and a completion that must be offered.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { median } from "../statistics.ts";

const [folder = "", file = "", place = "", wanted = ""] = process.argv.slice(2);
const changes = 15;
const path = join(folder, file);
const original = readFileSync(path, "utf8");
let text = original;
let version = 0;

const { options } = ts.parseJsonConfigFileContent(
  JSON.parse(readFileSync(join(folder, "tsconfig.json"), "utf8")),
  ts.sys,
  folder,
);
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [path],
  getScriptVersion: (name) => (name === path ? String(version) : "0"),
  getScriptSnapshot: (name) => {
    const content = name === path ? text : ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => folder,
  getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  ...(ts.sys.realpath ? { realpath: ts.sys.realpath } : {}),
});

/** Asks as an editor would; the answer has to hold what the user is after. */
function timed(): number {
  const position = text.indexOf(place) + place.length;
  const started = performance.now();
  const entries = service.getCompletionsAtPosition(path, position, {})?.entries ?? [];
  const taken = performance.now() - started;
  if (!entries.some(({ name }) => name === wanted)) {
    throw new Error(`${wanted} is not among the ${entries.length} completions behind ${place}.`);
  }
  return taken;
}

const first = timed();
const later = Array.from({ length: changes }, (_, index) => {
  version++;
  text = `${original}\n// ${"x".repeat(index)}\n`;
  return timed();
});
console.log(JSON.stringify({ first, later: median(later) }));
