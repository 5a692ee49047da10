import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { openLargeEstate } from "./large-estate.ts";

const board = (page: Page) => page.getByRole("grid", { name: "Workloads by kind of bridge" });
const rowOf = (page: Page, group: string, workload: string) =>
  board(page)
    .locator("tbody")
    .filter({ has: page.getByRole("rowheader", { name: group }) })
    .getByRole("row", { name: workload });
const groupNames = (page: Page) => board(page).locator('th[scope="rowgroup"] .font-semibold');

test("shows every bridge of every workload once, and counts them truly", async ({ page, request }) => {
  const { summary } = (await (await request.get("/api/v1/bridges")).json()) as { summary: Record<string, number> };
  await page.goto("/board");
  const cells = board(page).locator("td[data-standing]");
  const total = Object.values(summary).reduce((sum, count) => sum + count, 0);
  await expect(cells).toHaveCount(total);
  await expect(board(page).locator('td[data-standing="broken"], td[data-standing="blocked"]')).toHaveCount(
    summary["broken"] ?? -1,
  );
  await expect(board(page).locator('td[data-standing="intact"]')).toHaveCount(summary["intact"] ?? -1);
  const green = await (await request.get("/api/v1/bridges?namespace=workers-green")).json();
  const count = (green as { bridges: unknown[] }).bridges.length;
  await expect(rowOf(page, "workers-green", "pulseos-worker")).toContainText(
    new RegExp(`${count} bridges: \\d broken, `),
  );
});

test("says in words what each cell says in shape and colour", async ({ page }) => {
  await page.goto("/board");
  const row = rowOf(page, "workers-green", "pulseos-worker");
  await expect(row.getByRole("link", { name: "Broken: Identity, msi-workers" })).toBeVisible();
  await expect(row.getByRole("link", { name: "Blocked: Redis, redis-pulseos" })).toBeVisible();
  await expect(row.getByRole("link", { name: /^Unknown: Key Vault, / })).toBeVisible();
  await expect(rowOf(page, "batch", "pulseos-batch").getByRole("link")).toHaveCount(1);
});

test("opens the bridge of a cell beside the board, and comes back to the cell", async ({ page }) => {
  await page.goto("/board");
  const cell = rowOf(page, "batch", "pulseos-batch").getByRole("link");
  await cell.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Compute bridge" });
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/\/board\?bridge=compute-batch-pulseos-batch-/);
  await expect(cell).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(cell).toBeFocused();
  await page.goBack();
  await expect(panel).toBeVisible();
});

test("waits for the page's router when the click comes a moment before it", async ({ page }) => {
  await page.addInitScript(() => {
    const write = History.prototype.replaceState;
    // The first that the router does to an address, an instant before it listens for changes of it.
    History.prototype.replaceState = function (this: History, ...args) {
      write.apply(this, args);
      History.prototype.replaceState = write;
      queueMicrotask(() => document.querySelector<HTMLElement>("a[data-bridge]")?.click());
    };
  });
  await page.goto("/board");
  await expect(page.getByRole("complementary", { name: "bridge" })).toBeVisible();
  await expect(page).toHaveURL(/\?bridge=/);
});

test("is grouped and ordered as the address has it, for whoever opens it", async ({ browser, page }) => {
  await page.goto("/board");
  await expect(groupNames(page).first()).toHaveText("workers-green");
  await page.getByLabel("Order").selectOption("name");
  await expect(groupNames(page).first()).toHaveText("api");
  await page.getByLabel("Reversed").check();
  await expect(groupNames(page).first()).toHaveText("workers-green");
  await page.getByLabel("Group by").selectOption("cluster");
  await expect(groupNames(page)).toHaveText(["aks-pulseos"]);
  await expect(page).toHaveURL("/board?group=cluster&sort=-name");
  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(groupNames(other)).toHaveText(["aks-pulseos"]);
  await expect(other.getByLabel("Order")).toHaveValue("name");
  await expect(board(other).locator('th[scope="row"]').first()).toContainText("pulseos-worker");
  await other.close();
  await page.goBack();
  await expect(groupNames(page).first()).toHaveText("workers-green");
});

