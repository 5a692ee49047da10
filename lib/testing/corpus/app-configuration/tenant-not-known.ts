import { provider, settingsAccount, settingsStory } from "../../app-configuration.ts";
import { serviceAccount } from "../../identity-story.ts";
import { withController } from "../../provider-controller.ts";
import { defineFailureMode } from "../failure-mode.ts";

const tenantId = "azure.workload.identity/tenant-id";
const [reading] = settingsStory().resources.deployments;
const annotated = { ...settingsAccount, annotations: { ...settingsAccount.annotations, [tenantId]: "t" } };
const failed = { ...provider, phase: null, lastSyncTime: null };

export const tenantNotKnown = defineFailureMode({
  code: "A-04",
  title: "The provider's ServiceAccount does not tell the tenant, and the controller was given none",
  kind: "app-configuration",
  rule: "app-configuration-provider-identity",
  workload: "shop/checkout",
  fails: {
    inventory: settingsStory({ ...withController(reading), appConfigurationProviders: [failed] }),
    verdict: "broken",
    values: { expected: tenantId, found: null },
  },
  mended: { inventory: settingsStory({ ...withController(reading), serviceAccounts: [serviceAccount, annotated] }) },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "the controller has the label by which the webhook tells it the tenant",
    inventory: settingsStory(withController(reading, { labels: { "azure.workload.identity/use": "true" } })),
  },
});
