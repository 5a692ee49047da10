import { expect, test } from "vitest";
import { readsSettings, settings, settingsStory } from "../testing/app-configuration.ts";
import { pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "config-map-current-in-pods";
const configMaps = [{ ...settings, settingsChangedAt: "2030-01-02T00:00:00.000Z" }];
const startedAt = (time: string | null, name = "main") => ({
  ...pod,
  containers: [{ name, isReady: true, startedAt: time, waiting: null }],
});
const judge = (resources: Parameters<typeof settingsStory>[0], container = readsSettings) =>
  jointOf(settingsStory({ configMaps, ...resources }, container), "app-configuration", rule);
const before = startedAt("2030-01-01T00:00:00Z");
const after = startedAt("2030-01-02T00:00:01Z");

test("is at risk when a container started before the settings changed, and quotes both times", () => {
  const joint = judge({ pods: [{ ...after, name: "checkout-7d9-x2", uid: "2" }, before] });
  expect(joint?.verdict).toBe("at-risk");
  expect(valuesOf(joint)).toEqual({
    "settings changed": "2030-01-02T00:00:00.000Z",
    "container started": "2030-01-01T00:00:00Z",
  });
  expect(joint?.fix?.kubectl).toContain("rollout restart deployment/checkout");
});

test("is intact when every container started after", () => {
  expect(judge({ pods: [after] })?.verdict).toBe("intact");
});

test("says nothing of a container that takes nothing from it, or takes it as files that follow", () => {
  expect(judge({ pods: [startedAt("2030-01-01T00:00:00Z", "proxy")] })).toBeUndefined();
});

test("counts a file that is mounted by subPath", () => {
  const inventory = settingsStory({ configMaps, pods: [before] }, {});
  const [deployment] = inventory.resources.deployments;
  if (deployment === undefined) throw new Error("the story has a deployment");
  const judgeMount = (subPathIn: readonly string[]) => {
    const volume = {
      kind: "ConfigMap",
      volume: "v",
      name: "settings",
      isOptional: false,
      keys: [],
      subPathIn,
    } as const;
    const template = { ...deployment.template, volumes: [volume] };
    const resources = { ...inventory.resources, deployments: [{ ...deployment, template }] };
    return jointOf({ ...inventory, resources }, "app-configuration", rule)?.message;
  };
  expect(judgeMount(["main"])).toContain("a file mounted by subPath");
  expect(judgeMount([])).toBeUndefined();
});

test("says nothing while it is not known when the settings changed", () => {
  expect(judge({ configMaps: [settings], pods: [before] })).toBeUndefined();
});

test("says unknown when the pods could not be listed", () => {
  const story = settingsStory({ configMaps, pods: [] }, readsSettings, [{ what: "pods" }]);
  expect(jointOf(story, "app-configuration", rule)?.verdict).toBe("unknown");
});
