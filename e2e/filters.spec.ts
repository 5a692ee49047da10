import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { openLargeEstate } from "./large-estate.ts";

const filters = (page: Page) => page.getByRole("region", { name: "Filters" });
const shown = (page: Page) => filters(page).getByRole("status");
const menu = (page: Page, name: string) => filters(page).getByRole("button", { name: new RegExp(`^${name}`) });
const option = (page: Page, name: RegExp) => filters(page).getByRole("checkbox", { name });
const chip = (page: Page, name: string) => filters(page).getByRole("button", { name: `Remove the filter ${name}` });
const search = (page: Page) => filters(page).getByRole("searchbox", { name: "Search", exact: true });
const pages = (page: Page) => page.getByRole("navigation", { name: "Pages" });

/** How many bridges the API answers under a query. */
async function countAt(request: APIRequestContext, query = ""): Promise<number> {
  const { bridges } = (await (await request.get(`/api/v1/bridges${query}`)).json()) as { bridges: unknown[] };
  return bridges.length;
}

for (const address of ["/", "/board", "/bridges"]) {
  test.describe(`the filters of ${address}`, () => {
    test("say what each choice would leave, leave that, and never hide that they are on", async ({ page, request }) => {
      const all = await countAt(request);
      const green = await countAt(request, "?namespace=workers-green");
      const broken = await countAt(request, "?verdict=broken");
      const both = await countAt(request, "?namespace=workers-green&verdict=broken");
      await page.goto(address);
      await expect(shown(page)).toHaveText(`All ${all} bridges shown`);
      await menu(page, "Namespace").click();
      await option(page, new RegExp(`^workers-green ${green} bridges$`)).check();
      await expect(shown(page)).toHaveText(`${green} of ${all} bridges shown`);
      await expect(chip(page, "Namespace: workers-green")).toBeVisible();
      await expect(page).toHaveURL(`${address}?namespace=workers-green`);
      await page.keyboard.press("Escape");
      await expect(menu(page, "Namespace: 1")).toBeFocused();
      await menu(page, "Verdict").click();
      await option(page, new RegExp(`^Broken or blocked ${both} bridges$`)).check();
      await expect(shown(page)).toHaveText(`${both} of ${all} bridges shown`);
      await chip(page, "Namespace: workers-green").click();
      await expect(shown(page)).toHaveText(`${broken} of ${all} bridges shown`);
      await page.goBack();
      await expect(shown(page)).toHaveText(`${both} of ${all} bridges shown`);
      await filters(page).getByRole("button", { name: "Clear all filters" }).click();
      await expect(shown(page)).toHaveText(`All ${all} bridges shown`);
      await expect(page).toHaveURL(address);
    });

    test("are restored from the address", async ({ browser, page }) => {
      await page.goto(address);
      await search(page).pressSequentially("pulseos worker");
      await menu(page, "Kind").click();
      await option(page, /^Redis/).check();
      await expect(shown(page)).toHaveText(/^2 of \d+ bridges shown$/);
      const other = await browser.newPage();
      await other.goto(page.url());
      await expect(shown(other)).toHaveText(/^2 of \d+ bridges shown$/);
      await expect(search(other)).toHaveValue("pulseos worker");
      await expect(chip(other, "Kind: Redis")).toBeVisible();
      await other.close();
    });
  });
}

for (const address of ["/", "/board", "/bridges"]) {
  test(`Enter in the search of ${address} opens the worst that is shown, and Back keeps the search`, async ({
    page,
  }) => {
    await page.goto(address);
    await search(page).pressSequentially("workers-green");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Identity bridge" });
    await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
    await expect(panel).toContainText("AADSTS700213");
    await search(page).press("Enter");
    await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
    await page.goBack();
    await expect(panel).toHaveCount(0);
    await expect(page).toHaveURL(`${address}?q=workers-green`);
    await search(page).fill("nothing-is-called-so");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`${address}?q=nothing-is-called-so`);
  });
}

test("the list calls what is blocked blocked, also for who hears it", async ({ page }) => {
  await page.goto("/?namespace=workers-green");
  await expect(page.getByRole("link", { name: /^Broken: Identity: workers-green/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Blocked: Redis: workers-green/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Broken: Redis/ })).toHaveCount(0);
});

test("a search keeps every letter, and Back leads to before it", async ({ page }) => {
  await page.goto("/bridges?kind=redis");
  await search(page).pressSequentially("workers-blue ", { delay: 20 });
  await expect(search(page)).toHaveValue("workers-blue ");
  await expect(shown(page)).toHaveText(/^1 of \d+ bridges shown$/);
  await expect(page).toHaveURL("/bridges?kind=redis&q=workers-blue");
  await page.goBack();
  await expect(page).toHaveURL("/bridges?kind=redis");
  await expect(search(page)).toHaveValue("");
});

test("the picture keeps the path to what passes, and leaves out the rest", async ({ page }) => {
  await page.goto("/?workload=batch/pulseos-batch");
  const picture = page.getByRole("region", { name: "The picture" });
  await expect(picture.locator('button[data-kind="workload"]')).toContainText("pulseos-batch");
  const kinds = await picture
    .locator("button[data-kind]")
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset["kind"]));
  expect(kinds.toSorted()).toEqual(["cluster", "node-pool", "workload"]);
});

test("filters go along to the pages that know them, and to no other", async ({ page }) => {
  await page.goto("/?namespace=workers-green&q=redis");
  await pages(page).getByRole("link", { name: "Board" }).click();
  await expect(page).toHaveURL("/board?namespace=workers-green&q=redis");
  await expect(chip(page, "Namespace: workers-green")).toBeVisible();
  await pages(page).getByRole("link", { name: "Findings" }).click();
  await expect(page).toHaveURL("/findings?q=redis");
  await page.goBack();
  await expect(chip(page, "Namespace: workers-green")).toBeVisible();
});