test.describe("three hundred workloads", () => {
  const filters = (page: Page) => page.getByRole("region", { name: "Filters" });
  const rows = (page: Page) => board(page).locator('th[scope="row"]');

  test("open worst first, the intact ones folded and counted, and unfold in place", async ({ page }) => {
    await openLargeEstate(page, "/board");
    await expect(rows(page)).toHaveCount(30);
    await expect(filters(page)).toContainText("270 wholly intact workloads (1,080 bridges) folded away");
    const group = board(page).locator('tbody[data-group="aks/team-3"]');
    await expect(group).toContainText("25 workloads");
    const hidden = await group.getByText(/wholly intact workloads/).textContent();
    await group.getByRole("button", { name: "Show" }).click();
    await expect(group.locator('th[scope="row"]')).toHaveCount(25);
    expect(hidden).toMatch(/^2[23] wholly intact workloads/);
    await expect(page).toHaveURL("/board?open=aks/team-3");
    await filters(page).getByRole("button", { name: "Show every workload" }).click();
    await expect(rows(page)).toHaveCount(300);
    await filters(page).getByRole("button", { name: "Fold what is intact" }).click();
    await expect(rows(page)).toHaveCount(30);
    await page.goBack();
    await expect(rows(page)).toHaveCount(300);
  });

  test("keep their headings in sight while they scroll", async ({ page }) => {
    await openLargeEstate(page, "/board?group=cluster&open=aks");
    await expect(rows(page)).toHaveCount(300);
    await rows(page).nth(100).scrollIntoViewIfNeeded();
    await expect(board(page).getByRole("columnheader", { name: "Identity" })).toBeInViewport({ ratio: 1 });
    await expect(board(page).getByRole("rowheader", { name: /^aks / })).toBeInViewport({ ratio: 1 });
  });

  test("cost nothing while they are out of sight", async ({ page }) => {
    await openLargeEstate(page, "/board?group=cluster&open=aks");
    await expect(rows(page)).toHaveCount(300);
    const last = board(page).getByRole("row").last();
    expect(await last.evaluate((row) => getComputedStyle(row).contentVisibility)).toBe("auto");
  });

  test("give the keyboard to the first that is unfolded", async ({ page }) => {
    await openLargeEstate(page, "/board");
    const group = board(page).locator('tbody[data-group="aks/team-3"]');
    const show = group.getByRole("button", { name: "Show" });
    await expect(rows(page)).toHaveCount(30);
    const shown = await group.locator('th[scope="row"]').count();
    await show.focus();
    await page.keyboard.press("Enter");
    await expect(
      group
        .getByRole("row")
        .nth(shown + 1)
        .getByRole("link")
        .first(),
    ).toBeFocused();
  });
});

