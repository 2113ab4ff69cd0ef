import { defineConfig } from "vitest/config";

/** How every package is tested; scripts have more to say and a configuration of their own. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "test-report.json" }]],
    // Some tests install or compile; a busy machine must not fail them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
