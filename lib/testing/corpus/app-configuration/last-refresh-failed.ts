import { provider, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const lastSyncTime = "2030-01-01T00:00:00Z";

export const lastRefreshFailed = defineFailureMode({
  code: "A-08",
  title: "The provider could not refresh, and the ConfigMap serves the values of an earlier sync",
  kind: "app-configuration",
  rule: "app-configuration-synced",
  fails: {
    inventory: settingsStory({ appConfigurationProviders: [{ ...provider, phase: "UpdateFailed", lastSyncTime }] }),
    verdict: "at-risk",
    values: { found: "UpdateFailed", "last sync": lastSyncTime },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "appConfigurationProviders" },
  twin: {
    title: "refresh is off, so the values are as old by design",
    inventory: settingsStory({ appConfigurationProviders: [{ ...provider, isRefreshEnabled: false, lastSyncTime }] }),
  },
});
