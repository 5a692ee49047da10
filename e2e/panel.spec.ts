import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Bridge, Joint } from "../lib/bridges/bridge.ts";
import type { BridgeInFull } from "../lib/bridges/bridge-in-full.ts";
import { expect, test } from "./fixtures.ts";

const expectedSubject = "system:serviceaccount:workers-green:sa-workers-workloadidentity";
const foundSubject = "system:serviceaccount:workers-blue:sa-workers-workloadidentity";

const panel = (page: Page, kind = "Identity") => page.getByRole("complementary", { name: `${kind} bridge` });
const fix = (page: Page) => panel(page).getByRole("region", { name: "How to mend it" });
/** The values that decide, right below the sentence. */
const evidence = (page: Page, kind?: string) =>
  panel(page, kind).getByRole("figure", { name: "What was found" }).first();
const rungs = (page: Page) => panel(page).locator("li[data-rule] > details");

async function bridgesOf(page: Page, query: string): Promise<readonly Bridge[]> {
  const answer = await page.request.get(`/api/v1/bridges?${query}`);
  return ((await answer.json()) as { bridges: Bridge[] }).bridges;
}

async function openBridge(page: Page, query: string, isWanted: (bridge: Bridge) => boolean = () => true, rest = "") {
  const bridge = (await bridgesOf(page, query)).find(isWanted);
  if (bridge === undefined) throw new Error(`the estate has no such bridge: ${query}`);
  await page.goto(`/?bridge=${bridge.id}${rest}`);
  await expect(page.getByRole("complementary").locator("li[data-rule]").first()).toBeVisible();
  // The first paint has the panel already; that the page takes keys is seen from what only a script can draw.
  await expect(page.locator("button[data-kind]").first()).toBeVisible();
  return bridge;
}

const openGreen = (page: Page, rest = "") => openBridge(page, "kind=identity&namespace=workers-green", undefined, rest);

/** Changes what the server answers about one bridge to a page that asks for it after the first paint. */
async function withBridge(page: Page, change: (bridge: BridgeInFull) => BridgeInFull) {
  await page.route("/api/v1/bridges/*", async (route) => {
    const headers = { ...route.request().headers() };
    delete headers["if-none-match"];
    const response = await route.fetch({ headers });
    await route.fulfill({ json: change((await response.json()) as BridgeInFull) });
  });
}

// A page that asks again after its test has ended is not answered any more.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

async function selectGreen(page: Page) {
  await page.goto("/");
  await page.getByRole("link", { name: /Identity: workers-green\/pulseos-worker → msi-workers/ }).click();
}

