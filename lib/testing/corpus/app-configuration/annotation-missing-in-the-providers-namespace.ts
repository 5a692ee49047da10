import { settingsAccount, settingsStory } from "../../app-configuration.ts";
import { serviceAccount } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const bare = { ...settingsAccount, annotations: {} };
const elsewhere = { ...settingsAccount, namespace: "azappconfig-system" };

export const annotationMissingInTheProvidersNamespace = defineFailureMode({
  code: "A-04",
  title: "The ServiceAccount in the provider's own namespace names no identity; one in the controller's namespace does",
  kind: "app-configuration",
  rule: "app-configuration-provider-identity",
  fails: {
    inventory: settingsStory({ serviceAccounts: [serviceAccount, bare, elsewhere] }),
    verdict: "broken",
    values: { expected: "azure.workload.identity/client-id", found: null },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "the account lacks only the label that pods would need",
    inventory: settingsStory({ serviceAccounts: [serviceAccount, { ...settingsAccount, labels: {} }] }),
  },
});
