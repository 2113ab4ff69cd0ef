import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-report.json" }]],
    // Whole releases: they build, pack, publish and install.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
