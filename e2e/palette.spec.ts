import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { openLargeEstate } from "./large-estate.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: "Go to anything" });
const field = (page: Page) => palette(page).getByRole("combobox");
const options = (page: Page) => palette(page).getByRole("option");
const chosen = (page: Page) => palette(page).getByRole("option", { selected: true });
const keys = (page: Page) => page.getByRole("dialog", { name: "Keys" });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search", exact: true });

async function openPalette(page: Page) {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

test("leads with the keyboard alone from load to a copied fix", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await openPalette(page);
  await page.keyboard.type("identity green");
  await expect(chosen(page)).toContainText("Identity: workers-green/pulseos-worker → msi-workers");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Identity bridge" });
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  const copy = panel.getByRole("button", { name: /Copy Azure CLI/ });
  await expect(copy).toBeVisible();
  for (let press = 0; press < 15; press++) {
    await page.keyboard.press("Tab");
    if (await copy.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(copy).toBeFocused();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain("--subject system:serviceaccount:workers-green:sa-workers-workloadidentity");
});

test("finds the bridge that an error code is about, and opens its panel", async ({ page }) => {
  await page.goto("/bridges");
  await openPalette(page);
  await page.keyboard.insertText(
    "AADSTS700213: No matching federated identity record found for presented assertion subject",
  );
  await expect(chosen(page)).toContainText("Identity: workers-green/pulseos-worker → msi-workers");
  await expect(chosen(page).locator("mark")).toHaveText("AADSTS700213");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Identity bridge" })).toContainText("AADSTS700213");
});

for (const words of ["green", "workers-green"]) {
  test(`leads from "${words}" to the fault, before the filter of its workload`, async ({ page }) => {
    await page.goto("/board");
    await openPalette(page);
    await page.keyboard.type(words);
    await expect(chosen(page)).toContainText("Identity: workers-green/pulseos-worker → msi-workers");
    await expect(options(page).nth(1)).toContainText(/^workers-green\/pulseos-worker/);
  });
}

test("goes through what it found by arrows and to its ends, and says which it means", async ({ page }) => {
  await page.goto("/board");
  await openPalette(page);
  await page.keyboard.type("workers");
  const last = -1;
  const expectChosen = async (at: number) => {
    await expect(options(page).nth(at)).toHaveAttribute("aria-selected", "true");
    await expect(chosen(page)).toHaveCount(1);
    await expect(field(page)).toHaveAttribute("aria-activedescendant", (await chosen(page).getAttribute("id")) ?? "");
    await expect(chosen(page)).toBeInViewport();
  };
  await expectChosen(0);
  await page.keyboard.press("ArrowDown");
  await expectChosen(1);
  await page.keyboard.press("End");
  await expectChosen(last);
  await page.keyboard.press("ArrowDown");
  await expectChosen(0);
  await page.keyboard.press("ArrowUp");
  await expectChosen(last);
  await page.keyboard.press("Home");
  await expectChosen(0);
  await page.keyboard.type("!");
  await expect(options(page)).toHaveCount(0);
  await expect(palette(page)).toContainText("Nothing matches all of these words");
});

test("opens anew for a hand that closes and opens it in one breath", async ({ page }) => {
  await page.goto("/bridges");
  await openPalette(page);
  for (const words of ["board", "batch", "redis", "rules"]) {
    await page.keyboard.type(words);
    await Promise.all(["Escape", "Control+k"].map((key) => page.keyboard.press(key)));
    await expect(field(page)).toHaveValue("");
  }
});

test("keeps the keyboard to itself, and Escape gives it back and closes nothing else", async ({ page }) => {
  await page.goto("/bridges");
  await page.getByRole("table").getByRole("link", { name: "batch/pulseos-batch" }).click();
  const panel = page.getByRole("complementary", { name: "Compute bridge" });
  await panel.getByRole("button", { name: "Close" }).focus();
  await openPalette(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main, header") ?? null)).toBe(null);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Close" })).toBeFocused();
  await expect(panel).toBeVisible();
});

