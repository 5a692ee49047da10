import { expect, test } from "vitest";
import type { Container, EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import { provider, readsSettings, settings, settingsStory } from "../testing/app-configuration.ts";
import { aWaitingPod } from "../testing/corpus/waiting-pod.ts";
import { pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "config-map-keys-present";
const asking = (key: string, isOptional = false): Partial<Container> => {
  const from = { kind: "ConfigMap", name: "settings", key, isOptional } as const;
  const variable: EnvVariable = { name: "VALUE", literal: null, hosts: [], from };
  return { env: [variable] };
};
const judge = (...given: Parameters<typeof settingsStory>) =>
  jointOf(settingsStory(...given), "app-configuration", rule);
const running = { ...pod, containers: [{ name: "main", isReady: true, startedAt: null, waiting: null }] };

test("is intact when the ConfigMap has the key that a container asks for", () => {
  expect(judge({}, asking("QUEUE"))?.verdict).toBe("intact");
});

test("is broken when it has not, and names the nearest", () => {
  const joint = judge({}, asking("QUEUES"));
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "ConfigMap settings has no key QUEUES, which VALUE of container main needs, so the pods cannot start (CreateContainerConfigError). The nearest is QUEUE.",
  });
  expect(valuesOf(joint)).toEqual({ expected: "QUEUES", found: "QUEUE, LEVEL" });
});

test("quotes the kubelet where a pod waits for the key", () => {
  const says = "couldn't find key HOST in ConfigMap shop/settings";
  expect(valuesOf(judge({ pods: [running, aWaitingPod(says)] }, asking("HOST")))["the kubelet says"]).toBe(says);
});

test("is at risk only while the running pods had the key at their start", () => {
  expect(judge({ pods: [running] }, asking("HOST"))?.verdict).toBe("at-risk");
  expect(judge({ pods: [] }, asking("HOST"), [{ what: "pods" }])?.verdict).toBe("unknown");
});

test("expects nothing of a key that is optional, and says nothing of a ConfigMap that is taken whole", () => {
  expect(judge({}, asking("HOST", true))).toBeUndefined();
  expect(judge({}, readsSettings)).toBeUndefined();
});

test("counts the keys that become files", () => {
  const volume = { volume: "v", name: "settings", isOptional: false, keys: ["app.ini"], subPathIn: [] };
  const inventory = settingsStory({}, readsSettings);
  const [deployment] = inventory.resources.deployments;
  if (deployment === undefined) throw new Error("the story has a deployment");
  const template = { ...deployment.template, volumes: [{ kind: "ConfigMap" as const, ...volume }] };
  const story = { ...inventory, resources: { ...inventory.resources, deployments: [{ ...deployment, template }] } };
  expect(jointOf(story, "app-configuration", rule)?.message).toContain("no key app.ini, which volume v needs");
});

test("is at risk when the provider found nothing, unless everything may have gone into its Secret", () => {
  const configMaps = [{ ...settings, keys: [] }];
  expect(judge({ configMaps })?.message).toContain("No key-value of the store matches its selectors");
  const appConfigurationProviders = [{ ...provider, secretName: "settings-secrets" }];
  expect(judge({ configMaps, appConfigurationProviders })).toBeUndefined();
});

test("is at risk when a node skipped keys, by its own word and of this ConfigMap only", () => {
  const skipping = (object: string) => ({
    cluster: "harbour",
    namespace: "shop",
    name: "event-1",
    reason: "InvalidEnvironmentVariableNames",
    message: `Keys [1A, 2B] from the EnvFrom configMap ${object} were skipped since they are considered invalid environment variable names.`,
    about: { kind: "Pod", name: pod.name },
    lastSeen: null,
  });
  const configMaps = [{ ...settings, keys: ["QUEUE", "1A", "2B"] }];
  expect(judge({ configMaps, events: [skipping("shop/settings")] })).toMatchObject({
    verdict: "at-risk",
    message: expect.stringContaining("1A, 2B"),
  });
  expect(judge({ configMaps, events: [skipping("shop/settings-2")] })).toBeUndefined();
  expect(judge({ configMaps, events: [] }, readsSettings, [{ what: "events" }])?.verdict).toBe("unknown");
  expect(judge({ events: [] }, readsSettings, [{ what: "events" }])).toBeUndefined();
});

test("says unknown when the ConfigMaps could not be listed", () => {
  expect(judge({ configMaps: [] }, asking("QUEUE"), [{ what: "configMaps" }])?.verdict).toBe("unknown");
});
