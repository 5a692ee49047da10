import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { TopologyDocument } from "../lib/topology/topology.ts";
import { expect, test } from "./fixtures.ts";

const expectedSubject = "system:serviceaccount:workers-green:sa-workers-workloadidentity";
const foundSubject = "system:serviceaccount:workers-blue:sa-workers-workloadidentity";

const list = (page: Page) => page.getByRole("region", { name: "Every bridge, worst first" });
const picture = (page: Page) => page.getByRole("region", { name: "The picture" });
const panel = (page: Page) => page.getByRole("complementary", { name: "Identity bridge" });
const greenIdentity = (page: Page) =>
  list(page).getByRole("link", { name: /Identity: workers-green\/pulseos-worker → msi-workers/ });

async function openEstate(page: Page, address = "/") {
  await page.goto(address);
  await expect(
    picture(page)
      .getByRole("button", { name: /msi-workers/ })
      .first(),
  ).toBeVisible();
}

/** Changes what the server answers to the page that asks again; the first paint stays as it is. */
async function withDocument(page: Page, change: (document: TopologyDocument) => object) {
  await page.route("/api/v1/topology", async (route) => {
    const headers = { ...route.request().headers() };
    delete headers["if-none-match"];
    const response = await route.fetch({ headers });
    await route.fulfill({ json: change((await response.json()) as TopologyDocument) });
  });
}

test.describe("the estate as the seed wrote it", () => {
  test("shows all seven kinds of bridges, in words and in the picture", async ({ page }) => {
    await openEstate(page);
    for (const kind of ["Compute", "Identity", "Redis", "Cosmos DB", "App Configuration", "OpenAI", "Key Vault"]) {
      await expect(
        list(page)
          .getByRole("link", { name: new RegExp(`${kind}: `) })
          .first(),
      ).toBeVisible();
    }
    for (const kind of [
      "cluster",
      "node-pool",
      "identity",
      "federated-credential",
      "redis",
      "cosmos",
      "app-configuration",
      "openai",
      "key-vault",
      "service-account",
      "provider",
      "config-map",
      "secret",
      "workload",
    ]) {
      await expect(picture(page).locator(`button[data-kind="${kind}"]`).first()).toBeVisible();
    }
    for (const lane of ["What Terraform built", "Identity and grants", "Wiring in the cluster", "What Helm moved in"]) {
      await expect(picture(page).getByRole("heading", { name: lane })).toBeVisible();
    }
  });

  test("counts the bridges of every verdict as they are listed", async ({ page, request }) => {
    await openEstate(page);
    const answer = (await (await request.get("/api/v1/bridges")).json()) as { summary: Record<string, number> };
    for (const [verdict, count] of Object.entries(answer.summary)) {
      await expect(list(page).locator(`a[data-verdict="${verdict}"]`)).toHaveCount(count);
    }
  });

  test("claims of no card that all its bridges are intact while one of them is blocked", async ({ page }) => {
    await openEstate(page);
    for (const name of ["appcs-pulseos", "oai-pulseos"]) {
      const card = picture(page).getByRole("button", { name: new RegExp(`${name},`) });
      await expect(card).toContainText("2 bridges, 1 blocked");
      await expect(card).toHaveAttribute("data-verdict", "elsewhere");
      await card.click();
      const opened = page.getByRole("complementary").filter({ hasText: "Mend this first" });
      await expect(opened.getByRole("heading", { level: 2 })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(card).toBeFocused();
    }
  });

  test("draws every verdict there is in the legend, and as the picture draws it", async ({ page }) => {
    await openEstate(page);
    const legend = page.getByRole("list", { name: "How bridges are drawn" });
    await expect(legend.getByRole("listitem")).toHaveText(["broken", "blocked", "unknown", "at risk", "intact"]);
    for (const verdict of ["broken", "elsewhere", "unknown", "at-risk", "intact"]) {
      // Two strokes for each part of a line, one of them for the pointer, and what is torn off at both ends.
      const inPicture = picture(page).locator(`g[data-span][data-verdict="${verdict}"]`).first();
      const strokes = (paths: readonly Element[]) =>
        paths.map((path) => ["stroke-width", "stroke-dasharray"].map((name) => path.getAttribute(name)).join(" "));
      const drawn = await inPicture.locator("> path").evaluateAll(strokes);
      const sample = await legend.locator(`li[data-verdict="${verdict}"] path:not([transform])`).evaluateAll(strokes);
      expect(sample).toEqual(drawn);
    }
  });

  test("draws the broken subject with both values in the gap", async ({ page }) => {
    await openEstate(page);
    const gap = picture(page)
      .getByRole("button", { name: /no matching subject/ })
      .filter({ hasText: "Expected" });
    await expect(gap).toContainText(`Expected ${expectedSubject}, found ${foundSubject}.`);
    await expect(gap.locator("mark")).toHaveText(["green", "blue"]);
    await expect(picture(page).locator('g[data-span="identity"][data-verdict="broken"]')).toHaveCount(1);
  });

  test("says what could not be read and which permission is missing", async ({ page }) => {
    await openEstate(page);
    const unread = page.getByRole("region", { name: "What could not be read" });
    await expect(unread).toContainText("Microsoft.");
    await expect(unread).toContainText("forbidden");
  });

  test("has each claim in the first paint, without a script", async ({ request }) => {
    const html = await (await request.get("/")).text();
    expect(html).toContain("No federated credential of msi-workers names");
  });
});

test.describe("in a hurry", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("opens the worst bridge by one click, and has all that is to be typed in sight", async ({ page }) => {
    await openEstate(page);
    const worst = page.getByRole("region", { name: "What is worst" }).getByRole("link");
    await expect(worst).toHaveCount(4);
    await expect(worst.first()).toHaveText(
      "Broken: workers-green/pulseos-workerIdentity: AADSTS700213, no matching subject",
    );
    await worst.first().click();
    await expect(panel(page).getByText("--audiences api://AzureADTokenExchange")).toBeInViewport({ ratio: 1 });
  });

  test("is led by a count to the bridges that it counts", async ({ page }) => {
    await openEstate(page);
    await page.getByRole("link", { name: "1 at risk" }).click();
    await expect(list(page).getByRole("heading", { name: "At risk (1)" })).toBeInViewport();
    await expect(list(page).getByRole("link", { name: /^At risk: / })).toBeInViewport();
  });
});

