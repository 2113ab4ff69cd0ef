import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "install.ts",
    reporters: ["default", ["json", { outputFile: "test-report.json" }]],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
