import { provider, settings, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const configMaps = [{ ...settings, keys: [] }];

export const nothingSelected = defineFailureMode({
  code: "A-09",
  title: "The provider is content and its ConfigMap empty: its selectors match nothing in the store",
  kind: "app-configuration",
  rule: "config-map-keys-present",
  fails: { inventory: settingsStory({ configMaps }), verdict: "at-risk", values: { found: null } },
  mended: { inventory: settingsStory() },
  unread: { what: "configMaps" },
  twin: {
    title: "everything that is selected goes into the provider's Secret",
    inventory: settingsStory({
      configMaps,
      appConfigurationProviders: [{ ...provider, secretName: "settings-secrets" }],
    }),
  },
});
