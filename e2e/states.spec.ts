import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { TopologyDocument } from "../lib/topology/topology.ts";
import { expect, test } from "./fixtures.ts";
import { readAgain } from "./read-again.ts";
import { startSilentEstate } from "./silent-estate.ts";
import { startServer } from "./start-server.ts";

/** Changes what the server answers to the page that asks again; the first paint stays as it is. */
async function withDocument(page: Page, change: (document: TopologyDocument) => Partial<TopologyDocument>) {
  const document = (await (await page.request.get("/api/v1/topology")).json()) as TopologyDocument;
  await page.route("/api/v1/topology", (route) =>
    route.fulfill({ json: { ...document, readingSince: null, ...change(document) } }),
  );
}

/** Opens the page, and waits until it has asked the server anew, as it does when it comes back into sight. */
async function openRead(page: Page, address = "/") {
  const asked = page.waitForResponse("/api/v1/topology");
  await page.goto(address);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await asked;
}

const nothing = { bridges: [], nodes: [], links: [] };
const unread: Partial<TopologyDocument> = { ...nothing, readAt: null, revision: null };

async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
}

test("the first reading says what is being read, how far it is, and for how long it has been under way", async ({
  page,
}) => {
  const since = new Date(Date.now() - 70_000).toISOString();
  const progress = { read: 12, expected: 40, latest: "role assignments (/subscriptions/1111)" };
  await withDocument(page, () => ({ ...unread, phase: "starting", progress, readingSince: since }));
  await openRead(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reading the estate for the first time");
  await expect(page.getByRole("progressbar")).toHaveAttribute("value", "12");
  await expect(page.locator("main")).toContainText("12 of 40 readings so far");
  await expect(page.locator("main")).toContainText("Just now: role assignments (/subscriptions/1111)");
  await expect(page.locator("main")).toContainText("Under way for 1 min");
  await expect(page.locator("main")).toContainText("It takes longer than usual");
  await expectAccessible(page);
});

test("an estate without bridges says what was read, and what to check", async ({ page }) => {
  await withDocument(page, ({ readings }) => ({
    ...nothing,
    readings: { ...readings, incomplete: 0, gaps: [], unreadable: [], areWorkloadsComplete: true },
  }));
  await openRead(page);
  await expect(page.getByRole("heading", { name: "No bridge was found" })).toBeVisible();
  await expect(page.locator("main")).toContainText(
    "no workload names a node pool, an identity or an Azure data service",
  );
  await expect(page.locator("main")).toContainText("What to check");
  await expectAccessible(page);
  await page.locator("main").getByRole("link", { name: "How to connect your own" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connect your own" })).toBeVisible();
});

for (const [address, title] of [
  ["/", "Not all workloads could be read"],
  ["/board", "Board"],
  ["/bridges", "Bridges"],
] as const) {
  test(`workloads that could not all be read leave ${address} without a claim, and lead to what is missing`, async ({
    page,
  }) => {
    await withDocument(page, ({ readings }) => ({
      ...nothing,
      readings: { ...readings, areWorkloadsComplete: false },
    }));
    await openRead(page, address);
    await expect(page.getByRole("heading", { name: "It is not known which bridges there are" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expectAccessible(page);
    await page.locator("main").getByRole("link", { name: "What could not be read" }).click();
    await expect(page).toHaveURL("/readings");
  });
}

test("a reading that failed says why, what to check, and can be tried again", async ({ page }) => {
  await withDocument(page, () => ({ ...unread, phase: "failed", error: "The reading ended in an error." }));
  await openRead(page);
  await expect(page.getByRole("alert").filter({ hasText: "The reading ended in an error." })).toBeVisible();
  await expect(page.locator("main")).toContainText("Nothing is claimed about your estate.");
  await expectAccessible(page);
  const asked = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().endsWith("/api/v1/readings"),
  );
  await page.locator("main").getByRole("button", { name: "Read again" }).click();
  await asked;
  await page.unroute("/api/v1/topology");
  await expect(page.getByRole("region", { name: "Every bridge, worst first" })).toBeVisible({ timeout: 15_000 });
});

test("a picture that is old says so loudly, and how old it is", async ({ page }) => {
  await withDocument(page, () => ({
    readAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
    intervalInSeconds: 60,
  }));
  await openRead(page);
  const notice = page.getByRole("alert").filter({ hasText: "What you see is 2 h old" });
  await expect(notice).toContainText("It is meant to be read every 1 min.");
  await expect(page.getByRole("region", { name: "Every bridge, worst first" })).toBeVisible();
  await expectAccessible(page);
});

test("a picture that is old can be read again on a phone at once", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await withDocument(page, () => ({
    readAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
    intervalInSeconds: 60,
  }));
  await page.goto("/board");
  await readAgain(page);
  const notice = page.getByRole("alert").filter({ hasText: "What you see is 2 h old" });
  const asked = page.waitForRequest((request) => request.method() === "POST");
  await notice.getByRole("button", { name: "Read again" }).click();
  await asked;
});

test("a server that does not answer any more is named, and what was seen stays", async ({ page, complaints }) => {
  await page.goto("/");
  await page.route("/api/v1/**", (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "server does not answer" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Every bridge, worst first" })).toBeVisible();
  // The browser complains of the connection itself.
  expect(complaints.splice(0).every((complaint) => complaint.includes("ERR_CONNECTION_REFUSED"))).toBe(true);
});

test("what is forbidden comes with the command that grants it", async ({ page }) => {
  await page.goto("/");
  const section = page.getByRole("region", { name: "What could not be read" });
  const entry = section.getByRole("listitem").filter({ hasText: "forbidden" }).first();
  await entry.getByText("The command that grants it").click();
  const { reader } = (await (await page.request.get("/api/v1/topology")).json()) as TopologyDocument;
  expect(reader.objectId).toMatch(/^[0-9a-f-]{36}$/);
  await expect(entry.locator("pre")).toContainText("az role assignment create");
  await expect(entry.locator("pre")).toContainText(`--assignee ${reader.objectId}`);
  await expectAccessible(page);
});

test("the embedded estate leads out of itself: to what connects one's own", async ({ page }) => {
  await page.goto("/");
  const banner = page.getByRole("complementary", { name: "About this estate" });
  await expect(banner).toContainText("nothing here is yours");
  await banner.getByRole("link", { name: "Connect your own" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connect your own" })).toBeVisible();
  await expect(page.locator("main")).toContainText("npm start -- --live");
  await expect(page.locator("main")).toContainText("bridgekeeper.yaml");
  await expectAccessible(page);
});

test.describe("an estate that never answers", () => {
  const silent = test.extend({
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what the fixture needs: nothing
    baseURL: async ({}, use) => {
      const estate = await startSilentEstate();
      const server = await startServer({ env: estate.env, until: "live" });
      await use(server.origin);
      await server.stop();
      await estate.stop();
    },
  });

  silent("is read in the first paint already, without a banner and without a claim", async ({ page, request }) => {
    const html = await (await request.get("/")).text();
    expect(html).toContain("Reading the estate for the first time");
    await page.goto("/");
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expect(page.locator("main")).toContainText(/Asking Azure and the clusters|readings so far/);
    await expect(page.getByRole("complementary", { name: "About this estate" })).toBeHidden();
    await expectAccessible(page);
  });
});
