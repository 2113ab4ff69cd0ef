// Prints how many tests passed, failed and were skipped, from the reports that the test runs wrote.
import { globSync, readFileSync } from "node:fs";

const reports = globSync(["packages/*/test-report.json", "scripts/test-report.json"]).map((file) =>
  JSON.parse(readFileSync(file, "utf8")),
);
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
const failed =
  sum("numFailedTests") +
  reports.filter((report) => !report.success && report.numFailedTests === 0).length;
console.log(
  `tests: ${sum("numPassedTests")} passed, ${failed} failed, ${sum("numPendingTests") + sum("numTodoTests")} skipped`,
);
if (failed > 0 || sum("numPassedTests") === 0) process.exitCode = 1;
