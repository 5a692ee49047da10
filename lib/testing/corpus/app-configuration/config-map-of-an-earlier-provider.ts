import { provider, settings, settingsStory } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const ofEarlier = {
  ...settings,
  owners: [{ kind: "AzureAppConfigurationProvider", name: provider.name, uid: "gone" }],
};
const failed = { ...provider, phase: "Failed", message: "Fail to create key-values from App Configuration" };

export const configMapOfAnEarlierProvider = defineFailureMode({
  code: "A-06",
  title: "The ConfigMap is owned by the provider of that name that was there before it was made anew",
  kind: "app-configuration",
  rule: "config-map-owned",
  fails: {
    inventory: settingsStory({ appConfigurationProviders: [failed], configMaps: [ofEarlier] }),
    verdict: "broken",
    values: { expected: provider.uid, found: "gone" },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "appConfigurationProviders" },
  twin: {
    title: "the ConfigMap has a second owner besides the provider of today",
    inventory: settingsStory({
      configMaps: [{ ...settings, owners: [{ kind: "Deployment", name: "checkout", uid: "d" }, ...settings.owners] }],
    }),
  },
});
