import { expect, test } from "vitest";
import { provider, settingsStory, store } from "../testing/app-configuration.ts";
import { subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";

const rule = "app-configuration-store-exists";
const misspelt = { appConfigurationProviders: [{ ...provider, storeHost: "appcs-shoq.azconfig.io" }] };

test("finds the store that answers to the host, without regard to case", () => {
  const story = settingsStory({ appConfigurationStores: [{ ...store, host: "AppCS-shop.azconfig.io" }] });
  expect(jointOf(story, "app-configuration", rule)?.verdict).toBe("intact");
});

test("says unknown for a host that nothing readable answers to, and names the nearest", () => {
  const bridge = bridgeOf(settingsStory(misspelt), "app-configuration");
  expect(bridge).toMatchObject({
    verdict: "unknown",
    rootCause: rule,
    target: { name: "appcs-shoq.azconfig.io", id: null, exists: null, nearest: "appcs-shop.azconfig.io" },
  });
  expect(bridge?.joints.map((joint) => joint.rule)).not.toContain("app-configuration-data-role");
});

test("names the permission when the stores could not be listed", () => {
  const story = settingsStory(misspelt, undefined, [{ what: "appConfigurationStores", scope: subscription.id }]);
  expect(jointOf(story, "app-configuration", rule)).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.AppConfiguration/configurationStores/read at ${subscription.id}`,
  });
});

test("does not apply to a provider with a connection string, whose store is not known", () => {
  const story = settingsStory({
    appConfigurationProviders: [{ ...provider, storeHost: null, auth: { kind: "connection-string" } }],
  });
  expect(jointOf(story, "app-configuration", rule)).toBeUndefined();
});
