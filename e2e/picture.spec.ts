import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { undockTall } from "../lib/topology/undock.ts";
import { largeDocument, openLargeEstate } from "./large-estate.ts";

const picture = (page: Page) => page.getByRole("region", { name: "The picture" });
const card = (page: Page, name: RegExp) => picture(page).getByRole("button", { name });
const lit = (page: Page) => picture(page).locator("button[data-card][data-lit]");

test.describe("pointing", () => {
  test("at a card lights its whole path and dims the rest", async ({ page }) => {
    await page.goto("/");
    const frame = page.locator(".picture");
    await expect(frame).not.toHaveAttribute("data-dimming");
    await card(page, /msi-scheduler/).hover();
    await expect(frame).toHaveAttribute("data-dimming", "passing");
    const titles = (await lit(page).allTextContents()).join(" ");
    for (const name of ["kv-cluster", "msi-scheduler", "pulseos-scheduler"]) expect(titles).toContain(name);
    expect(titles).not.toContain("pulseos-worker");
    const far = card(page, /redis-pulseos/);
    await expect.poll(() => far.evaluate((element) => getComputedStyle(element).opacity)).toBe("0.55");
    await page.getByRole("heading", { level: 1 }).hover();
    await expect(frame).not.toHaveAttribute("data-dimming");
  });

  test("at the break of a span lights the bridge that is broken there", async ({ page }) => {
    await page.goto("/");
    await picture(page)
      .getByRole("button", { name: /Expected system:serviceaccount:workers-green/ })
      .hover();
    const titles = (await lit(page).allTextContents()).join(" ");
    expect(titles).toContain("msi-workers");
    expect(titles).toContain("workers-green");
    expect(titles).not.toContain("workers-blue ·");
  });
});

test.describe("with the keyboard alone", () => {
  test("arrows walk along the bridges, Enter opens, Escape comes back", async ({ page }) => {
    await page.goto("/");
    const start = card(page, /^workers-green · Deployment/);
    await expect(start).toHaveAttribute("tabindex", "0");
    await expect(picture(page).locator('button[data-card][tabindex="0"]')).toHaveCount(1);
    await start.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(page.locator("button[data-card]:focus")).toContainText("workers-green");
    await page.keyboard.press("ArrowLeft");
    await expect(page.locator("button[data-card]:focus")).toContainText("Federated credential");
    await expect(lit(page)).not.toHaveCount(0);
    await page.keyboard.press("ArrowUp");
    await expect(page.locator("button[data-card]:focus")).toContainText("Managed identity");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary").filter({ hasText: "msi-workers" });
    await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator("button[data-card]:focus")).toContainText("msi-workers");
  });
});

test.describe("beside an open panel", () => {
  for (const width of [1280, 1440, 1920]) {
    test(`at ${width} pixels the break of the chosen bridge is in the window, large enough to read`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const chosen of ["kind=identity&namespace=workers-green", "kind=cosmos&namespace=workers-blue"]) {
        const { bridges } = (await (await page.request.get(`/api/v1/bridges?${chosen}`)).json()) as {
          bridges: { id: string }[];
        };
        await page.goto(`/?bridge=${bridges[0]!.id}`);
        const gap = picture(page).locator("button[data-lit]", { hasText: "Expected" });
        await expect(gap).toBeInViewport({ ratio: 0.99 });
        const scale = () =>
          gap.evaluate((label) => label.getBoundingClientRect().width / (label as HTMLElement).offsetWidth);
        await expect.poll(scale).toBeGreaterThanOrEqual(0.79);
      }
    });
  }

  test("a bridge that was chosen at the foot of the picture stays in sight", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto("/");
    const last = card(page, /^reports · Deployment|^scheduler · Deployment/).last();
    await last.scrollIntoViewIfNeeded();
    await last.click();
    await expect(page).toHaveURL(/bridge=/);
    await expect(last).toBeInViewport({ ratio: 0.9 });
  });
});