test.describe("selecting a bridge", () => {
  test("from a card in the picture selects the worst bridge of the workload", async ({ page }) => {
    await openEstate(page);
    await picture(page).locator('button[data-kind="workload"]', { hasText: "workers-green" }).click();
    await expect(panel(page)).toContainText("workers-green/pulseos-worker");
    await expect(greenIdentity(page)).toHaveAttribute("aria-current", "true");
  });

  test("from a line in the picture selects the bridge that it stands for", async ({ page }) => {
    await openEstate(page);
    const line = picture(page).locator('g[data-span="identity"][data-verdict="broken"] path').first();
    await line.scrollIntoViewIfNeeded();
    const { x, y } = await line.evaluate((path) => {
      const drawn = path as SVGPathElement;
      const point = drawn.getPointAtLength(drawn.getTotalLength() / 2).matrixTransform(drawn.getScreenCTM()!);
      return { x: point.x, y: point.y };
    });
    await page.mouse.click(x, y);
    await expect(panel(page)).toContainText("workers-green/pulseos-worker");
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(greenIdentity(page)).toBeFocused();
  });

  test("from what is written in a gap, gives the keyboard back to that", async ({ page }) => {
    await openEstate(page);
    const gap = picture(page).getByRole("button", { name: /Expected system:serviceaccount:workers-green/ });
    await gap.click();
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    await expect(gap).toBeFocused();
  });

  test("is kept in the address, which shows the same to whoever opens it", async ({ page, context }) => {
    await openEstate(page);
    await greenIdentity(page).click();
    await expect(page).toHaveURL(/\?bridge=identity-workers-green-pulseos-worker-/);
    const other = await context.newPage();
    await openEstate(other, page.url());
    await expect(panel(other)).toContainText(expectedSubject);
    await page.goBack();
    await expect(panel(page)).toBeHidden();
  });

  test("says so when the bridge of an address is gone", async ({ page }) => {
    await openEstate(page, "/?bridge=identity-of-nobody");
    const notice = page.getByRole("complementary", { name: "A bridge that is not there" });
    await expect(notice).toContainText("This bridge is not in the latest reading");
    await expect(page.locator("body")).toBeFocused();
  });

  test("keeps the panel, and the keyboard in it, when the bridge goes", async ({ page }) => {
    await withDocument(page, (document) => ({
      ...document,
      bridges: document.bridges.filter(({ kind }) => kind !== "identity"),
    }));
    await openEstate(page);
    await greenIdentity(page).click();
    await panel(page)
      .getByRole("button", { name: /Copy Azure CLI/ })
      .focus();
    await page.getByRole("button", { name: "Read again" }).evaluate((button) => (button as HTMLButtonElement).click());
    const notice = page.getByRole("complementary", { name: "A bridge that is not there" });
    await expect(notice).toContainText("its workload may be gone, or what showed the need could not be read");
    await expect(notice.getByRole("heading")).toBeFocused();
  });
});

