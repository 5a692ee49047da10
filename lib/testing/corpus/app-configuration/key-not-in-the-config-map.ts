import type { EnvVariable } from "../../../inventory/kubernetes/pod-template.ts";
import { settingsStory } from "../../app-configuration.ts";
import { aWaitingPod } from "../waiting-pod.ts";
import { defineFailureMode } from "../failure-mode.ts";

const asking = (key: string, isOptional = false): { readonly env: readonly EnvVariable[] } => ({
  env: [{ name: "VALUE", literal: null, hosts: [], from: { kind: "ConfigMap", name: "settings", key, isOptional } }],
});
const says = "couldn't find key QUEUES in ConfigMap shop/settings";

export const keyNotInTheConfigMap = defineFailureMode({
  code: "A-09",
  title: "A variable comes from a key that the ConfigMap has not, because nothing in the store matches or is called so",
  kind: "app-configuration",
  rule: "config-map-keys-present",
  fails: {
    inventory: settingsStory({ pods: [aWaitingPod(says)] }, asking("QUEUES")),
    verdict: "broken",
    values: { expected: "QUEUES", found: "QUEUE, LEVEL", "the kubelet says": says },
  },
  mended: { inventory: settingsStory({}, asking("QUEUE")) },
  unread: { what: "configMaps" },
  twin: { title: "the key is optional", inventory: settingsStory({}, asking("QUEUES", true)) },
});