test("one workload shows its components side by side, each with its mechanism on the span", async ({ page }) => {
  await page.goto("/?workload=workers-blue/pulseos-worker");
  for (const name of [
    /appcs-pulseos/,
    /redis-pulseos/,
    /oai-pulseos/,
    /cosmos-pulseos/,
    /kv-cluster/,
    /^AKS cluster, aks-pulseos/,
    /^Node pool, workers/,
    /^Managed identity, msi-workers/,
    /^Federated credential, federated_credential_workers, for workers-blue\/sa-workers-workloadidentity/,
    /ServiceAccount, sa-workers-workloadidentity/,
    /AzureAppConfigurationProvider, appconfig-workers/,
    /^ConfigMap, configmap-api-workers/,
    /^Secret, secret-api-workers/,
    /^workers-blue · Deployment/,
  ])
    await expect(card(page, name).first()).toBeVisible();
  for (const mechanism of [
    "label match",
    "ServiceAccount binding",
    "access policy",
    "data role",
    "role or policy",
    "runs as",
    "sync",
  ])
    await expect(
      picture(page)
        .getByRole("button", { name: new RegExp(mechanism) })
        .first(),
    ).toBeVisible();
  await expect(card(page, /workers-green/)).toHaveCount(0);
});

test("the panel leads to the picture of its workload alone, and back", async ({ page }) => {
  await page.goto("/");
  await card(page, /^workers-green · Deployment/).click();
  await page.getByRole("complementary").getByRole("link", { name: "Only this workload" }).click();
  await expect(page).toHaveURL(/workload=workers-green\/pulseos-worker&bridge=/);
  await expect(card(page, /^workers-blue/)).toHaveCount(0);
  await page.goBack();
  await expect(card(page, /^workers-blue · Deployment/)).toBeVisible();
});

test.describe("an estate of three hundred workloads", () => {
  test("opens with the broken ones drawn and the healthy folded, in true numbers", async ({ page }) => {
    await openLargeEstate(page, "/");
    const { nodes } = undockTall(largeDocument(300));
    const workloads = picture(page).locator('button[data-kind="workload"]');
    await expect(workloads).toHaveCount(30);
    const titles = await picture(page)
      .locator('button[data-kind="fold"]')
      .evaluateAll((folds) => folds.map((fold) => fold.getAttribute("title")?.split("\n")[1] ?? ""));
    const folded = titles.reduce((sum, title) => sum + Number.parseInt(title, 10), 0);
    const cards = await picture(page).locator("button[data-card]").count();
    expect(cards - titles.length + folded).toBe(nodes.length);
    await expect(page.getByText(`${folded} intact cards folded away`)).toHaveCount(1);
  });

  test("unfolds a namespace in place, and the address keeps it", async ({ page, context }) => {
    await openLargeEstate(page, "/");
    const fold = card(page, /aks\/team-3, .*workloads/).first();
    await fold.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/open=aks\/team-3/);
    await expect.poll(() => picture(page).locator('button[data-kind="workload"]').count()).toBeGreaterThan(45);
    const other = await context.newPage();
    await openLargeEstate(other, page.url());
    await expect.poll(() => picture(other).locator('button[data-kind="workload"]').count()).toBeGreaterThan(45);
    await page.goBack();
    await expect(picture(page).locator('button[data-kind="workload"]')).toHaveCount(30);
  });

  test("is painted while it is too small to read, and answers a click by the panel", async ({ page }) => {
    await openLargeEstate(page, "/");
    const canvas = page.locator("canvas[data-painted]");
    await expect(canvas).toBeVisible();
    await picture(page).locator('button[data-kind="workload"]').first().click();
    await expect(page).toHaveURL(/bridge=/);
    await expect(
      page.getByRole("complementary").getByRole("heading", { name: "Joints, as a request meets them" }),
    ).toBeVisible();
  });
});

test("two thousand cards are in the page only as far as they are seen", async ({ page }) => {
  const { nodes } = undockTall(largeDocument(1000));
  const open = [...new Set(nodes.map(({ group }) => group))].join(",");
  await openLargeEstate(page, `/?open=${open}`, 1000);
  await expect(page.locator("canvas[data-painted]")).toBeVisible({ timeout: 15_000 });
  expect(await picture(page).locator("button[data-card]").count()).toBe(0);
  for (let step = 0; step < 12; step++) await page.getByRole("button", { name: "Larger" }).click();
  await expect(page.locator("canvas[data-painted]")).toHaveCount(0);
  await expect.poll(() => picture(page).locator("button[data-card]").count()).toBeGreaterThan(2);
  expect(await picture(page).locator("button[data-card]").count()).toBeLessThan(400);
});

test("cards move without motion for whoever asks for none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  const duration = await page
    .locator(".react-flow__node")
    .first()
    .evaluate((node) => getComputedStyle(node).transitionDuration);
  expect(Number.parseFloat(duration)).toBeLessThanOrEqual(0.001);
});
