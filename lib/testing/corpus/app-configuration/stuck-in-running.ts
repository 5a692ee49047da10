import { provider, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const since = (lastReconcileTime: string) =>
  settingsStory({ appConfigurationProviders: [{ ...provider, phase: "Running", lastReconcileTime }] });

export const stuckInRunning = defineFailureMode({
  code: "A-08",
  title: "The provider says Running since its controller was stopped in the middle, and is left alone since",
  kind: "app-configuration",
  rule: "app-configuration-synced",
  fails: {
    inventory: since("2030-01-02T01:00:00Z"),
    verdict: "at-risk",
    values: { found: "Running" },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "appConfigurationProviders" },
  twin: { title: "a sync has just begun", inventory: since("2030-01-02T03:04:00Z"), verdict: "settling" },
});
