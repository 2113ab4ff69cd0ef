// Prints how many tests passed, failed and were skipped, from the reports that the test runs wrote. Run by any Node.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const folders = [
  ...readdirSync("packages").map((name) => `packages/${name}`),
  "scripts",
  "scripts/cache",
  "scripts/documents",
  "scripts/impact",
  "scripts/release",
  "scripts/runtimes",
];
const reports = folders
  .map((folder) => `${folder}/test-report.json`)
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, "utf8")));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);

const passed = sum("numPassedTests");
const skipped = sum("numPendingTests") + sum("numTodoTests");
// A file that could not be run fails no test of its own.
const broken = reports.filter((report) => !report.success && report.numFailedTests === 0).length;
const failed = sum("numFailedTests") + broken;
console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || passed === 0) process.exitCode = 1;
