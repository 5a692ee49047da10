import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { openLargeEstate } from "./large-estate.ts";

const board = (page: Page) => page.getByRole("region", { name: "Workloads by kind of bridge" });
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
    await expect(filters(page)).toContainText("270 wholly intact workloads (1080 bridges) folded away");
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
    await board(page).evaluate((region) => region.scrollTo(200, 5000));
    await expect(board(page).getByRole("columnheader", { name: "Identity" })).toBeInViewport();
    await expect(rows(page).nth(100)).toBeInViewport();
  });
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
  test.use({ viewport: { width: 390, height: 844 } });

  test("scrolls sideways within its own region, by the keyboard too, and never the page", async ({ page }) => {
    await page.goto("/board");
    await expectNoSidewaysScroll(page);
    expect(await board(page).evaluate((region) => region.scrollWidth - region.clientWidth)).toBeGreaterThan(100);
    await board(page).focus();
    for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => board(page).evaluate((region) => region.scrollLeft)).toBeGreaterThan(100);
    await expect(board(page).getByRole("rowheader", { name: "pulseos-batch" })).toBeInViewport({ ratio: 0.5 });
  });
});
