import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

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

test("a rule that there is not is answered by a page that leads back", async ({ page, complaints }) => {
  const answer = await page.goto("/rules/no-such-rule");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "To the bridges", exact: true })).toBeVisible();
  // The browser complains of the status itself.
  expect(complaints.splice(0).every((complaint) => complaint.includes("404"))).toBe(true);
});