test.describe("with the keyboard alone", () => {
  const focused = (page: Page) => board(page).locator("a:focus");

  test("is one stop for Tab, and arrows lead from cell to cell", async ({ page }) => {
    await page.goto("/board");
    await expect(board(page).locator('a[tabindex="0"]')).toHaveCount(1);
    await page.getByLabel("Reversed").focus();
    await page.keyboard.press("Tab");
    await expect(focused(page)).toHaveText(/^Compute.*Compute, /);
    await page.keyboard.press("ArrowRight");
    await expect(focused(page)).toContainText("Broken: Identity, msi-workers");
    await page.keyboard.press("End");
    await expect(focused(page)).toContainText("Unknown: Key Vault");
    await page.keyboard.press("ArrowRight");
    await expect(focused(page)).toContainText("Unknown: Key Vault");
    await page.keyboard.press("Home");
    await expect(focused(page)).toContainText(": Compute, ");
    await page.keyboard.press("Tab");
    await expect(focused(page)).toHaveCount(0);
    await page.keyboard.press("Shift+Tab");
    await expect(focused(page)).toContainText(": Compute, ");
  });

  test("keeps its column over rows that have nothing there, and Enter opens the cell", async ({ page }) => {
    await page.goto("/board");
    const row = rowOf(page, "workers-blue", "pulseos-worker");
    await row.getByRole("link", { name: /Key Vault/ }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(rowOf(page, "batch", "pulseos-batch").getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(rowOf(page, "api", "pulseos-api").getByRole("link", { name: /Key Vault/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Key Vault bridge" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(rowOf(page, "api", "pulseos-api").getByRole("link", { name: /Key Vault/ })).toBeFocused();
    await page.keyboard.press("Control+Home");
    await expect(rowOf(page, "workers-green", "pulseos-worker").getByRole("link").first()).toBeFocused();
  });
});

test("tells of a bridge that is blocked in the same word everywhere, and of none that there is not", async ({
  page,
}) => {
  await page.goto("/");
  const counts = page.getByRole("list", { name: "Bridges by verdict" });
  await expect(counts).toContainText(/\d+ blocked/);
  await expect(counts).not.toContainText(/\b0 /);
  const said = await counts.getByRole("listitem").allTextContents();
  await page.goto("/board");
  expect(await counts.getByRole("listitem").allTextContents()).toEqual(said);
  await page.goto("/board?verdict=intact");
  await expect(counts.getByRole("listitem")).toHaveText([/^\d+ intact$/]);
});

test("goes by numbers in names as numbers", async ({ page }) => {
  await openLargeEstate(page, "/board?sort=name");
  await expect(groupNames(page).first()).toHaveText("team-0");
  expect(await groupNames(page).allTextContents()).toEqual([...Array(12).keys()].map((team) => `team-${team}`));
});

test("on paper a broken bridge is seen by its stroke, for printers leave out what is behind", async ({ page }) => {
  await page.goto("/board");
  await page.emulateMedia({ media: "print" });
  const tile = rowOf(page, "workers-green", "pulseos-worker").getByRole("link", { name: "Broken: Identity" });
  await expect(tile).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(tile.locator("svg")).toHaveCSS("color", "rgb(179, 38, 30)");
});

test("a cell stands out from its row while that is pointed at", async ({ page }) => {
  await page.goto("/board");
  const row = rowOf(page, "workers-green", "pulseos-worker");
  const tile = row.getByRole("link", { name: "Blocked: Redis" });
  const colours = () =>
    tile.evaluate((link) =>
      [link, ...(link.closest("td") ? [link.closest("td")!, link.closest("tr")!] : [])].map(
        (each) => getComputedStyle(each).backgroundColor,
      ),
    );
  const [at] = await colours();
  await row.getByRole("rowheader").hover();
  const [own, cell, line] = await colours();
  expect(own).toBe(at);
  expect([cell, line]).not.toContain(own);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`satisfies axe in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/board");
    await expectAccessible(page);
    await openLargeEstate(page, "/board");
    await expect(board(page).getByRole("button", { name: "Show" }).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("each workload has labelled chips of the kinds it has, and each opens the panel", async ({ page }) => {
    await page.goto("/board");
    await expectNoSidewaysScroll(page);
    expect(await board(page).evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
    const chips = rowOf(page, "workers-green", "pulseos-worker").getByRole("link");
    await expect(chips).toHaveCount(7);
    for (const chip of await chips.all()) expect((await chip.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await expect(chips.nth(1).getByText("Identity", { exact: true })).toBeVisible();
    await expect(rowOf(page, "batch", "pulseos-batch").getByRole("gridcell")).toHaveCount(1);
    await chips.nth(1).tap();
    await expect(page.getByRole("complementary", { name: "Identity bridge" })).toBeVisible();
    await page.getByRole("button", { name: "Close" }).tap();
    await expect(chips.nth(1)).toBeVisible();
  });

  test("the first workload is in sight, and its namespace stays so", async ({ page }) => {
    await openLargeEstate(page, "/board");
    const first = board(page).locator('th[scope="row"]').first();
    await expect(first).toBeInViewport({ ratio: 1 });
    const group = board(page).locator('tbody[data-group="aks/team-0"]');
    await group.getByRole("button", { name: "Show" }).tap();
    await group.locator('th[scope="row"]').nth(15).scrollIntoViewIfNeeded();
    await expect(board(page).getByRole("rowheader", { name: /^team-0/ })).toBeInViewport({ ratio: 1 });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`satisfies axe in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/board");
      await expectAccessible(page);
    });
  }
});

test("beside the panel of a narrow window it still never scrolls sideways", async ({ page }) => {
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/board");
    await expect(board(page).getByRole("columnheader", { name: "App Configuration" })).toBeVisible();
    await rowOf(page, "workers-green", "pulseos-worker").getByRole("link", { name: "Broken: Identity" }).click();
    await expect(page.getByRole("complementary", { name: "Identity bridge" })).toBeVisible();
    expect(await board(page).evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
    await expectNoSidewaysScroll(page);
  }
});

test("says what a dot means wherever there are dots", async ({ page }) => {
  await page.goto("/board");
  for (const [width, hasDots] of [
    [1440, true],
    [768, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByText("no need found")).toBeVisible({ visible: hasDots });
  }
});
