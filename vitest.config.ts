import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,cli,components,deploy,lib,scripts,server}/**/*.test.{ts,tsx}"],
    environment: "node",
    testTimeout: 10_000,
  },
});
