import { provider, settingsStory, store } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const withKey = { ...provider, auth: { kind: "connection-string" } as const, storeHost: null };
const inPhase = (phase: string, localAuthDisabled: boolean) =>
  settingsStory({
    appConfigurationProviders: [{ ...withKey, phase }],
    appConfigurationStores: [{ ...store, localAuthDisabled }],
  });

export const connectionStringRefused = defineFailureMode({
  code: "A-10",
  title: "The provider signs in with a connection string, and no store takes one any more",
  kind: "app-configuration",
  rule: "app-configuration-provider-identity",
  fails: { inventory: inPhase("Failed", true), verdict: "broken", values: { expected: "false", found: "true" } },
  mended: { inventory: inPhase("Complete", false) },
  unread: { what: "appConfigurationProviders" },
  twin: {
    title: "it syncs from a store that was not read, whose keys are on",
    inventory: inPhase("Complete", true),
  },
});
