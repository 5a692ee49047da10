import { provider, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const configMapData = { type: "json", hasKey: false, hasSeparator: false };
const inPhase = (phase: string) =>
  settingsStory({
    appConfigurationProviders: [{ ...provider, phase, shape: { ...provider.shape, configMapData } }],
  });

export const specificationRefused = defineFailureMode({
  code: "A-07",
  title: "The settings are to be one JSON document, and no key is named for it",
  kind: "app-configuration",
  rule: "app-configuration-provider-valid",
  fails: {
    inventory: inPhase("Failed"),
    verdict: "broken",
    values: { expected: "a key with type json", found: null },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "appConfigurationProviders" },
  twin: { title: "a later version of the controller takes it, and has synced", inventory: inPhase("Complete") },
});