test.describe("the panel of a broken bridge", () => {
  test("says in one short sentence what is wrong, without the values", async ({ page }) => {
    await openGreen(page);
    const sentence = panel(page).getByText(
      "No federated credential of msi-workers names the ServiceAccount of workers-green/pulseos-worker.",
      { exact: true },
    );
    await expect(sentence).toHaveCount(1);
    const card = sentence.locator("..");
    await expect(card).toContainText("Entra answers AADSTS700213");
    await expect(card).not.toContainText("system:serviceaccount");
  });

  test("has both values right below it, marked where they differ, once", async ({ page }) => {
    await openGreen(page);
    await expect(evidence(page).locator("dt")).toHaveText(["expected", "found"]);
    await expect(evidence(page).locator("dd")).toHaveText([expectedSubject, foundSubject]);
    await expect(evidence(page).locator("mark")).toHaveText(["green", "blue"]);
    await expect(panel(page).locator("code", { hasText: foundSubject })).toHaveCount(1);
    const [sentence, values, mend] = await Promise.all(
      [panel(page).getByText(/^No federated credential/), evidence(page), fix(page)].map((each) => each.boundingBox()),
    );
    expect(sentence!.y).toBeLessThan(values!.y);
    expect(values!.y).toBeLessThan(mend!.y);
  });

  test("has the joints as a ladder, in order, and only the broken one open", async ({ page }) => {
    const { joints } = await openGreen(page);
    const names = panel(page).locator("li[data-rule] > details > summary > span:first-child");
    await expect(names).toHaveText(joints.map(({ rule }) => rule));
    await expect(panel(page).locator("li[data-rule] > details[open]")).toHaveCount(1);
    await expect(panel(page).locator("li[data-rule] > details[open] > summary")).toContainText(
      "federated-subject-matches broken",
    );
    await expect(panel(page)).toContainText(`${joints.length} joints: 1 broken, ${joints.length - 1} intact`);
  });

  test("sets the two values under each other, so that what they share stands in the same columns", async ({ page }) => {
    await openGreen(page);
    const values = evidence(page).locator("dd code");
    await expect(values).toHaveText([expectedSubject, foundSubject]);
    const ends = await values.evaluateAll((codes) =>
      codes.map((code) => {
        const range = document.createRange();
        range.selectNodeContents([...code.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE)!);
        const { left, top } = range.getClientRects()[0]!;
        return { left: Math.round(left), line: Math.round(top - code.getBoundingClientRect().top) };
      }),
    );
    expect(ends[0]).toEqual(ends[1]);
  });

  test("says where each value was read, and when; the whole id is one click away", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { joints } = await openGreen(page);
    const [, found] = joints.find(({ rule }) => rule === "federated-subject-matches")!.evidence;
    const place = evidence(page)
      .locator("details")
      .filter({ hasText: "federated credential federated_credential_workers of msi-workers" });
    await expect(place.locator("time")).toHaveAttribute("datetime", found!.at);
    await expect(place.getByText(found!.resource)).toBeHidden();
    await place.locator("summary").click();
    await expect(place.getByText(found!.resource)).toBeVisible();
    await expect(place.getByText("properties.subject")).toBeVisible();
    await place.getByRole("button", { name: "Copy the id of federated_credential_workers" }).click();
    await expect(place.getByRole("button", { name: /Copied/ })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(found!.resource);
    await expect(place.getByRole("link", { name: /Azure portal/ })).toHaveAttribute(
      "href",
      /^https:\/\/portal\.azure\.com\/#resource\/subscriptions\/.*\/userAssignedIdentities\/msi-workers$/,
    );
  });

  test("lists what waits for it, each leading there, and from there back", async ({ page }) => {
    const { id } = await openGreen(page);
    const waiting = (await bridgesOf(page, "namespace=workers-green")).filter(({ blockedBy }) => blockedBy === id);
    expect(waiting.length).toBeGreaterThan(1);
    const blocked = panel(page).locator("details", { hasText: `${waiting.length} other bridges wait for this one` });
    await blocked.locator("summary").click();
    await expect(blocked.getByRole("link")).toHaveCount(waiting.length);
    await blocked.getByRole("link", { name: /^Redis: workers-green/ }).click();
    await expect(panel(page, "Redis").getByRole("heading", { level: 2 })).toBeFocused();
    await expect(panel(page, "Redis")).not.toContainText("How to mend it");
    await panel(page, "Redis").getByRole("link", { name: "the identity bridge to msi-workers" }).click();
    await expect(panel(page)).toContainText("federated-subject-matches");
  });

  test("leads to the rule, to the portal and to the official documentation", async ({ page }) => {
    await openGreen(page);
    await expect(panel(page).getByRole("link", { name: /^What federated-subject-matches checks/ })).toHaveAttribute(
      "href",
      "/rules/federated-subject-matches",
    );
    await expect(fix(page).getByRole("link", { name: /^Official documentation/ })).toHaveAttribute(
      "href",
      /^https:\/\/learn\.microsoft\.com\//,
    );
    await expect(
      panel(page)
        .getByRole("link", { name: /^Azure portal/ })
        .first(),
    ).toBeVisible();
  });

  test("teaches the idea of its kind, with both snippets folded away", async ({ page }) => {
    await openGreen(page);
    const lesson = panel(page).getByRole("region", { name: "New to this?" });
    await expect(lesson).toContainText("an ID card that Azure trusts");
    await expect(lesson.getByText("azurerm_federated_identity_credential")).toBeHidden();
    await lesson.locator("summary").click();
    await expect(lesson.getByText("azurerm_federated_identity_credential")).toBeVisible();
    await expect(lesson.getByText("azure.workload.identity/use")).toBeVisible();
  });
});

