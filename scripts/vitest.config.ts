import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "../spec/rules/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "test-report.json" }]],
    // The tests share no state, and loading Redocly anew for each file would be most of the time.
    isolate: false,
    maxWorkers: 2,
    // Some tests start processes or a compiler; a busy machine must not fail them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
