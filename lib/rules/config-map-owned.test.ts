import { expect, test } from "vitest";
import { provider, settings, settingsStory } from "../testing/app-configuration.ts";
import { pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "config-map-owned";
const judge = (...given: Parameters<typeof settingsStory>) =>
  jointOf(settingsStory(...given), "app-configuration", rule);

test("is intact when the ConfigMap is owned by the provider, by UID", () => {
  const joint = judge();
  expect(joint?.verdict).toBe("intact");
  expect(valuesOf(joint)).toEqual({ expected: "provider-1", found: "provider-1" });
});

test("is broken when somebody else made a ConfigMap of that name", () => {
  const joint = judge({ configMaps: [{ ...settings, owners: [] }] });
  expect(joint?.verdict).toBe("broken");
  expect(valuesOf(joint)).toEqual({ expected: "provider-1", found: null });
  expect(joint?.fix?.kubectl).toContain("kubectl -n shop delete configmap settings");
});

test("names the earlier provider that the ConfigMap belongs to", () => {
  const owners = [{ kind: "AzureAppConfigurationProvider", name: provider.name, uid: "provider-0" }];
  expect(judge({ configMaps: [{ ...settings, owners }] })?.message).toContain(
    "belongs to an earlier settings-provider",
  );
});

test("is broken when the ConfigMap does not exist, and settling before the first sync", () => {
  expect(judge({ configMaps: [] })?.verdict).toBe("broken");
  expect(judge({ configMaps: [], appConfigurationProviders: [{ ...provider, phase: "Pending" }] })?.verdict).toBe(
    "settling",
  );
});

test("is at risk only while the running pods had it at their start, and says unknown without them", () => {
  const running = { ...pod, containers: [{ name: "main", isReady: true, startedAt: null, waiting: null }] };
  expect(judge({ configMaps: [], pods: [running] })?.verdict).toBe("at-risk");
  expect(judge({ configMaps: [], pods: [] }, undefined, [{ what: "pods" }])?.verdict).toBe("unknown");
});

test("is at risk only while an older provider goes on writing to what it knows by name", () => {
  const owners = [{ kind: "AzureAppConfigurationProvider", name: provider.name, uid: "provider-0" }];
  const judgePhase = (phase: string) =>
    judge({ configMaps: [{ ...settings, owners }], appConfigurationProviders: [{ ...provider, phase }] })?.verdict;
  expect(["Complete", "Running", "Pending", "UpdateFailed"].map(judgePhase)).toEqual(Array(4).fill("at-risk"));
  expect(judgePhase("Failed")).toBe("broken");
});

test("is at risk only when the pods start without it", () => {
  const optional = { envFrom: [{ kind: "ConfigMap" as const, name: "settings", prefix: "", isOptional: true }] };
  expect(judge({ configMaps: [] }, optional)?.verdict).toBe("at-risk");
});

test("says unknown when the ConfigMaps could not be listed", () => {
  expect(judge({ configMaps: [] }, undefined, [{ what: "configMaps" }])).toMatchObject({
    verdict: "unknown",
    missing: "list configmaps in cluster harbour",
  });
});
