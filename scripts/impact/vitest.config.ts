import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-report.json" }]],
    // Hundreds of descriptions are compared; a busy machine must not fail them.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
