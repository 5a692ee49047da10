import { describe, expect, test } from "vitest";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { provider, settings, settingsStory } from "../testing/app-configuration.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";
import { withController } from "../testing/provider-controller.ts";

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

test("is at risk once a provider that refreshes missed ten of its intervals", () => {
  const lastSyncTime = "2030-01-02T02:50:00Z";
  expect(judge({ lastSyncTime, refreshInterval: "1m" })?.verdict).toBe("at-risk");
  expect(judge({ lastSyncTime, refreshInterval: "2m" })?.verdict).toBe("intact");
});

describe("with a controller that is known", () => {
  const [reading] = settingsStory().resources.deployments;
  const crashing = {
    name: "manager",
    isReady: false,
    startedAt: null,
    waiting: { reason: "CrashLoopBackOff", message: null },
  };
  const judgeWith = (phase: string | null, more: Partial<AppConfigurationProvider> = {}, pod = {}) =>
    jointOf(
      settingsStory({
        appConfigurationProviders: [{ ...provider, phase, ...more }],
        ...withController(reading, { pod }),
      }),
      "app-configuration",
      "app-configuration-synced",
    )?.verdict;
  const down = { containers: [crashing] };

  test("is broken where a sync is waited for and none of its pods runs", () => {
    expect([judgeWith(null, {}, down), judgeWith("Pending", {}, down)]).toEqual(["broken", "broken"]);
    expect(judgeWith("Pending")).toBe("settling");
  });

  test("is at risk where a refresh is, and says nothing of it where none is", () => {
    expect([judgeWith("Complete", {}, down), judgeWith("Complete")]).toEqual(["at-risk", "intact"]);
    expect(judgeWith("Complete", { isRefreshEnabled: false }, down)).toBe("intact");
  });
});
