import { provider, settingsCredential, settingsIdentity, settingsStory } from "../../app-configuration.ts";
import { credential, serviceAccount } from "../../identity-story.ts";
import { aSwitch, withController } from "../../provider-controller.ts";
import { defineFailureMode } from "../failure-mode.ts";

const name = "WORKLOAD_IDENTITY_GLOBAL_SERVICE_ACCOUNT_ENABLED";
const labels = { "azure.workload.identity/use": "true" };
const [reading] = settingsStory().resources.deployments;
const account = { ...serviceAccount, namespace: "azappconfig-system", name: "az-appconfig-k8s-provider" };
const subject = "system:serviceaccount:azappconfig-system:az-appconfig-k8s-provider";
const asController = { kind: "controller", clientId: settingsIdentity.clientId } as const;
const allowing = (literal: string, auth: typeof provider.auth = asController) =>
  settingsStory({
    ...withController(reading, { labels, env: [aSwitch(name, literal)] }),
    serviceAccounts: [...settingsStory().resources.serviceAccounts, account],
    federatedCredentials: [credential, settingsCredential, { ...settingsCredential, name: "controller", subject }],
    appConfigurationProviders: [
      { ...provider, auth, phase: literal === "false" && auth === asController ? "Failed" : "Complete" },
    ],
  });

export const globalAccountForbidden = defineFailureMode({
  code: "A-03",
  title: "The provider wants to sign in as its controller does, which the controller does not allow",
  kind: "app-configuration",
  rule: "app-configuration-provider-identity",
  workload: "shop/checkout",
  fails: { inventory: allowing("false"), verdict: "broken", values: { expected: "true", found: "false" } },
  mended: { inventory: allowing("true") },
  unread: { what: "appConfigurationProviders" },
  twin: { title: "the provider has a ServiceAccount of its own", inventory: allowing("false", provider.auth) },
});
