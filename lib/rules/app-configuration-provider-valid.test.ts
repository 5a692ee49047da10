import { expect, test } from "vitest";
import type { ProviderShape, SelectorShape } from "../inventory/kubernetes/provider-shape.ts";
import { provider, settingsStory } from "../testing/app-configuration.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "app-configuration-provider-valid";
const { shape } = provider;
const [auth] = shape.auths;
if (auth === undefined) throw new Error("the story's provider signs in");

const judge = (over: Partial<ProviderShape>, phase: string | null = "Failed") =>
  jointOf(
    settingsStory({ appConfigurationProviders: [{ ...provider, phase, shape: { ...shape, ...over } }] }),
    "app-configuration",
    rule,
  );
const selector = (over: Partial<SelectorShape>): SelectorShape => ({
  path: "spec.configuration.selectors[0]",
  hasKeyFilter: true,
  hasTagFilters: false,
  hasSnapshot: false,
  hasLabelFilter: false,
  hasPatternInLabel: false,
  ...over,
});

test("says nothing of a specification that the controller would take", () => {
  expect(judge({})).toBeUndefined();
  expect(judge({ selectors: [selector({}), selector({ hasKeyFilter: false, hasSnapshot: true })] })).toBeUndefined();
  expect(judge({ configMapData: { type: "json", hasKey: true, hasSeparator: true } })).toBeUndefined();
});

test("is broken, with the field and what it has to be", () => {
  const joint = judge({ configMapData: { type: "json", hasKey: false, hasSeparator: false } });
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "Provider settings-provider is refused by its controller for spec.target.configMapData.key. That has to be a key with type json, and is not there. It is not tried again until it is changed.",
  });
  expect(valuesOf(joint)).toEqual({ expected: "a key with type json", found: null });
});

test.each<[string, Partial<ProviderShape>]>([
  ["spec", { hasEndpoint: false }],
  ["spec", { hasConnectionString: true }],
  ["spec.auth", { hasEndpoint: false, hasConnectionString: true }],
  ["spec.auth", { auths: [{ ...auth, ways: ["workloadIdentity", "managedIdentityClientId"] }] }],
  ["spec.auth.workloadIdentity", { auths: [{ ...auth, workloadIdentityWays: [] }] }],
  ["spec.auth.workloadIdentity", { auths: [{ ...auth, workloadIdentityWays: ["serviceAccountName", "x"] }] }],
  ["spec.auth.managedIdentityClientId", { auths: [{ ...auth, badClientIds: ["managedIdentityClientId"] }] }],
  [
    "spec.secret.auth.keyVaults[0]",
    { auths: [{ ...auth, path: "spec.secret.auth.keyVaults[0]", isRequired: true, ways: [] }] },
  ],
  ["spec.endpoint", { badAddresses: ["spec.endpoint"] }],
  ["spec.target.configMapData.key", { configMapData: { type: "default", hasKey: true, hasSeparator: false } }],
  ["spec.target.configMapData.separator", { configMapData: { type: "properties", hasKey: true, hasSeparator: true } }],
  ["spec.configuration.selectors[0]", { selectors: [selector({ hasKeyFilter: false })] }],
  ["spec.configuration.selectors[0]", { selectors: [selector({ hasSnapshot: true })] }],
  ["spec.configuration.selectors[0]", { selectors: [selector({ hasPatternInLabel: true, hasLabelFilter: true })] }],
  ["spec.target.configMapData.type", { flagSelectors: [selector({})] }],
  [
    "spec.featureFlag.selectors",
    { flagSelectors: [], configMapData: { type: "json", hasKey: true, hasSeparator: false } },
  ],
  [
    "spec.secret.refresh.interval",
    { intervals: [{ path: "spec.secret.refresh.interval", interval: "30s", leastInSeconds: 60 }] },
  ],
])("finds fault with %s", (path, over) => {
  expect(judge(over)?.evidence[0]?.path).toBe(path);
});

test("believes a provider that has come through, whatever is known of it here", () => {
  expect(judge({ hasEndpoint: false }, "Complete")).toBeUndefined();
  expect(judge({ hasEndpoint: false }, "UpdateFailed")).toBeUndefined();
});

test("is the root cause of the failure that follows from it", () => {
  const broken = { ...provider, phase: "Failed", shape: { ...shape, hasConnectionString: true } };
  const bridge = bridgeOf(settingsStory({ appConfigurationProviders: [broken] }), "app-configuration");
  expect(bridge).toMatchObject({ verdict: "broken", rootCause: rule });
});

test("says unknown when the providers could not be listed", () => {
  const story = settingsStory({ appConfigurationProviders: [] }, undefined, [{ what: "appConfigurationProviders" }]);
  expect(jointOf(story, "app-configuration", rule)?.verdict).toBe("unknown");
});