for (const { words, option, address } of [
  { words: "readings", option: /^Readings/, address: "/readings" },
  { words: "only unknown", option: /Only unknown/, address: "/board?verdict=unknown" },
  { words: "batch/pulseos-batch", option: /^batch\/pulseos-batch/, address: "/board?workload=batch/pulseos-batch" },
  { words: "fedsub", option: /^federated-subject-matches/, address: "/rules/federated-subject-matches" },
  { words: "oai-pulseos-shared", option: /^oai-pulseos-shared/, address: /\/board\?bridge=openai-reports-/ },
]) {
  test(`finds "${words}" and goes there, and Back comes back`, async ({ page }) => {
    await page.goto("/board");
    await page.getByRole("button", { name: /^Go to/ }).click();
    await field(page).fill(words);
    await options(page).filter({ hasText: option }).first().click();
    await expect(page).toHaveURL(address);
    await expect(palette(page)).toHaveCount(0);
    await page.goBack();
    await expect(page).toHaveURL("/board");
  });
}

test("takes off a filter that would hide what was chosen", async ({ page }) => {
  await page.goto("/bridges?namespace=batch");
  await openPalette(page);
  await page.keyboard.type("cosmos blue");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/bridges\?bridge=cosmos-workers-blue-/);
  await expect(page.getByRole("complementary", { name: "Cosmos DB bridge" })).toBeVisible();
});

test("finds one among thousands, and counts what it does not list", async ({ page }) => {
  await openLargeEstate(page, "/board");
  await expect(page.getByRole("region", { name: "Filters" })).toContainText("1,200 bridges");
  await openPalette(page);
  await expect(palette(page)).toContainText(/and [\d,]+ more/);
  await page.keyboard.type("team-7/worker-199");
  await expect(chosen(page)).toContainText("team-7/worker-199");
});

test("shows before anything is typed where one was last, and the worst that has a fault of its own", async ({
  page,
}) => {
  await page.goto("/board");
  await openPalette(page);
  const worst = palette(page).getByRole("group", { name: "Worst first" });
  await expect(worst.getByRole("option").first()).toContainText("Identity: workers-green/pulseos-worker → msi-workers");
  await expect(worst.getByRole("option")).toHaveCount(5);
  await expect(worst).not.toContainText("blocked");
  await field(page).fill("scheduler/pulseos-scheduler");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/board?workload=scheduler/pulseos-scheduler");
  await openPalette(page);
  const recent = palette(page).getByRole("group", { name: "Recent" });
  await expect(recent.getByRole("option")).toContainText(["scheduler/pulseos-scheduler"]);
  await expect(chosen(page)).toContainText("scheduler/pulseos-scheduler");
});

test("loses no letter to a page that is slow to show it", async ({ page }) => {
  await page.goto("/");
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("AADSTS700213", { delay: 40 });
  await expect(field(page)).toHaveValue("AADSTS700213");
});

test("goes where a fast hand means, before the list has caught up", async ({ page }) => {
  await openLargeEstate(page, "/board");
  await expect(page.getByRole("region", { name: "Filters" })).toContainText("1,200 bridges");
  await openPalette(page);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[role="combobox"]')!;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    setValue.call(input, "team-7/worker-199");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });
  await expect(page).toHaveURL("/board?workload=team-7/worker-199");
});

