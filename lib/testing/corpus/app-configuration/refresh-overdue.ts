import { provider, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const lastSyncTime = "2030-01-02T02:00:00Z";

export const refreshOverdue = defineFailureMode({
  code: "A-08",
  title: "The provider is Complete, was to look every minute, and has not synced for an hour",
  kind: "app-configuration",
  rule: "app-configuration-synced",
  fails: {
    inventory: settingsStory({ appConfigurationProviders: [{ ...provider, refreshInterval: "1m", lastSyncTime }] }),
    verdict: "at-risk",
    values: { found: "Complete", "last sync": lastSyncTime },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "appConfigurationProviders" },
  twin: {
    title: "it looks every hour only",
    inventory: settingsStory({ appConfigurationProviders: [{ ...provider, refreshInterval: "1h", lastSyncTime }] }),
  },
});
