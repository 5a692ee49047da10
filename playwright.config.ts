import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3411);
const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "e2e",
  // One estate is shared by all tests: a test that breaks something must not be seen by another.
  workers: 1,
  timeout: 30_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Containers give /dev/shm 64 MB, which Chromium outgrows.
      args: ["--disable-dev-shm-usage"],
    },
  },
  webServer: {
    command: "node cli/main.ts serve --demo",
    env: {
      BRIDGEKEEPER_SERVER_HOST: "127.0.0.1",
      BRIDGEKEEPER_SERVER_PORT: String(port),
      BRIDGEKEEPER_STORE_URL: `file:${join(tmpdir(), `bridgekeeper-e2e-${process.pid}`, "bridgekeeper.db")}`,
    },
    url: `http://127.0.0.1:${port}/api/health/live`,
    reuseExistingServer: false,
    // Lets the estate take its files along.
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    timeout: 60_000,
  },
});
