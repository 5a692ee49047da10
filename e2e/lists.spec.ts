import type { Page } from "@playwright/test";
import type { FindingsDocument } from "../lib/tables/documents.ts";
import { addressOfFinding, toFindingRow } from "../lib/tables/finding-table.ts";
import { verdictShapes } from "../lib/topology/verdict-shapes.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { openLargeEstate } from "./large-estate.ts";
import { readAgain } from "./read-again.ts";

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

  test("opens the panel by a click anywhere on a row, which stays in sight and has one link", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.goto("/bridges?sort=workload");
    const row = rows(page, "Bridges").filter({ hasText: "Redis" }).last();
    await expect(row.locator("a, button, [tabindex]")).toHaveCount(1);
    await row.getByRole("cell").nth(3).click();
    await expect(page.getByRole("complementary", { name: "Redis bridge" })).toBeVisible();
    await expect(row).toHaveAttribute("aria-current", "true");
    await expect(row).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
    await expect(row.getByRole("link")).toBeFocused();
    await expect(row).toBeInViewport({ ratio: 1 });
  });

  test("lets text in a row be selected, and opens nothing by it", async ({ page }) => {
    await page.goto("/bridges");
    const cause = rows(page, "Bridges").first().getByText("federated-subject-matches");
    const box = (await cause.boundingBox())!;
    await page.mouse.move(box.x + 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("subject-match");
    await expect(page).toHaveURL("/bridges");
    await rows(page, "Bridges")
      .nth(1)
      .getByRole("cell")
      .nth(4)
      .click({ modifiers: ["Shift"] });
    await expect(page).toHaveURL("/bridges");
  });

  test("stays quick with more than a thousand bridges: those out of sight are not in the page", async ({ page }) => {
    await openLargeEstate(page, "/bridges");
    const bridges = table(page, "Bridges");
    await expect(bridges).toHaveAttribute("aria-rowcount", "1201");
    await heading(page, "Workload").getByRole("button").click();
    await expect(rows(page, "Bridges").first()).toContainText("team-0/worker-0");
    expect(await rows(page, "Bridges").count()).toBeLessThan(300);
    await page.keyboard.press("End");
    await expect(rows(page, "Bridges").last()).toHaveAttribute("aria-rowindex", "1201");
    await expect(rows(page, "Bridges").last()).toBeInViewport();
    await expect(heading(page, "Workload")).toBeInViewport();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(rows(page, "Bridges")).toHaveCount(1200);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    const search = page.getByRole("searchbox", { name: "Search", exact: true });
    await search.pressSequentially("worker-299");
    await expect(rows(page, "Bridges")).toHaveCount(4);
    await search.fill("no such thing");
    await expect(page.getByText("No rows to show.")).toBeVisible();
    await expect(page.getByText("0 of 1,200 bridges shown")).toBeVisible();
  });
});