test.describe("the panel of a bridge that waits for another", () => {
  test("tells the fault once, with the way to where it is mended", async ({ page }) => {
    await openBridge(page, "kind=app-configuration&namespace=workers-green");
    const waiting = panel(page, "App Configuration");
    await expect(waiting.getByText("Blocked", { exact: true })).toBeVisible();
    await expect(waiting.getByText(/No federated credential of msi-workers/).filter({ visible: true })).toHaveCount(1);
    await expect(waiting.getByText(expectedSubject).filter({ visible: true })).toHaveCount(0);
    await expect(waiting.getByRole("link", { name: /identity bridge/ })).toHaveCount(1);
    await waiting.getByRole("link", { name: "the identity bridge to msi-workers" }).click();
    await expect(fix(page)).toBeVisible();
  });

  test("says what is broken there besides, and has that open with what to type", async ({ page }) => {
    await openBridge(page, "kind=cosmos&namespace=workers-green");
    const waiting = panel(page, "Cosmos DB");
    await expect(waiting).toContainText("Mend this first");
    await expect(waiting).toContainText("broken here besides: cosmos-data-path-exists");
    const opened = waiting.locator("li[data-rule] > details[open]");
    await expect(opened).toHaveCount(1);
    await expect(opened).toContainText("cosmos-data-path-exists broken");
    await expect(opened.getByRole("tab", { name: "Azure CLI" })).toBeVisible();
  });
});

test("a workload that wants no pods is said to want none", async ({ page }) => {
  await openGreen(page);
  await expect(panel(page)).toContainText("in aks-pulseos, wants no pods now");
  await openBridge(page, "kind=identity&namespace=workers-blue");
  await expect(panel(page)).not.toContainText("wants no pods now");
});

