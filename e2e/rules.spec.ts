import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { readAgain } from "./read-again.ts";

interface Answer {
  readonly bridges: readonly {
    readonly id: string;
    readonly rootCause: string | null;
    readonly joints: readonly { readonly rule: string; readonly page: string }[];
  }[];
}

async function brokenBridge(page: Page, kind: string) {
  const answer = (await (await page.request.get(`/api/v1/bridges?kind=${kind}&verdict=broken`)).json()) as Answer;
  const bridge = answer.bridges.find(({ rootCause }) => rootCause !== "identity-bridge-stands");
  if (bridge === undefined) throw new Error(`the estate has no broken ${kind} bridge of its own`);
  return bridge;
}

for (const kind of ["identity", "compute", "cosmos"]) {
  test(`the rule behind a broken ${kind} bridge is explained one click from its panel`, async ({ page }) => {
    const { id, rootCause, joints } = await brokenBridge(page, kind);
    await page.goto(`/?bridge=${id}`);
    await page.getByRole("link", { name: `What ${rootCause} checks` }).click();
    await expect(page).toHaveURL(`/rules/${rootCause}`);
    await expect(page.getByRole("heading", { level: 1, name: `${rootCause}` })).toBeVisible();
    for (const heading of ["What it checks", "Why it matters", "How to fix it", "When this rule can be wrong"])
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expect(page.getByRole("region", { name: "In the latest reading" }).getByRole("link").first()).toBeVisible();
    expect(joints.find(({ rule }) => rule === rootCause)?.page).toBe(`/rules/${rootCause}`);
    await page.goBack();
    await expect(page).toHaveURL(`/?bridge=${id}`);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the pages of the rules satisfy axe in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const address of ["/rules", "/rules/federated-subject-matches", "/rules/redis-retirement"]) {
      await page.goto(address);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  });
}

test("the rules are found by words, each with what it says in the latest reading", async ({ page }) => {
  await page.goto("/rules");
  const { bridges } = (await (await page.request.get("/api/v1/bridges")).json()) as {
    bridges: { joints: { rule: string; verdict: string }[] }[];
  };
  const broken = bridges.filter(({ joints }) =>
    joints.some(({ rule, verdict }) => rule === "identity-bridge-stands" && verdict === "broken"),
  ).length;
  const rule = (id: string) =>
    page.locator("dl > div").filter({ has: page.getByRole("link", { name: id, exact: true }) });
  await expect(rule("identity-bridge-stands")).toContainText(`${broken} broken`);
  await expect(rule("role-grants-too-much")).toContainText("2 found");
  await expect(rule("redis-tls-port").getByText(/broken|found/)).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Search", exact: true }).fill("entra tokens");
  await expect(page).toHaveURL("/rules?q=entra+tokens");
  await expect(page.getByText(/^\d of \d+ rules shown$/)).toBeVisible();
  await page.getByRole("link", { name: "redis-entra-enabled" }).click();
  await page.getByRole("link", { name: "All rules" }).click();
  await expect(page).toHaveURL("/rules");
});

for (const address of ["/rules", "/rules/federated-subject-matches"]) {
  test(`${address} is made anew as soon as the estate was read again`, async ({ page }) => {
    await page.goto(address);
    const asked = page.waitForRequest((request) => request.url().includes(`${address}?_rsc=`));
    await readAgain(page);
    await asked;
  });
}

test("what a rule has found leads to the finding, unfolded and in sight", async ({ page }) => {
  await page.goto("/rules/role-grants-too-much");
  const standing = page.getByRole("region", { name: "In the latest reading" });
  await standing.getByRole("link", { name: "msi-workers on oai-pulseos" }).click();
  await expect(page).toHaveURL(/\/findings\?open=\w+#row-\w+$/);
  const row = page.getByRole("row").filter({ hasText: "msi-workers on oai-pulseos" });
  await expect(row.getByRole("button", { name: /^Evidence and fix/ })).toHaveAttribute("aria-expanded", "true");
  await expect(row.getByRole("button", { name: /^Evidence and fix/ })).toBeInViewport();
});

for (const width of [390, 768, 1280, 1920]) {
  test(`the rules never scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ["/rules", "/rules/federated-subject-matches"]) {
      await page.goto(address);
      await expectNoSidewaysScroll(page);
    }
  });
}

test("a rule that there is not is answered by a page that leads back", async ({ page, complaints }) => {
  const answer = await page.goto("/rules/no-such-rule");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "To the bridges", exact: true })).toBeVisible();
  // The browser complains of the status itself.
  expect(complaints.splice(0).every((complaint) => complaint.includes("404"))).toBe(true);
});
