import { existsSync } from "node:fs";
import { runNode } from "./node.mjs";
import { run } from "./spawn.mjs";

/** The first has no window, which nobody would see: pages come up in half the time. */
const knownPaths = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Finds a Chromium, or installs one: with apt where that is possible, else with Playwright.
 *
 * @returns {Promise<string | undefined>} its path, "" for the one that Playwright keeps for itself, undefined when there is none
 */
export async function findBrowser() {
  return installedBrowser() ?? (await installWithApt()) ?? (await installWithPlaywright());
}

function installedBrowser() {
  const asked = process.env["CHROMIUM_PATH"];
  return asked ? asked : knownPaths.find((path) => existsSync(path));
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["-qq", "update"], { env });
  // Not every distribution has the first.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    await run("apt-get", ["-qq", "-y", "--no-install-recommends", "install", name], { env });
    if (installedBrowser() !== undefined) break;
  }
  return installedBrowser();
}

async function installWithPlaywright() {
  const status = await runNode(["node_modules/playwright/cli.js", "install", "--only-shell", "chromium"]);
  if (status === 0) return "";
  console.error("No Chromium was found and none could be installed; set CHROMIUM_PATH to the path of one.");
  return undefined;
}