test.describe("what to type", () => {
  test("stands in tabs, one for each language in which the change can be made", async ({ page }) => {
    await openGreen(page);
    await expect(fix(page).getByRole("tab")).toHaveText(["Azure CLI", "Terraform"]);
    await expect(fix(page).getByRole("tabpanel")).toHaveCount(1);
    await expect(fix(page).getByRole("tabpanel", { name: "Azure CLI" })).toContainText(`--subject ${expectedSubject}`);
  });

  test("changes with the arrow keys, and the address keeps what was chosen", async ({ page, context }) => {
    await openGreen(page);
    await fix(page).getByRole("tab", { name: "Azure CLI" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(fix(page).getByRole("tab", { name: "Terraform" })).toBeFocused();
    await expect(fix(page).getByRole("tabpanel", { name: "Terraform" })).toContainText("azurerm_federated");
    await expect(page).toHaveURL(/&fix=terraform/);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(fix(other).getByRole("tab", { name: "Terraform" })).toHaveAttribute("aria-selected", "true");
    for (const [key, tab] of [
      ["ArrowRight", "Azure CLI"],
      ["ArrowLeft", "Terraform"],
      ["Home", "Azure CLI"],
      ["End", "Terraform"],
    ] as const) {
      await page.keyboard.press(key);
      await expect(fix(page).getByRole("tab", { name: tab })).toBeFocused();
    }
  });

  test("shows the first language there is where the chosen one has nothing to say", async ({ page }) => {
    await openGreen(page, "&fix=kubectl");
    await expect(fix(page).getByRole("tab", { name: "Azure CLI" })).toHaveAttribute("aria-selected", "true");
  });

  test("is copied as it stands", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openGreen(page);
    await fix(page).getByRole("button", { name: "Copy Azure CLI" }).click();
    await expect(fix(page).getByRole("button", { name: /Copied/ })).toBeVisible();
    const shown = await fix(page).getByRole("tabpanel").locator("pre").textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  });

  test("is whole when it is selected by hand, and leaves no backslash alone on a line", async ({ page }) => {
    await openGreen(page);
    const code = fix(page).getByRole("tabpanel").locator("pre");
    await expect(code).toContainText("--subject");
    const selected = await code.evaluate((pre) => {
      getSelection()!.selectAllChildren(pre);
      return { text: getSelection()!.toString(), whole: pre.textContent };
    });
    expect(selected.text).toBe(selected.whole);
    const alone = await code.evaluate((pre) => {
      const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
      const tops: number[][] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent!.indexOf("\\\n");
        if (at < 2) continue;
        const topOf = (start: number) => {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + 1);
          return range.getBoundingClientRect().top;
        };
        tops.push([topOf(at - 2), topOf(at)]);
      }
      return tops;
    });
    expect(alone.length).toBeGreaterThan(5);
    for (const [word, backslash] of alone) expect(backslash).toBe(word);
  });

  test("is shown first in a language in which there is something to type", async ({ page }) => {
    await openBridge(page, "kind=compute&verdict=broken");
    const mend = panel(page, "Compute").getByRole("region", { name: "How to mend it" });
    await expect(mend.getByRole("tab")).toHaveText(["Terraform", "kubectl, Helm"]);
    await expect(mend.getByRole("tabpanel", { name: "kubectl, Helm" })).toContainText("kubectl -n batch patch");
  });

  test("is reached, chosen and copied with the keyboard alone", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/");
    await page.getByRole("link", { name: /Identity: workers-green\/pulseos-worker/ }).focus();
    await page.keyboard.press("Enter");
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
    await expect(fix(page).getByRole("tab").first()).toBeVisible();
    const isAt = (name: string) =>
      page.evaluate((wanted) => document.activeElement?.textContent?.startsWith(wanted), name);
    for (let tabs = 0; tabs < 12 && !(await isAt("Azure CLI")); tabs++) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect(fix(page).getByRole("tab", { name: "Terraform" })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(fix(page).getByRole("button", { name: /Copied/ })).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'resource "azurerm_federated_identity_credential"',
    );
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: /Identity: workers-green\/pulseos-worker/ })).toBeFocused();
  });

  test("sets apart what has to be filled in, and says it", async ({ page }) => {
    await openGreen(page, "&fix=terraform");
    const shown = fix(page).getByRole("tabpanel");
    await expect(shown.locator("var")).toHaveText(["<msi-workers>", "<cluster>"]);
    await expect(shown).toContainText("Put your own in place of <msi-workers> and <cluster>.");
  });

  test("is nothing while Azure is still spreading the change", async ({ page }) => {
    const settling = (joint: Joint): Joint => (joint.verdict === "broken" ? { ...joint, verdict: "settling" } : joint);
    await withBridge(page, (bridge) => ({ ...bridge, verdict: "settling", joints: bridge.joints.map(settling) }));
    await selectGreen(page);
    await expect(panel(page).locator("li[data-rule] > details[open] > summary")).toContainText(
      "federated-subject-matches settling",
    );
    await expect(panel(page)).not.toContainText("How to mend it");
  });
});

test.describe("the panel of an unknown bridge", () => {
  test("names what could not be read and the command that grants it", async ({ page }) => {
    const { joints, kind } = await openBridge(page, "verdict=unknown", ({ joints: all }) =>
      all.some(({ missing }) => missing?.startsWith("Microsoft.Authorization/roleAssignments/read at ")),
    );
    expect(kind).toBe("openai");
    const opened = panel(page, "OpenAI");
    const scope = joints.find(({ missing }) => missing !== null)!.missing!.split(" at ")[1];
    await expect(opened).toContainText("because not all role assignments were read");
    await expect(opened).toContainText("What could not be read");
    const command = opened.locator("pre").first();
    await expect(command).toContainText("az role assignment create");
    await expect(command).toContainText("--role Reader");
    await expect(command).toContainText(`--scope ${scope}`);
  });

  test("fills in who reads, as the access token names it", async ({ page }) => {
    const [bridge] = await bridgesOf(page, "verdict=unknown&kind=openai");
    const answer = await page.request.get(`/api/v1/bridges/${bridge!.id}`);
    const { reader } = (await answer.json()) as BridgeInFull;
    expect(reader.objectId).toMatch(/^[0-9a-f-]{36}$/);
    await page.goto(`/?bridge=${bridge!.id}`);
    const command = panel(page, "OpenAI").locator("pre").first();
    await expect(command).toContainText(`--assignee ${reader.objectId}`);
    await expect(command.locator("var")).toHaveCount(0);
  });

  test("says how to find out who reads where the token does not say", async ({ page }) => {
    await withBridge(page, (bridge) => ({ ...bridge, reader: { objectId: null } }));
    await page.goto("/");
    await page.getByRole("link", { name: /OpenAI: reports\/pulseos-reports/ }).click();
    const opened = panel(page, "OpenAI");
    await expect(opened.locator("pre var").first()).toHaveText("<who-reads>");
    await expect(opened).toContainText("az ad signed-in-user show");
  });

  test("says what else would settle it where no permission would", async ({ page }) => {
    await openBridge(page, "verdict=unknown&kind=key-vault");
    await expect(panel(page, "Key Vault")).toContainText("What would settle it");
    await expect(panel(page, "Key Vault").locator("pre").first()).not.toContainText("az role assignment");
  });
});