test.describe("with the keyboard alone", () => {
  test("opens a bridge from the list, lands in the panel, and comes back by Escape", async ({ page }) => {
    await openEstate(page);
    await greenIdentity(page).focus();
    await page.keyboard.press("Enter");
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    await expect(greenIdentity(page)).toBeFocused();
    await expect(page).not.toHaveURL(/bridge=/);
  });

  test("opens a bridge from a card of the picture", async ({ page }) => {
    await openEstate(page);
    await picture(page).locator('button[data-kind="workload"]', { hasText: "workers-green" }).focus();
    await page.keyboard.press("Enter");
    await expect(panel(page)).toBeVisible();
  });

  test("reaches the bridges past the header by the first key", async ({ page }) => {
    await openEstate(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  });
});

test.describe("a cluster that does not answer", () => {
  const cluster = { source: "kubernetes", scope: "aks-far", status: "failed", reason: "unreachable" } as const;
  const refused = (what: string) => ({ what, title: what, detail: null, permission: null });
  const gap = {
    ...cluster,
    detail: "10.0.0.1:443 refused the connection.",
    collections: ["pods", "nodes"].map(refused),
  };
  const readings = {
    complete: 30,
    incomplete: 2,
    gaps: [gap],
    unreadable: ["cluster aks-far"],
    areWorkloadsComplete: false,
  };

  test("is named first, in one entry, and nothing is claimed to be absent", async ({ page }) => {
    await withDocument(page, (document) => ({ ...document, readings, bridges: [], nodes: [], links: [] }));
    await page.goto("/");
    await page.getByRole("button", { name: "Read again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cluster aks-far cannot be read");
    await expect(page.getByText("No bridge was found")).toBeHidden();
    const entry = page.getByRole("region", { name: "What could not be read" }).getByRole("listitem").first();
    await expect(entry).toContainText("2 collections: unreachable");
    await expect(entry).toContainText("tried again at the next reading");
    await expect(entry).not.toContainText("Needs");
    await entry.getByText("Which ones").click();
    await expect(entry.getByRole("listitem")).toHaveText(["pods", "nodes"]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test("reads again when asked, without losing the selection", async ({ page }) => {
  await openEstate(page);
  await greenIdentity(page).click();
  const before = await page.locator("header time").getAttribute("datetime");
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.locator("header time")).not.toHaveAttribute("datetime", before ?? "");
  await expect(panel(page)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`has nothing that axe objects to in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openEstate(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await greenIdentity(page).click();
    await expect(panel(page).locator("pre").first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("shows of every message the code that the log has as well", async ({ page }) => {
    await openEstate(page);
    const code = greenIdentity(page).locator("code");
    await expect(code).toHaveText("AADSTS700213");
    await expect(code).toBeInViewport({ ratio: 1 });
    await expect(list(page).locator("code", { hasText: "403 ForbiddenByRbac" })).toBeVisible();
  });

  test("has the list first and nothing that scrolls sideways", async ({ page }) => {
    await openEstate(page);
    const [listBox, pictureBox] = [await list(page).boundingBox(), await picture(page).boundingBox()];
    expect(listBox!.y).toBeLessThan(pictureBox!.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await greenIdentity(page).click();
    await expect(panel(page)).toContainText("federated-subject-matches");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await panel(page).getByRole("button", { name: "Close" }).click();
    await expect(list(page)).toBeVisible();
  });
});
