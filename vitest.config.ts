import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,cli,components,deploy,lib,scripts,server}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Modules are loaded once per worker instead of once per file: less than half the time. Nothing here keeps
    // state in a module but the running watch, which its tests set themselves.
    isolate: false,
    testTimeout: 20_000,
  },
});