test.describe("the commands", () => {
  const run = async (page: Page, words: string, name: RegExp) => {
    await openPalette(page);
    await page.keyboard.type(words);
    await options(page).filter({ hasText: "Command" }).filter({ hasText: name }).first().click();
    await expect(palette(page)).toHaveCount(0);
  };
  const said = (page: Page, text: string | RegExp) =>
    expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

  for (const words of ["dark", "light", "print", "export", "read again", "keys", "copy link", "refresh", "shortcuts"]) {
    test(`are what "${words}" finds first`, async ({ page }) => {
      await page.goto("/bridges");
      await openPalette(page);
      await page.keyboard.type(words);
      await expect(chosen(page)).toContainText("Command");
    });
  }

  test("choose the theme, which the switch shows and the next page keeps", async ({ page }) => {
    await page.goto("/bridges");
    await openPalette(page);
    await page.keyboard.type("theme");
    for (const name of ["System theme", "Light theme", "Dark theme"])
      await expect(options(page).filter({ hasText: name })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(palette(page)).toHaveCount(0);
    await run(page, "dark", /^Dark theme/);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByLabel("Colours").first()).toHaveValue("dark");
    await said(page, "Colours: dark");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  test("copy the link to what is seen, and take off the filters", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/bridges?namespace=batch&sort=-kind");
    await run(page, "share", /^Copy link/);
    await said(page, "The link is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await run(page, "clear", /^Clear all filters/);
    await expect(page).toHaveURL("/bridges?sort=-kind");
    await openPalette(page);
    await page.keyboard.type("clear all");
    await expect(options(page).filter({ hasText: "Clear all filters" })).toHaveCount(0);
  });

  test("save the bridges in view, where there are any", async ({ page }) => {
    await page.goto("/bridges?namespace=batch");
    const downloading = page.waitForEvent("download");
    await run(page, "export json", /^Export as JSON/);
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^bridgekeeper-aks-pulseos-.*\.json$/);
    await said(page, "Saved as bridgekeeper-aks-pulseos-");
    await page.goto("/rules");
    await openPalette(page);
    await page.keyboard.type("export");
    await expect(options(page).filter({ hasText: "Export as" })).toHaveCount(0);
  });

  test("save the picture on the page that has one, and on no other", async ({ page }) => {
    await page.goto("/bridges");
    await openPalette(page);
    await page.keyboard.type("export as");
    await expect(options(page).filter({ hasText: "Export as JSON" })).toBeVisible();
    await expect(options(page).filter({ hasText: /PNG|SVG/ })).toHaveCount(0);
    await page.goto("/");
    for (const extension of ["png", "svg"]) {
      const downloading = page.waitForEvent("download");
      await run(page, `export ${extension}`, new RegExp(`^Export as ${extension.toUpperCase()}`));
      expect((await downloading).suggestedFilename()).toMatch(
        new RegExp(`^bridgekeeper-aks-pulseos-.*\\.${extension}$`),
      );
      await said(page, "Saved as bridgekeeper-aks-pulseos-");
    }
  });

  test("read again, print the page without the dialog, and show the keys", async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => void (document.title = `printed ${document.querySelector("dialog") === null}`);
    });
    await page.goto("/findings");
    const asked = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/readings"));
    await run(page, "read again", /^Read again/);
    await asked;
    await run(page, "print", /^Print/);
    await expect(page).toHaveTitle("printed true");
    await run(page, "keys", /^Keys/);
    await expect(keys(page)).toBeVisible();
    await expect(keys(page).getByRole("button", { name: "Close" })).toBeFocused();
  });
});

test.describe("the keys", () => {
  test("lead to the pages and the search, and are shown by ?", async ({ page }) => {
    await page.goto("/?namespace=batch");
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await expect(page).toHaveURL("/board?namespace=batch");
    await page.keyboard.press("/");
    await expect(search(page)).toBeFocused();
    await page.keyboard.type("g?/b");
    await expect(search(page)).toHaveValue("g?/b");
    await expect(page).toHaveURL(/\/board\?namespace=batch&q=/);
    await search(page).fill("");
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await expect(keys(page)).toContainText("Go to anything");
    await expect(keys(page)).toContainText("Search on this page");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(keys(page)).toHaveCount(0);
  });

  test("that are a single character can be switched off", async ({ page }) => {
    await page.goto("/board");
    await page.getByRole("button", { name: "Keys" }).click();
    await keys(page).getByRole("checkbox").uncheck();
    await keys(page).getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("button", { name: "Keys" })).toBeFocused();
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    await expect(keys(page)).toHaveCount(0);
    await expect(search(page)).not.toBeFocused();
    await openPalette(page);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`satisfies axe in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/findings");
    await openPalette(page);
    await expect(options(page).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("fits the screen", async ({ page }) => {
    await page.goto("/board");
    await page.getByRole("button", { name: /^Go to/ }).click();
    await expect(options(page).first()).toBeInViewport();
    await expectNoSidewaysScroll(page);
  });
});
