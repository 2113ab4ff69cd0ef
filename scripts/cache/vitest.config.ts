import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-report.json" }]],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
