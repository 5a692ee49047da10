import { expect, test } from "vitest";
import { provider, settings, settingsStory } from "../testing/app-configuration.ts";
import { subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";

const rule = "app-configuration-provider-found";
const elsewhere = { ...provider, namespace: "shop-next" };

test("finds the provider that fills the ConfigMap, and every joint behind it holds", () => {
  const bridge = bridgeOf(settingsStory(), "app-configuration");
  expect(bridge).toMatchObject({
    verdict: "intact",
    rootCause: null,
    target: { type: "Microsoft.AppConfiguration/configurationStores", name: "appcs-shop", exists: true, nearest: null },
  });
  expect(bridge?.joints.map((joint) => joint.rule)).toEqual([
    rule,
    "app-configuration-provider-identity",
    "app-configuration-store-exists",
    "app-configuration-data-role",
    "app-configuration-synced",
    "config-map-owned",
    "network-reachable",
  ]);
  expect(bridge?.needs.map(({ says }) => says)).toEqual(["container main takes its variables from ConfigMap settings"]);
});

test("is broken where the provider of that ConfigMap serves another namespace", () => {
  const joint = jointOf(
    settingsStory({ appConfigurationProviders: [elsewhere], configMaps: [] }),
    "app-configuration",
    rule,
  );
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "No AzureAppConfigurationProvider in namespace shop fills ConfigMap settings, and it is not there. settings-provider fills the one in namespace shop-next only.",
  });
  expect(joint?.fix?.kubectl).toContain("metadata: { name: settings, namespace: shop }");
});

test("is at risk where the provider that made the ConfigMap is gone, because the values are still there", () => {
  expect(jointOf(settingsStory({ appConfigurationProviders: [] }), "app-configuration", rule)).toMatchObject({
    verdict: "at-risk",
    message:
      "No AzureAppConfigurationProvider in namespace shop fills ConfigMap settings: settings-provider that made it is gone. It keeps its last values until it is removed with its owner, and nothing makes it again.",
  });
});

test("is at risk where the provider fills another ConfigMap now", () => {
  const moved = { ...provider, configMapName: "settings-2" };
  expect(jointOf(settingsStory({ appConfigurationProviders: [moved] }), "app-configuration", rule)?.verdict).toBe(
    "at-risk",
  );
});

test("says unknown when the providers could not be listed, though the ConfigMap tells its owner", () => {
  const story = settingsStory({ appConfigurationProviders: [] }, undefined, [{ what: "appConfigurationProviders" }]);
  expect(jointOf(story, "app-configuration", rule)).toMatchObject({
    verdict: "unknown",
    missing: "list azureappconfigurationproviders.azconfig.io in cluster harbour",
  });
});

test("says unknown when the ConfigMaps could not be listed and only another namespace has a provider", () => {
  const story = settingsStory({ appConfigurationProviders: [elsewhere], configMaps: [] }, undefined, [
    { what: "configMaps" },
  ]);
  expect(jointOf(story, "app-configuration", rule)?.verdict).toBe("unknown");
});

test("makes no bridge of an ordinary ConfigMap, whether it exists or not", () => {
  const byHand = { ...settings, owners: [] };
  expect(
    bridgeOf(settingsStory({ appConfigurationProviders: [], configMaps: [byHand] }), "app-configuration"),
  ).toBeUndefined();
  expect(
    bridgeOf(settingsStory({ appConfigurationProviders: [], configMaps: [] }), "app-configuration"),
  ).toBeUndefined();
  expect(
    bridgeOf(settingsStory({ appConfigurationProviders: [elsewhere], configMaps: [byHand] }), "app-configuration"),
  ).toBeUndefined();
});

test("does not stand on the workload's own identity", () => {
  const bridge = bridgeOf(settingsStory({ subscriptions: [subscription], webhooks: [] }), "app-configuration");
  expect(bridge).toMatchObject({ verdict: "intact", blockedBy: null });
});
