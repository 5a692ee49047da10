import { defineConfig } from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "e2e",
  // Each has a server and a browser of its own, which keep a core busy.
  workers: 2,
  timeout: 30_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  use: {
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Containers give /dev/shm 64 MB, which Chromium outgrows.
      args: ["--disable-dev-shm-usage"],
    },
  },
});