test("a row of thousands takes the keyboard again when its panel closes, and is not run after", async ({
  page,
  complaints,
}) => {
  await openLargeEstate(page, "/bridges");
  await expect(table(page, "Bridges")).toHaveAttribute("aria-rowcount", "1201");
  await page.keyboard.press("End");
  const last = rows(page, "Bridges").last();
  await expect(last).toHaveAttribute("aria-rowindex", "1201");
  await last.getByRole("cell").nth(1).click();
  const panel = page.getByRole("complementary", { name: /bridge$/ });
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(rows(page, "Bridges").first()).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(last.getByRole("link")).toBeFocused();
  await expect(rows(page, "Bridges").first()).toBeInViewport();
  // The server does not know the bridges of the large estate.
  expect(complaints.splice(0).every((complaint) => complaint.includes("404"))).toBe(true);
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

  test("leads from a release that waits to the broken bridge that it would fail by", async ({ page }) => {
    await page.goto("/findings");
    const row = rows(page, "Findings").filter({ hasText: "standby-would-fail" });
    await expect(row).toContainText("its identity bridge is broken");
    await expect(row).toContainText("Follows from");
    await row.getByRole("link", { name: "Identity: workers-green/pulseos-worker → msi-workers" }).click();
    await expect(page.getByRole("complementary", { name: "Identity bridge" })).toContainText("Broken");
  });

  test("draws a hint in a shape that no verdict has", async ({ page }) => {
    await page.goto("/findings");
    const hint = page.getByRole("cell", { name: "Hint", exact: true }).locator("svg path");
    await expect(hint).toHaveAttribute("d", /.+/);
    expect(Object.values(verdictShapes)).not.toContain(await hint.getAttribute("d"));
  });

  test("calls a role assignment by who holds it and where, and by its id in the evidence only", async ({ page }) => {
    await page.goto("/findings");
    const row = rows(page, "Findings").filter({ hasText: "Cosmos DB Operator" });
    const resource = row.getByRole("cell").nth(2);
    await expect(resource.getByText("msi-workers on cosmos-pulseos", { exact: true })).toBeVisible();
    await expect(resource.getByText("role assignment: Cosmos DB Operator", { exact: true })).toBeVisible();
    await expect(row).not.toContainText("/providers/Microsoft.Authorization/roleAssignments/");
    await row.getByRole("button", { name: "Evidence and fix of msi-workers on cosmos-pulseos" }).click();
    await expect(row).toContainText("/providers/Microsoft.Authorization/roleAssignments/");
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("msi-workers on cosmos");
    await expect(rows(page, "Findings")).toHaveCount(1);
  });

  test("has thousands of rows, and the one that the address leads to in sight", async ({ page, request }) => {
    const answer = (await (await request.get("/api/v1/findings")).json()) as FindingsDocument;
    const [finding] = answer.findings;
    const findings = Array.from({ length: 2000 }, (_, at) => ({ ...finding!, message: `Number ${at}.` }));
    await page.route("/api/v1/findings", (route) =>
      route.fulfill({ json: { ...answer, readAt: "2100-01-01T00:00:00.000Z", findings } }),
    );
    await page.goto(addressOfFinding(toFindingRow(findings[1500]!)));
    await readAgain(page);
    await expect(table(page, "Findings")).toHaveAttribute("aria-rowcount", "2001");
    const row = rows(page, "Findings").filter({ hasText: "Number 1500." });
    await expect(row).toBeInViewport();
    await expect(row.getByRole("button", { name: /^Evidence and fix/ })).toHaveAttribute("aria-expanded", "true");
    expect(await rows(page, "Findings").count()).toBeLessThan(300);
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
  test("has what is not complete first, with the permission that is missing and how to grant it", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/findings");
    const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Readings 1 not complete" });
    await link.click();
    const first = rows(page, "Readings").first();
    await expect(first).toContainText("Failed");
    await expect(first).toContainText("forbidden");
    await expect(first).toContainText("Needs Microsoft.Authorization/roleAssignments/read");
    await expect(first.locator("pre")).toContainText("az role assignment create");
    await first.getByRole("button", { name: "Copy Azure CLI" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await first.locator("pre").textContent());
    await page.getByRole("button", { name: "Failed 1" }).click();
    await expect(rows(page, "Readings")).toHaveCount(1);
    await expect(page).toHaveURL("/readings?status=failed");
  });

  test("folds away what is complete, with its true count, until it is asked for", async ({
    browser,
    page,
    request,
  }) => {
    const { readings } = (await (await request.get("/api/v1/readings")).json()) as { readings: { status: string }[] };
    const complete = readings.filter(({ status }) => status === "complete").length;
    await page.goto("/readings");
    const fold = page.getByRole("button", { name: `${complete} complete readings` });
    await expect(fold).toHaveAttribute("aria-expanded", "false");
    await expect(page.getByText(`${readings.length - complete} not complete, ${complete} complete`)).toBeVisible();
    // The fold has a row of its own.
    await expect(rows(page, "Readings")).toHaveCount(readings.length - complete + 1);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(rows(page, "Readings")).toHaveCount(readings.length + 1);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect(rows(page, "Readings")).toHaveCount(readings.length - complete + 1);
    await fold.click();
    await expect(rows(page, "Readings")).toHaveCount(readings.length + 1);
    const other = await browser.newPage();
    await other.goto(page.url());
    await expect(rows(other, "Readings")).toHaveCount(readings.length + 1);
    await other.close();
    await fold.click();
    await page.getByRole("button", { name: `Complete ${complete}` }).click();
    await expect(rows(page, "Readings")).toHaveCount(complete);
    await expect(fold).toHaveCount(0);
  });

  test("says that everything could be read, with nothing to sort while it is folded away", async ({ page }) => {
    await page.goto("/readings");
    await page.route("/api/v1/readings", async (route) => {
      if (route.request().method() !== "GET") return route.continue();
      const json = (await (await route.fetch()).json()) as { readings: { status: string }[] };
      const readings = json.readings.filter(({ status }) => status === "complete");
      return route.fulfill({ json: { ...json, readings } });
    });
    await readAgain(page);
    await expect(page.getByText("Everything could be read.")).toBeVisible();
    await expect(heading(page, "Status")).toHaveCount(0);
    await page.getByRole("button", { name: /complete readings$/ }).click();
    await expect(heading(page, "Status")).toBeVisible();
    await expectAccessible(page);
  });

  test("is as young as the last reading", async ({ page }) => {
    await page.goto("/readings");
    const time = rows(page, "Readings").first().locator("time");
    const before = (await time.getAttribute("datetime")) ?? "";
    await readAgain(page);
    await expect(time).not.toHaveAttribute("datetime", before);
  });
});

test("says which of the tables could not be fetched, and keeps what is there", async ({ page, complaints }) => {
  await page.goto("/readings");
  const count = await rows(page, "Readings").count();
  await page.route("/api/v1/readings", (route) =>
    route.request().method() === "GET" ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await readAgain(page);
  await expect(page.getByText("The latest could not be fetched (the server answered 503)")).toBeVisible();
  await expect(rows(page, "Readings")).toHaveCount(count);
  // The browser complains of the status itself.
  expect(complaints.splice(0).every((complaint) => complaint.includes("503"))).toBe(true);
});

for (const address of ["/bridges", "/findings", "/readings?open=complete"]) {
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
