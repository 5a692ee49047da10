import { provider, settings, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const byHand = { ...settings, owners: [] };

export const providerGone = defineFailureMode({
  code: "A-13",
  title: "The provider (or its whole definition) was removed, and the ConfigMap keeps the values of the last sync",
  kind: "app-configuration",
  rule: "app-configuration-provider-found",
  fails: {
    inventory: settingsStory({ appConfigurationProviders: [] }),
    verdict: "at-risk",
    values: { expected: provider.name, found: null },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "appConfigurationProviders" },
  twin: {
    title: "the ConfigMap was made by hand and never had a provider",
    inventory: settingsStory({ appConfigurationProviders: [], configMaps: [byHand] }),
    verdict: "none",
  },
});