test("what the picture folds away is said as loudly, with the way to all of it", async ({ page }) => {
  await openLargeEstate(page, "/", 100);
  await expect(shown(page)).toHaveText("All 400 bridges shown");
  await expect(filters(page)).toContainText(/\d+ intact cards folded away in the picture/);
  await filters(page).getByRole("button", { name: "Show every card" }).click();
  await expect(filters(page)).not.toContainText("folded away");
  await page.goBack();
  await expect(filters(page)).toContainText("folded away in the picture");
});

test.describe("the headline", () => {
  const headline = (page: Page) => page.getByRole("heading", { level: 1 });

  test("speaks of the estate only while nothing is filtered", async ({ page }) => {
    await page.goto("/");
    await expect(headline(page)).toHaveText("4 bridges are broken");
    await expect(page.getByRole("list", { name: "Bridges by verdict" })).toContainText("4 broken");
    for (const [query, said, counted] of [
      ["kind=identity", "1 of 4 broken bridges is shown", "1 broken"],
      ["verdict=unknown", "None of the 4 broken bridges is shown", "3 unknown"],
      ["namespace=batch&kind=redis", "None of the 4 broken bridges is shown", ""],
      ["verdict=broken", "All 4 broken bridges are shown", "4 broken4 blocked"],
    ] as const) {
      await page.goto(`/?${query}`);
      await expect(headline(page)).toHaveText(said);
      const tally = page.getByRole("list", { name: "Shown bridges by verdict" });
      if (counted === "") await expect(tally.getByRole("listitem")).toHaveCount(0);
      else await expect(tally).toContainText(counted);
    }
  });

  for (const width of [390, 768, 1024, 1280, 1440]) {
    test(`takes the same room with filters as without, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const top = async (query: string) => {
        await page.goto(`/${query}`);
        await expect(headline(page)).toBeVisible();
        return (await filters(page).boundingBox())?.y;
      };
      const before = await top("");
      for (const query of ["?kind=identity", "?verdict=unknown", "?namespace=batch&kind=redis"])
        expect(await top(query)).toBe(before);
    });
  }
});

test("filters that leave nothing say so, with the way back", async ({ page }) => {
  await page.goto("/?namespace=batch&kind=redis");
  await expect(shown(page)).toHaveText(/^0 of \d+ bridges shown$/);
  await expect(filters(page)).toContainText("Nothing passes all of these filters together.");
  await chip(page, "Kind: Redis").focus();
  await page.keyboard.press("Enter");
  await expect(shown(page)).toHaveText(/^2 of \d+ bridges shown$/);
  await expect(filters(page).getByRole("group", { name: "Filters that are on" })).toBeFocused();
});

test("Escape closes the menu that is open and leaves the panel", async ({ page }) => {
  await page.goto("/bridges");
  await page.getByRole("table").getByRole("link", { name: "batch/pulseos-batch" }).click();
  const panel = page.getByRole("complementary", { name: "Compute bridge" });
  await expect(panel).toBeVisible();
  await menu(page, "Kind").click();
  await option(page, /^Compute/).focus();
  await page.keyboard.press("Escape");
  await expect(menu(page, "Kind")).toBeFocused();
  await expect(filters(page).getByRole("checkbox")).toHaveCount(0);
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("stand on paper as well, without what there is to press", async ({ page }) => {
  await page.goto("/board?namespace=workers-green&verdict=broken");
  await page.emulateMedia({ media: "print" });
  await expect(shown(page)).toHaveText(/^5 of \d+ bridges shown$/);
  await expect(filters(page).getByText("Namespace: workers-green").first()).toBeVisible();
  await expect(filters(page).getByText("Verdict: Broken or blocked").first()).toBeVisible();
  await expect(filters(page).getByRole("button")).toHaveCount(0);
  await expect(search(page)).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`filters that are on satisfy axe in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/bridges?namespace=workers-green&verdict=broken");
    await menu(page, "Workload").click();
    await expect(option(page, /pulseos-worker/).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const all = (page: Page) => filters(page).getByRole("button", { name: /^Filters/ });

  test("are behind one button that counts those that are on", async ({ page }) => {
    await page.goto("/bridges?namespace=workers-green&verdict=broken");
    await expect(all(page)).toHaveText("Filters: 2");
    await expect(menu(page, "Namespace")).toBeHidden();
    await expect(chip(page, "Namespace: workers-green")).toBeVisible();
    await all(page).tap();
    await menu(page, "Kind").tap();
    await option(page, /^Redis/).check();
    await expect(all(page)).toHaveText("Filters: 3");
    await expect(page).toHaveURL("/bridges?namespace=workers-green&kind=redis&verdict=broken");
    await page.keyboard.press("Escape");
    await all(page).tap();
    await expect(menu(page, "Kind")).toBeHidden();
    await chip(page, "Kind: Redis").tap();
    await expect(all(page)).toHaveText("Filters: 2");
  });

  test("every menu opens within the page", async ({ page }) => {
    await page.goto("/bridges?namespace=workers-green&verdict=broken");
    await all(page).tap();
    for (const name of ["Namespace", "Workload", "Kind", "Verdict"]) {
      await menu(page, name).tap();
      await expect(filters(page).getByRole("checkbox").first()).toBeInViewport();
      await expectNoSidewaysScroll(page);
      await page.keyboard.press("Escape");
    }
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`satisfy axe in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/board?verdict=broken");
      await all(page).tap();
      await menu(page, "Verdict").tap();
      await expect(option(page, /^Broken/)).toBeVisible();
      await expectAccessible(page);
    });
  }
});
