import { expect, test } from "vitest";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { provider, settings, settingsStory } from "../testing/app-configuration.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";

const judge = (over: Partial<AppConfigurationProvider>) =>
  jointOf(
    settingsStory({ appConfigurationProviders: [{ ...provider, ...over }] }),
    "app-configuration",
    "app-configuration-synced",
  );

test("reads the phase as the provider means it", () => {
  const phases = ["Complete", "Failed", "UpdateFailed", "Pending", null, "Sleeping"];
  expect(phases.map((phase) => judge({ phase })?.verdict)).toEqual([
    "intact",
    "broken",
    "at-risk",
    "settling",
    "settling",
    "unknown",
  ]);
});

test("leaves a failure to the ConfigMap's joint where the provider may not write to it", () => {
  const appConfigurationProviders = [{ ...provider, phase: "Failed" }];
  const bridge = bridgeOf(
    settingsStory({ appConfigurationProviders, configMaps: [{ ...settings, owners: [] }] }),
    "app-configuration",
  );
  expect(bridge).toMatchObject({ verdict: "broken", rootCause: "config-map-owned" });
});

test("says that stale values are still served when only a refresh failed", () => {
  expect(judge({ phase: "UpdateFailed" })?.message).toBe(
    "Provider settings-provider could not refresh; the ConfigMap still serves the values of 2030-01-02T03:00:00Z.",
  );
});

test("is settling while a sync runs, and at risk once it has run longer than ten minutes", () => {
  expect(judge({ phase: "Running", lastReconcileTime: "2030-01-02T02:54:06Z" })?.verdict).toBe("settling");
  expect(judge({ phase: "Running", lastReconcileTime: "2030-01-02T02:54:04Z" })?.verdict).toBe("at-risk");
  expect(judge({ phase: "Running", lastReconcileTime: null })?.verdict).toBe("settling");
});

test("does not take a provider that never refreshes for a failure, but says so", () => {
  const joint = judge({ isRefreshEnabled: false, lastSyncTime: "2029-01-01T00:00:00Z" });
  expect(joint?.verdict).toBe("intact");
  expect(joint?.message).toContain("Refresh is off");
});
