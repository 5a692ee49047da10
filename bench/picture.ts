/** The picture at 300, 2,000 and 5,000 cards, all shown, against plain React Flow in the same browser: first paint, and frames a second while panning. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "@playwright/test";
import { startServer } from "../e2e/start-server.ts";
import { build } from "esbuild";
import { layOut } from "../lib/topology/layout.ts";
import { measures } from "../lib/topology/measures.ts";
import { mapSizes } from "../lib/topology/sizes.ts";
import { largeDocument } from "../e2e/large-estate.ts";
import { frameRateWhilePanning } from "./parts/frame-rate.ts";
import { graphOf } from "./parts/graph-of.ts";
import { inMs, report } from "./parts/report.ts";

interface Measured {
  /** From the data's being there to the picture's being drawn. */
  readonly paintInMs: number;
  readonly framesPerSecond: number;
}

const rounds = 5;
const painted = "canvas[data-painted][width]";
const viewport = { width: 1440, height: 900 };
const executablePath = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-headless-shell"].find(
  (path) => path !== undefined && existsSync(path),
);

/** Resolves when what was asked for is there and the browser has drawn two more frames. */
async function drawn(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector, { state: "attached", timeout: 40_000 });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const [start] = performance.getEntriesByName("start").toReversed();
            resolve(performance.now() - (start?.startTime ?? 0));
          }),
        ),
      ),
  );
}

async function measureOurs(browser: Browser, origin: string, cards: number): Promise<Measured> {
  const page = await browser.newPage({ viewport });
  const json = largeDocument(Math.round(cards / 2));
  const open = [...new Set(json.nodes.map(({ group }) => group))].join(",");
  const etag = '"large"';
  await page.route("**/api/v1/topology", (route) =>
    route.request().headers()["if-none-match"] === etag
      ? route.fulfill({ status: 304 })
      : route.fulfill({ json, headers: { etag } }),
  );
  await page.goto(`${origin}/?open=${encodeURIComponent(open)}`);
  await page.waitForSelector("button[data-card]");
  await page.getByRole("button", { name: "Read again" }).click();
  await drawn(page, painted);
  // The page has the data now. Left and come back to, it draws them for the first time.
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Rules" }).click();
  await page.getByRole("heading", { level: 1, name: "Rules" }).waitFor();
  await page.evaluate(() => {
    performance.mark("start");
    window.history.back();
  });
  const paintInMs = await drawn(page, painted);
  await page.waitForTimeout(1_000);
  await page.getByRole("region", { name: "The picture" }).scrollIntoViewIfNeeded();
  const framesPerSecond = await frameRateWhilePanning(page);
  await page.close();
  return { paintInMs, framesPerSecond };
}

async function measurePlainFlow(browser: Browser, script: string, cards: number): Promise<Measured> {
  const { nodes, spans } = graphOf(cards);
  const { cards: places } = layOut(nodes, spans);
  const given = {
    nodes: nodes.map(({ id, title }) => ({
      id,
      position: places.get(id),
      data: { label: title },
      style: { width: mapSizes.cardWidth, height: measures.cardHeight },
    })),
    edges: spans.map(({ id, from, to }) => ({ id, source: from, target: to })),
  };
  const page = await browser.newPage({ viewport });
  await page.setContent("<!doctype html><body></body>");
  await page.evaluate((data) => Object.assign(window, { given: data }), given);
  await page.addScriptTag({ content: script });
  const paintInMs = await drawn(page, ".react-flow__edge");
  const framesPerSecond = await frameRateWhilePanning(page);
  await page.close();
  return { paintInMs, framesPerSecond };
}

async function emptyFrameRate(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport });
  await page.setContent("<!doctype html><body></body>");
  const rate = await frameRateWhilePanning(page);
  await page.close();
  return rate;
}

/** One measurement of a browser is a third more or less than the next. */
async function medianOf(measure: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  while (all.length < rounds) all.push(await measure());
  const middle = (value: (measured: Measured) => number) =>
    all.map(value).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
  return {
    paintInMs: middle(({ paintInMs }) => paintInMs),
    framesPerSecond: middle(({ framesPerSecond }) => framesPerSecond),
  };
}

const bundle = await build({
  entryPoints: [fileURLToPath(new URL("parts/plain-flow.tsx", import.meta.url))],
  bundle: true,
  write: false,
  format: "iife",
  jsx: "automatic",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
});
const script = bundle.outputFiles[0]?.text ?? "";

await using estate = await startServer({ args: ["--demo"] });
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const empty = await emptyFrameRate(browser);
for (const cards of [300, 2_000, 5_000]) {
  const own = await medianOf(() => measureOurs(browser, estate.origin, cards));
  const plain = await medianOf(() => measurePlainFlow(browser, script, cards));
  const rate = (frames: number) => `${frames.toFixed(0)} frames/s`;
  report(
    `${cards} cards: pan, empty page against ours`,
    rate(own.framesPerSecond),
    `an empty page: ${rate(empty)}`,
    empty / own.framesPerSecond,
    1 / 0.9,
  );
  report(
    `${cards} cards: pan, plain React Flow against ours`,
    rate(own.framesPerSecond),
    `React Flow: ${rate(plain.framesPerSecond)}`,
    plain.framesPerSecond / own.framesPerSecond,
  );
  const peer = `React Flow: ${inMs(plain.paintInMs)}`;
  report(
    `${cards} cards: first paint`,
    inMs(own.paintInMs),
    peer,
    own.paintInMs / plain.paintInMs,
    cards < 2_000 ? undefined : 0.25,
  );
}
await browser.close();
