import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const expectedSubject = "system:serviceaccount:workers-green:sa-workers-workloadidentity";
const foundSubject = "system:serviceaccount:workers-blue:sa-workers-workloadidentity";

const choices = (page: Page) => page.getByRole("group", { name: "Export what is in view" });

async function openChoices(page: Page, address = "/") {
  await page.goto(address);
  await expect(page.locator('button[data-kind="workload"]').first()).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  await expect(choices(page).getByRole("button").first()).toBeVisible();
}

async function save(page: Page, what: string) {
  const coming = page.waitForEvent("download");
  await choices(page)
    .getByRole("button", { name: `Save ${what}` })
    .click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** What a browser makes of the SVG: its texts, and whether it is whole. */
const parsed = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      isWhole: tree.querySelector("parsererror") === null,
      width: Number(tree.documentElement.getAttribute("width")),
      height: Number(tree.documentElement.getAttribute("height")),
      cards: tree.querySelectorAll("g.card, g.row").length,
      texts: [...tree.querySelectorAll("text, title")].map((each) => each.textContent),
    };
  }, svg);

const widthOf = (png: Buffer) => png.readUInt32BE(16);
const heightOf = (png: Buffer) => png.readUInt32BE(20);

test.describe("the picture in view", () => {
  test("is saved as an SVG that names everything, both differing values, and when it was read", async ({ page }) => {
    await openChoices(page);
    await choices(page).getByRole("radio", { name: "All of it" }).check();
    const { name, content } = await save(page, "SVG image");
    expect(name).toMatch(/^bridgekeeper-aks-pulseos-\d{4}-\d\d-\d\dT\d{4}Z\.svg$/);
    const svg = await parsed(page, content.toString("utf8"));
    expect(svg.isWhole).toBe(true);
    const said = svg.texts.join("\n");
    for (const text of ["msi-workers", "redis-pulseos", "pulseos-worker", expectedSubject, foundSubject, "at risk"])
      expect(said).toContain(text);
    expect(said).toMatch(/aks-pulseos: 4 broken, 4 blocked, 3 unknown, 1 at risk, \d+ intact/);
    expect(said).toMatch(/Read \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
    expect(svg.cards).toBe(await page.locator("button[data-kind]").count());
  });

  test("is saved as it is seen: the part that the window shows, and not more", async ({ page }) => {
    await openChoices(page);
    await page.getByRole("button", { name: "Larger" }).click();
    await page.getByRole("button", { name: "Larger" }).click();
    await page.waitForTimeout(400);
    await page.getByRole("button", { name: "Export" }).click();
    const seen = await parsed(page, (await save(page, "SVG image")).content.toString("utf8"));
    await choices(page).getByRole("radio", { name: "All of it" }).check();
    const whole = await parsed(page, (await save(page, "SVG image")).content.toString("utf8"));
    const frame = (await page.locator(".react-flow").boundingBox())!;
    expect(seen.width).toBeCloseTo(frame.width + 48, -1);
    expect(seen.cards).toBeGreaterThan(0);
    expect(seen.cards).toBeLessThan(whole.cards);
  });

  test("is saved as a PNG of two pixels a dot", async ({ page }) => {
    await openChoices(page);
    await choices(page).getByRole("radio", { name: "All of it" }).check();
    const svg = await parsed(page, (await save(page, "SVG image")).content.toString("utf8"));
    const { name, content } = await save(page, "PNG image");
    expect(name).toMatch(/\.png$/);
    expect([...content.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([widthOf(content), heightOf(content)]).toEqual([svg.width * 2, svg.height * 2]);
    expect(content.length).toBeGreaterThan(50_000);
    await expect(choices(page).locator("output")).toHaveText(`Saved as ${name}.`);
  });

  test("says what the filters leave out", async ({ page }) => {
    await openChoices(page, "/?namespace=workers-green&verdict=broken");
    const { texts } = await parsed(page, (await save(page, "SVG image")).content.toString("utf8"));
    expect(texts.join("\n")).toContain("Only namespace workers-green; verdict broken or blocked");
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`is drawn in the colours of the page when that is ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openChoices(page);
      const svg = (await save(page, "SVG image")).content.toString("utf8");
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(/<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1]).toBe(paper);
      expect((await new AxeBuilder({ page }).include("fieldset").analyze()).violations).toEqual([]);
    });
  }
});

test.describe("the bridges in view", () => {
  test("are saved as Markdown: a table, worst first, and what to type about the broken ones", async ({ page }) => {
    await openChoices(page, "/?namespace=workers-green");
    const { name, content } = await save(page, "Markdown, for a ticket");
    expect(name).toMatch(/\.md$/);
    const text = content.toString("utf8");
    const rows = text.split("\n").filter((line) => /^\| (?!verdict|---)/.test(line));
    expect(rows[0]).toContain("| broken | Identity | workers-green/pulseos-worker | msi-workers |");
    expect(rows.every((row) => row.includes("workers-green/"))).toBe(true);
    expect(text).toContain(`--subject ${expectedSubject}`);
    expect(text).toContain(`- found: \`${foundSubject}\``);
    expect(text).toContain("Only namespace workers-green");
  });

  test("are copied as Markdown, letter by letter the file", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openChoices(page);
    await choices(page).getByRole("button", { name: "Copy Markdown" }).click();
    await expect(choices(page).getByRole("button", { name: /Copied/ })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const saved = (await save(page, "Markdown, for a ticket")).content.toString("utf8");
    const withoutTime = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
    expect(withoutTime(copied)).toBe(withoutTime(saved));
  });

  test("are saved as JSON: what the API answers for the same filters", async ({ page }) => {
    await openChoices(page, "/?kind=identity,redis&q=workers");
    const { name, content } = await save(page, "JSON, with every joint and its evidence");
    expect(name).toMatch(/\.json$/);
    const saved = JSON.parse(content.toString("utf8"));
    const answer = await (await page.request.get("/api/v1/bridges?kind=identity,redis")).json();
    const wanted = answer.bridges.filter((bridge: { namespace: string }) => bridge.namespace.startsWith("workers-"));
    expect(saved.schema).toBe("bridgekeeper/v1");
    expect(saved.bridges.map(({ id }: { id: string }) => id)).toEqual(wanted.map(({ id }: { id: string }) => id));
    expect([saved.summary.broken, saved.summary.blocked]).toEqual([1, 1]);
  });

  test("that the server does not give are not saved, and why is said", async ({ page, complaints }) => {
    await openChoices(page);
    await page.route("/api/v1/bridges?*", (route) => route.fulfill({ status: 503, body: "" }));
    await choices(page).getByRole("button", { name: "Save JSON" }).click();
    await expect(choices(page).locator("output")).toHaveText("It could not be made: the server answered 503.");
    // The browser complains of the status itself.
    expect(complaints.splice(0).every((complaint) => complaint.includes("503"))).toBe(true);
  });
});

for (const address of ["/board", "/bridges"]) {
  test(`${address} can be taken along too, without a picture`, async ({ page }) => {
    await page.goto(`${address}?namespace=workers-green&verdict=broken`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("button", { name: "Export" }).click();
    await expect(choices(page).getByRole("button", { name: /^Save/ })).toHaveCount(2);
    const { content } = await save(page, "Markdown, for a ticket");
    const rows = content
      .toString("utf8")
      .split("\n")
      .filter((line) => /^\| (broken|blocked) /.test(line));
    expect(rows.length).toBe(5);
  });
}

test("one bridge is copied for a ticket from its panel", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.getByRole("link", { name: /Identity: workers-green\/pulseos-worker/ }).click();
  const panel = page.getByRole("complementary", { name: "Identity bridge" });
  await panel.getByRole("button", { name: "Copy for a ticket" }).click();
  await expect(panel.getByRole("button", { name: /Copied/ })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("### broken: Identity, workers-green/pulseos-worker → msi-workers");
  expect(text).toContain(`--subject ${expectedSubject}`);
  expect(text).toContain("1. `oidc-issuer-enabled` intact");
});

test("the menu is opened, used and closed with the keyboard alone, and closes nothing else", async ({ page }) => {
  const { bridges } = (await (await page.request.get("/api/v1/bridges?kind=identity")).json()) as {
    bridges: { id: string }[];
  };
  await page.goto(`/?bridge=${bridges[0]!.id}`);
  await expect(page.locator("button[data-kind]").first()).toBeVisible();
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  await expect(choices(page).getByRole("radio", { name: "As it is seen" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(choices(page).getByRole("radio", { name: "As it is seen" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(choices(page).getByRole("radio", { name: "All of it" })).toBeChecked();
  await page.keyboard.press("Tab");
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await coming).suggestedFilename()).toMatch(/\.png$/);
  await page.keyboard.press("Escape");
  await expect(choices(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();
  await expect(page.getByRole("complementary", { name: "Identity bridge" })).toBeVisible();
});

test.describe("on paper", () => {
  test("stand the headline, all of the picture in the light, and the list; nothing to be clicked", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/");
    await expect(page.locator('button[data-kind="workload"]').first()).toBeVisible();
    await page.waitForTimeout(2500);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const image = page.getByRole("img", { name: "The picture of all bridges in view" });
    await expect(image).toBeVisible();
    const svg = decodeURIComponent((await image.getAttribute("src"))!.replace("data:image/svg+xml,", ""));
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).toContain(expectedSubject);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("region", { name: "Every bridge, worst first" })).toBeVisible();
    for (const hidden of [page.locator(".react-flow"), page.getByRole("navigation"), page.getByRole("combobox")])
      await expect(hidden.first()).toBeHidden();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  });

  test("stands the panel whole: every joint unfolded, the fix in every language", async ({ page }) => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.goto("/");
    await page.getByRole("link", { name: /Identity: workers-green\/pulseos-worker/ }).click();
    const panel = page.locator(".bridge-panel");
    await expect(panel.getByRole("tabpanel").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    for (const whole of ["az identity federated-credential create", 'resource "azurerm_federated_identity_credential"'])
      await expect(panel.locator("pre", { hasText: whole }).first()).toBeVisible();
    await expect(panel.locator('[data-rule="oidc-issuer-enabled"] p').first()).toBeVisible();
    const { position, overflow } = await panel.evaluate((aside) => {
      const style = getComputedStyle(aside);
      return { position: style.position, overflow: style.overflowY };
    });
    expect([position, overflow]).toEqual(["static", "visible"]);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
