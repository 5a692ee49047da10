import { settings, settingsStory } from "../../app-configuration.ts";
import { pod } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const message =
  "Keys [1st-queue] from the EnvFrom configMap shop/settings were skipped since they are considered invalid environment variable names.";
const skipped = {
  cluster: "harbour",
  namespace: "shop",
  name: "checkout-skipped",
  reason: "InvalidEnvironmentVariableNames",
  message,
  about: { kind: "Pod", name: pod.name },
  lastSeen: null,
};
const configMaps = [{ ...settings, keys: ["QUEUE", "1st-queue"] }];

export const keysThatMakeNoVariable = defineFailureMode({
  code: "A-15",
  title: "The node makes no variables of keys whose names it does not accept",
  kind: "app-configuration",
  rule: "config-map-keys-present",
  fails: {
    inventory: settingsStory({ configMaps, events: [skipped] }),
    verdict: "at-risk",
    values: { found: message },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "events" },
  twin: { title: "a newer node accepts them", inventory: settingsStory({ configMaps }) },
});
