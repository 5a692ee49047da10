/** Writes the README's pictures: the embedded estate as `serve --demo` shows it. Needs a build and a Chromium. */
import { existsSync, mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { startServer } from "../e2e/start-server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const images = `${root}docs/images`;
const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-headless-shell"].find(
  (path) => path !== undefined && existsSync(path),
);

const { origin, stop } = await startServer({ args: ["--demo"] });
try {
  mkdirSync(images, { recursive: true });
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 1340 } });
    await page.goto(origin);
    await page.locator("button[data-card]").first().waitFor();
    await page.screenshot({ path: `${images}/topology-${colorScheme}.png` });
    await page.goto(`${origin}/board`);
    await page.getByRole("grid").waitFor();
    await page.screenshot({
      path: `${images}/board-${colorScheme}.png`,
      clip: { x: 0, y: 0, width: 1440, height: 900 },
    });
    const bridges = (await (await fetch(`${origin}/api/v1/bridges?kind=identity&verdict=broken`)).json()) as {
      bridges: { id: string }[];
    };
    await page.goto(`${origin}/?bridge=${bridges.bridges[0]?.id}`);
    await page.locator("button[data-card][data-lit]").first().waitFor();
    // The camera moves to the selected path.
    await sleep(800);
    await page.screenshot({ path: `${images}/bridge-${colorScheme}.png` });
    await page.close();
  }
  await browser.close();
} finally {
  await stop();
}
