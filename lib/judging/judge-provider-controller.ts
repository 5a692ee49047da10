import { seenInAzure, seenInCluster, type Observation } from "../bridges/evidence.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import type { ProviderController } from "../bridges/provider-controller.ts";
import type { ProviderRoute } from "../bridges/provider-route.ts";
import { useLabel } from "../bridges/workload-identity-names.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { broken, type Judgement } from "../rules/rule.ts";

const tenantAnnotation = "azure.workload.identity/tenant-id";

/** What has to be read before it can be said that the controller stands in the way; nothing once it has worked. */
export function controllerReadings({ provider, controller }: ProviderRoute): readonly Lookup<unknown>[] {
  const known = valueOf(provider);
  if (known === undefined || known.phase === "Complete") return [];
  if (known.auth.kind !== "controller" && known.auth.kind !== "service-account") return [];
  const found = valueOf(controller);
  return found === undefined ? [controller] : [found.pods];
}

/** Why the provider cannot sign in, whatever its identity is granted; null when nothing of the kind shows. */
export function judgeController(route: ProviderRoute, aks: ManagedCluster | undefined): Judgement | null {
  const provider = valueOf(route.provider);
  if (provider === undefined || provider.phase === "Complete") return null;
  const controller = valueOf(route.controller);
  switch (provider.auth.kind) {
    case "controller":
      return controller === undefined ? null : judgeItsAccount(provider, controller);
    case "service-account":
      return controller === undefined ? null : judgeTenant(provider, controller, accountOf(route));
    case "managed-identity":
    case "system-assigned":
      return aks === undefined ? null : judgeMetadata(provider, aks);
    default:
      return null;
  }
}

function accountOf({ signIn }: ProviderRoute): ServiceAccount | undefined {
  return signIn?.kind === "token" ? valueOf(signIn.presented.serviceAccount) : undefined;
}

function judgeItsAccount(provider: AppConfigurationProvider, controller: ProviderController): Judgement | null {
  const { deployment, forbidsItsAccount, hasLabel } = controller;
  const who = `${deployment.namespace}/${deployment.name}`;
  if (forbidsItsAccount !== undefined) {
    const { name, literal } = forbidsItsAccount;
    const path = templatePath(deployment.kind, `spec.containers[].env[${name}]`);
    return broken(
      `Provider ${provider.name} wants to sign in with the ServiceAccount of its controller, which does not allow it. ${who} says ${name}=${literal}.`,
      [
        seenInWorkload("expected", literal === "true" ? "false" : "true", deployment, path),
        seenInWorkload("found", literal, deployment, path),
      ],
    );
  }
  if (hasLabel || !lacksToken(controller)) return null;
  const path = templatePath(deployment.kind, "metadata.labels");
  return broken(
    `Provider ${provider.name} signs in with the token of its controller, whose pods hold none ("no token file specified"). The pod template of ${who} lacks ${useLabel}.`,
    [seenInWorkload("expected", `${useLabel}=true`, deployment, path), seenInWorkload("found", null, deployment, path)],
  );
}

/** The tenant comes from the annotation, or from what the webhook (or the chart) gives to the controller. */
function judgeTenant(
  provider: AppConfigurationProvider,
  controller: ProviderController,
  account: ServiceAccount | undefined,
): Judgement | null {
  // What has synced before has known the tenant.
  if (provider.lastSyncTime !== null || account === undefined || account.annotations[tenantAnnotation]) return null;
  if (controller.hasTenantId || controller.hasLabel || !lacksToken(controller)) return null;
  const seen = (label: string, value: string | null) =>
    seenInCluster(label, value, "serviceAccounts", "ServiceAccount", account, "metadata.annotations");
  return broken(
    `Provider ${provider.name} does not know the tenant. ServiceAccount ${account.namespace}/${account.name} carries no annotation ${tenantAnnotation}, and its controller knows none either.`,
    [seen("expected", tenantAnnotation), seen("found", null)],
  );
}

function lacksToken({ pods }: ProviderController): boolean {
  const living = valueOf(pods) ?? [];
  return living.length > 0 && living.every(({ identity }) => identity === null);
}

/** Closing takes a new image on each node, so that what ARM says counts only for one that has failed. */
function judgeMetadata(provider: AppConfigurationProvider, aks: ManagedCluster): Judgement | null {
  if (!aks.isMetadataClosedToPods || provider.phase !== "Failed") return null;
  const seen = (label: string, value: string): Observation =>
    seenInAzure(
      label,
      value,
      "managedClusters",
      aks,
      "properties.networkProfile.podLinkLocalAccess",
      subscriptionScope(aks.id) ?? "/",
    );
  return broken(
    `Provider ${provider.name} signs in as an identity of the nodes, and ${aks.name} closes the metadata service to pods. That is where it has to ask for a token.`,
    [seen("expected", "IMDS"), seen("found", "None")],
  );
}
