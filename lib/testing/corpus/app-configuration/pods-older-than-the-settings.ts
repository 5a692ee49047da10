import { settings, settingsStory } from "../../app-configuration.ts";
import { pod } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const settingsChangedAt = "2030-01-02T00:00:00.000Z";
const configMaps = [{ ...settings, settingsChangedAt }];
const started = (startedAt: string) => [
  { ...pod, containers: [{ name: "main", isReady: true, startedAt, waiting: null }] },
];
const asFiles = settingsStory({ configMaps, pods: started("2030-01-01T00:00:00Z") }, {});
const volume = {
  kind: "ConfigMap",
  volume: "v",
  name: "settings",
  isOptional: false,
  keys: [],
  subPathIn: [],
} as const;

export const podsOlderThanTheSettings = defineFailureMode({
  code: "A-14",
  title: "The containers took their variables from the ConfigMap before the provider changed it",
  kind: "app-configuration",
  rule: "config-map-current-in-pods",
  fails: {
    inventory: settingsStory({ configMaps, pods: started("2030-01-01T00:00:00Z") }),
    verdict: "at-risk",
    values: { "settings changed": settingsChangedAt, "container started": "2030-01-01T00:00:00Z" },
  },
  mended: { inventory: settingsStory({ configMaps, pods: started("2030-01-02T00:05:00Z") }) },
  unread: { what: "pods" },
  twin: {
    title: "they read mounted files, which follow by themselves",
    inventory: {
      ...asFiles,
      resources: {
        ...asFiles.resources,
        deployments: asFiles.resources.deployments.map((each) => ({
          ...each,
          template: { ...each.template, volumes: [volume] },
        })),
      },
    },
  },
});
