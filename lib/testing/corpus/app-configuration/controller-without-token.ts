import { provider, settingsCredential, settingsIdentity, settingsStory } from "../../app-configuration.ts";
import { credential, serviceAccount } from "../../identity-story.ts";
import { withController } from "../../provider-controller.ts";
import { defineFailureMode } from "../failure-mode.ts";

const subject = "system:serviceaccount:azappconfig-system:az-appconfig-k8s-provider";
const [reading] = settingsStory().resources.deployments;
const account = { ...serviceAccount, namespace: "azappconfig-system", name: "az-appconfig-k8s-provider" };
const asController = { ...provider, auth: { kind: "controller", clientId: settingsIdentity.clientId } as const };
const withLabels = (labels: Readonly<Record<string, string>>, phase: string) =>
  settingsStory({
    ...withController(reading, { labels }),
    serviceAccounts: [serviceAccount, account],
    federatedCredentials: [credential, { ...settingsCredential, subject }],
    appConfigurationProviders: [{ ...asController, phase }],
  });

export const controllerWithoutToken = defineFailureMode({
  code: "A-02",
  title: "The provider signs in as its controller does, and the controller's pods hold no token",
  kind: "app-configuration",
  rule: "app-configuration-provider-identity",
  workload: "shop/checkout",
  fails: {
    inventory: withLabels({}, "Failed"),
    verdict: "broken",
    values: { expected: "azure.workload.identity/use=true", found: null },
  },
  mended: { inventory: withLabels({ "azure.workload.identity/use": "true" }, "Complete") },
  unread: { what: "appConfigurationProviders" },
  twin: {
    title: "its controller came from a registry of one's own, so that nothing is known of it",
    inventory: settingsStory({ appConfigurationProviders: [{ ...asController, phase: "Pending" }] }),
    verdict: "unknown",
  },
});
