import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const header = (page: Page) => page.getByRole("banner");
const menu = (page: Page) => header(page).getByRole("button", { name: /^Menu/ });
const pages = (page: Page) => header(page).getByRole("navigation", { name: "Pages" });

const heightOf = async (page: Page, selector: string) =>
  (await page.locator(selector).boundingBox())?.height ?? Number.NaN;

for (const width of [320, 390, 768, 1024, 1280, 1440, 1920]) {
  test(`the header is one row at ${width} px, and nothing makes the page scroll sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/board");
    expect(await heightOf(page, "header")).toBeLessThanOrEqual(56);
    await expectNoSidewaysScroll(page);
    if (width < 1280) await menu(page).click();
    await expect(header(page).getByRole("combobox", { name: "Colours" })).toBeInViewport({ ratio: 1 });
    await expect(header(page).getByRole("button", { name: "Read again" })).toBeInViewport({ ratio: 1 });
    await expect(
      header(page)
        .getByText(/^Read \d\d:\d\d:\d\d UTC/)
        .filter({ visible: true }),
    ).toBeInViewport({ ratio: 1 });
    await expect(pages(page).getByRole("link", { name: "Readings" })).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScroll(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the first bridge is in sight at once, below all that is said of the whole", async ({ page }) => {
    await page.goto("/");
    expect(await heightOf(page, "aside")).toBeLessThanOrEqual(44);
    expect(await heightOf(page, 'ul[aria-label="Bridges by verdict"]')).toBeLessThanOrEqual(48);
    const first = page.getByRole("region", { name: "Every bridge, worst first" }).getByRole("link").first();
    expect((await first.boundingBox())?.y).toBeLessThan(362);
    await expectNoSidewaysScroll(page);
  });

  for (const address of ["/", "/board"]) {
    test(`what is to be touched at the top of ${address} is large enough for a finger`, async ({ page }) => {
      await page.goto(address);
      await page.getByRole("button", { name: "Filters" }).tap();
      await menu(page).tap();
      const touched = page.locator("header, section[aria-label=Filters]").locator("a, button, select, input");
      for (const each of await touched.filter({ visible: true }).all()) {
        const name = (await each.textContent()) ?? "";
        expect((await each.boundingBox())?.height, name).toBeGreaterThanOrEqual(40);
      }
    });
  }

  test("the menu says where one is, leads to the pages and takes the filters along", async ({ page }) => {
    await page.goto("/?namespace=workers-green");
    await expect(menu(page)).toHaveAccessibleName("Menu: Picture");
    await expect(menu(page)).toHaveAttribute("aria-expanded", "false");
    await menu(page).tap();
    await expect(menu(page)).toHaveAttribute("aria-expanded", "true");
    await expect(pages(page).getByRole("link", { name: "Picture" })).toHaveAttribute("aria-current", "page");
    await pages(page).getByRole("link", { name: "Board" }).tap();
    await expect(page).toHaveURL("/board?namespace=workers-green");
    await expect(pages(page)).toBeHidden();
    await expect(menu(page)).toHaveAccessibleName("Menu: Board");
    await menu(page).tap();
    await page.touchscreen.tap(195, 800);
    await expect(pages(page)).toBeHidden();
  });

  test("the menu is worked by the keyboard alone, and gives it back", async ({ page }) => {
    await page.goto("/board");
    await menu(page).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(pages(page).getByRole("link").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menu(page)).toBeFocused();
    await expect(pages(page)).toBeHidden();
    await page.keyboard.press("Enter");
    await header(page).getByRole("button", { name: "Keys" }).press("Enter");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(menu(page)).toBeFocused();
  });

  test("colours chosen in the menu are kept, and the estate is read again from it", async ({ page }) => {
    await page.goto("/board");
    await menu(page).tap();
    await header(page).getByRole("combobox", { name: "Colours" }).selectOption("dark");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    const asked = page.waitForRequest((request) => request.method() === "POST");
    await header(page).getByRole("button", { name: "Read again" }).tap();
    await asked;
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await menu(page).tap();
    await expect(header(page).getByRole("combobox", { name: "Colours" })).toHaveValue("dark");
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`the open menu satisfies axe in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/");
      await menu(page).tap();
      await expect(pages(page)).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test.describe("a word of Bridgekeeper’s own", () => {
  for (const [address, width, said] of [
    ["/", 1440, "Each line is part of a bridge: the way from a workload to what it needs."],
    ["/", 390, "Each line is part of a bridge: the way from a workload to what it needs."],
    ["/", 768, "A bridge leads a workload to something built for it"],
    ["/board", 1440, "its bridges: what leads it to a node pool, an identity or an Azure service"],
    ["/bridges", 1440, "its joints, the things that must hold"],
    [
      "/readings",
      1440,
      "A reading is one attempt to list one kind of resource in one place. “In part” means that some",
    ],
    ["/rules", 1440, "one thing that must hold for a bridge to work: a joint of it"],
  ] as const) {
    test(`is explained where ${address} has it first, ${width} pixels wide: ${said}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await expect(page.getByText(said).filter({ visible: true })).toHaveCount(1);
    });
  }
});

test("a part of the page that is not to be had is named, and comes when the page is loaded again", async ({
  page,
  complaints,
}) => {
  await page.goto("/?namespace=workers-green");
  await page.route("**/_next/static/chunks/**", (route) => route.abort());
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("main")).toContainText("A part of the page did not arrive");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Load the page again" }).click();
  await expect(page.getByRole("button", { name: "Remove the filter Namespace: workers-green" })).toBeVisible();
  expect(complaints.splice(0).some((complaint) => complaint.includes("ChunkLoadError"))).toBe(true);
});