test.describe("while the bridge is on its way", () => {
  test("nothing that is already read moves", async ({ page }) => {
    let release = () => {};
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    await page.route("/api/v1/bridges/*", async (route) => {
      await isReleased;
      await route.continue();
    });
    await selectGreen(page);
    const heading = panel(page).getByRole("heading", { level: 2 });
    const sentence = panel(page).getByText(/^No federated credential of msi-workers names/);
    await expect(panel(page).getByText("Fetching the joints…")).toBeAttached();
    const before = [await heading.boundingBox(), (await sentence.boundingBox())!.y];
    release();
    await expect(fix(page)).toBeVisible();
    expect([await heading.boundingBox(), (await sentence.boundingBox())!.y]).toEqual(before);
  });

  test("an answer that does not come is said, and asked for again when wanted", async ({ page, complaints }) => {
    await page.route("/api/v1/bridges/*", (route) => route.fulfill({ status: 503, body: "" }));
    await selectGreen(page);
    await expect(panel(page).getByRole("alert")).toContainText("the server answered 503");
    await page.unroute("/api/v1/bridges/*");
    await panel(page).getByRole("button", { name: "Try again" }).click();
    await expect(fix(page)).toBeVisible();
    // The browser complains of the status itself.
    expect(complaints.splice(0).every((complaint) => complaint.includes("503"))).toBe(true);
  });
});

test.describe("with much to say", () => {
  const long = `${"very-long-name-of-a-team-that-likes-names-".repeat(4)}end`;
  const lengthened = (bridge: BridgeInFull): BridgeInFull => {
    const [first] = bridge.joints;
    const more = Array.from({ length: 12 - bridge.joints.length }, (_, at) => ({
      ...first!,
      rule: `further-${at}-${long}`,
    }));
    const stretched = JSON.parse(JSON.stringify(bridge).replaceAll("workers-green", long)) as BridgeInFull;
    return { ...stretched, id: bridge.id, joints: [...stretched.joints, ...more] };
  };

  for (const width of [390, 1024, 1440]) {
    test(`twelve joints and names without end stay within the panel at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await withBridge(page, lengthened);
      await selectGreen(page);
      await expect(rungs(page)).toHaveCount(12);
      const overflow = await panel(page).evaluate((aside) => aside.scrollWidth - aside.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expect(panel(page).locator("pre").first()).toContainText(long);
    });
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("covers the page, which takes the keyboard again when it closes", async ({ page }) => {
    await selectGreen(page);
    await expect(fix(page)).toBeVisible();
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    for (const covered of [page.getByRole("navigation"), page.getByRole("heading", { level: 1 })])
      await expect(covered).toBeHidden();
    await panel(page).getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("link", { name: /Identity: workers-green\/pulseos-worker/ })).toBeFocused();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const query of ["kind=identity&namespace=workers-green", "verdict=unknown&kind=openai", "verdict=at-risk"]) {
    test(`has nothing that axe objects to in ${colorScheme}, with everything open: ${query}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openBridge(page, query, undefined, "&fix=terraform");
      await page
        .getByRole("complementary")
        .locator("details")
        .evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
      expect((await new AxeBuilder({ page }).include(".bridge-panel").analyze()).violations).toEqual([]);
    });
  }
}
