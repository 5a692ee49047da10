import { settings, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const configMapMadeBySomebodyElse = defineFailureMode({
  code: "A-06",
  title: "A ConfigMap of that name was there before the provider, which writes to none that it does not own",
  kind: "app-configuration",
  rule: "config-map-owned",
  fails: {
    inventory: settingsStory({ configMaps: [{ ...settings, owners: [] }] }),
    verdict: "broken",
    values: { expected: "provider-1", found: null },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "configMaps" },
  twin: {
    title: "the ConfigMap of that name is in another namespace",
    inventory: settingsStory({ configMaps: [settings, { ...settings, namespace: "shop-next", owners: [] }] }),
  },
});
