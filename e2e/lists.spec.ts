import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { openLargeEstate } from "./large-estate.ts";

const table = (page: Page, name: string) => page.getByRole("table", { name });
const rows = (page: Page, name: string) =>
  table(page, name)
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
const heading = (page: Page, name: string) => page.getByRole("columnheader", { name: `Sort by ${name}` });

test.describe("the table of bridges", () => {
  test("has every bridge, worst first, and sorts by each column in the address", async ({ page, request }) => {
    const { bridges } = (await (await request.get("/api/v1/bridges")).json()) as { bridges: unknown[] };
    await page.goto("/bridges");
    await expect(rows(page, "Bridges")).toHaveCount(bridges.length);
    await expect(heading(page, "Verdict")).toHaveAttribute("aria-sort", "ascending");
    await expect(rows(page, "Bridges").first()).toContainText("workers-green/pulseos-worker");
    await heading(page, "Kind").getByRole("button").click();
    await expect(heading(page, "Kind")).toHaveAttribute("aria-sort", "ascending");
    await expect(heading(page, "Verdict")).not.toHaveAttribute("aria-sort");
    await expect(rows(page, "Bridges").first()).toContainText("Compute");
    await heading(page, "Kind").getByRole("button").click();
    await expect(heading(page, "Kind")).toHaveAttribute("aria-sort", "descending");
    await expect(rows(page, "Bridges").first()).toContainText("Key Vault");
    await expect(page).toHaveURL("/bridges?sort=-kind");
    await page.goBack();
    await expect(rows(page, "Bridges").first()).toContainText("Compute");
  });

  test("opens the panel, which the address restores with the order and the filters", async ({ browser, page }) => {
    await page.goto("/bridges?kind=cosmos&sort=-workload");
    await rows(page, "Bridges").first().getByRole("link").click();
    await expect(page.getByRole("complementary", { name: "Cosmos DB bridge" })).toBeVisible();
    const other = await browser.newPage();
    await other.goto(page.url());
    await expect(other.getByRole("complementary", { name: "Cosmos DB bridge" })).toBeVisible();
    await expect(rows(other, "Bridges")).toHaveCount(2);
    await expect(rows(other, "Bridges").first()).toContainText("workers-green/pulseos-worker");
    await expect(rows(other, "Bridges").first()).toHaveAttribute("aria-current", "true");
    await other.close();
  });

  test("stays quick with more than a thousand bridges", async ({ page }) => {
    await openLargeEstate(page, "/bridges");
    await expect(rows(page, "Bridges")).toHaveCount(1200);
    await heading(page, "Workload").getByRole("button").click();
    await expect(rows(page, "Bridges").first()).toContainText("team-0/worker-0");
    const search = page.getByRole("searchbox", { name: "Search", exact: true });
    await search.pressSequentially("worker-299");
    await expect(rows(page, "Bridges")).toHaveCount(4);
  });
});

test.describe("the table of findings", () => {
  test("has each claim in the first paint, without a script", async ({ request }) => {
    const html = await (await request.get("/findings")).text();
    expect(html).toContain("role-grants-too-much");
    expect(html).toContain("Cosmos DB Operator");
  });

  test("unfolds evidence and fix, which the address restores", async ({ browser, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/findings");
    const row = rows(page, "Findings").filter({ hasText: "Cosmos DB Operator" });
    await row.getByRole("button", { name: /^Evidence and fix/ }).click();
    await expect(row).toContainText("properties.roleDefinitionId");
    await row.getByRole("button", { name: /Copy Azure CLI/ }).click();
    const shown = await row.locator("pre").first().textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    const other = await browser.newPage();
    await other.goto(page.url());
    await expect(rows(other, "Findings").filter({ hasText: "properties.roleDefinitionId" })).toHaveCount(1);
    await other.close();
    await row.getByRole("link", { name: "role-grants-too-much" }).first().click();
    await expect(page).toHaveURL("/rules/role-grants-too-much");
  });

  test("is filtered by severity and by words, with true counts", async ({ page, request }) => {
    const { findings } = (await (await request.get("/api/v1/findings")).json()) as {
      findings: { severity: string }[];
    };
    const warnings = findings.filter(({ severity }) => severity === "warning").length;
    await page.goto("/findings");
    await page.getByRole("button", { name: `Warning ${warnings}` }).click();
    await expect(rows(page, "Findings")).toHaveCount(warnings);
    await expect(page).toHaveURL("/findings?severity=warning");
    await expect(page.getByText(`${warnings} of ${findings.length} findings shown`)).toBeVisible();
    await page.getByRole("button", { name: "Remove the filter Severity: Warning" }).click();
    await expect(rows(page, "Findings")).toHaveCount(findings.length);
  });
});

test.describe("the table of readings", () => {
  test("has what is not complete first, with the permission that is missing", async ({ page }) => {
    await page.goto("/findings");
    const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Readings 1 not complete" });
    await link.click();
    const first = rows(page, "Readings").first();
    await expect(first).toContainText("Failed");
    await expect(first).toContainText("forbidden");
    await expect(first).toContainText("Needs Microsoft.Authorization/roleAssignments/read");
    await page.getByRole("button", { name: "Failed 1" }).click();
    await expect(rows(page, "Readings")).toHaveCount(1);
    await expect(page).toHaveURL("/readings?status=failed");
  });

  test("is as young as the last reading", async ({ page }) => {
    await page.goto("/readings");
    const time = rows(page, "Readings").first().locator("time");
    const before = (await time.getAttribute("datetime")) ?? "";
    await page.getByRole("button", { name: "Read again" }).click();
    await expect(time).not.toHaveAttribute("datetime", before);
  });
});

test("says which of the tables could not be fetched, and keeps what is there", async ({ page, complaints }) => {
  await page.goto("/readings");
  const count = await rows(page, "Readings").count();
  await page.route("/api/v1/readings", (route) =>
    route.request().method() === "GET" ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByText("The latest could not be fetched (the server answered 503)")).toBeVisible();
  await expect(rows(page, "Readings")).toHaveCount(count);
  // The browser complains of the status itself.
  expect(complaints.splice(0).every((complaint) => complaint.includes("503"))).toBe(true);
});

for (const address of ["/bridges", "/findings", "/readings"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${address} satisfies axe in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      for (const button of await page.getByRole("button", { name: /^Evidence and fix/ }).all()) await button.click();
      await expectAccessible(page);
    });
  }

  test(`${address} is a pile of cards on a phone, still a table, and never scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    for (const button of await page.getByRole("button", { name: /^Evidence and fix/ }).all()) await button.click();
    await expectNoSidewaysScroll(page);
    const cells = page.getByRole("row").nth(1).getByRole("cell");
    expect((await cells.nth(1).boundingBox())!.y).toBeGreaterThan((await cells.nth(0).boundingBox())!.y);
    await expectAccessible(page);
  });
}
