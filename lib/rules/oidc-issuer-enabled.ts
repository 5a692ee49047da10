import { azPlace } from "../fixes/az-place.ts";
import { seenIssuer } from "../bridges/observe-issuer.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";

/**
 * Entra can only verify a token whose issuer publishes its keys.
 * https://learn.microsoft.com/azure/aks/use-oidc-issuer
 */
export const oidcIssuerEnabled = defineRule<IdentitySubject>({
  id: "oidc-issuer-enabled",
  description: "The cluster must publish an OIDC issuer.",
  requires: ({ context }) => [context.aks],
  judge({ context: { aks, workload } }) {
    const cluster = valueOf(aks);
    if (cluster === undefined) {
      return unknown(
        `No AKS cluster that was read answers at the API server of ${workload.cluster}, so its issuer is not known.`,
        `clusters[].resourceId in the configuration, or Microsoft.ContainerService/managedClusters/read on the subscription that holds it`,
      );
    }
    const { enabled, issuerUrl } = cluster.oidcIssuer;
    if (enabled && issuerUrl !== null)
      return intact(`${cluster.name} issues tokens as ${issuerUrl}.`, [seenIssuer("issuer", cluster)]);
    // The one comes with the other; where they part, Azure is at work or has not said all.
    if (enabled || issuerUrl !== null) return judgeHalf(cluster);
    return broken(`${cluster.name} has no OIDC issuer, so Entra cannot verify any token of its pods (AADSTS700211).`, [
      seenIssuer("issuer", cluster),
    ]);
  },
  fix({ context }) {
    const cluster = valueOf(context.aks);
    const place = azPlace(cluster);
    return {
      az: `az aks update ${place} --name ${cluster?.name ?? "<cluster>"} --enable-oidc-issuer`,
      terraform:
        "oidc_issuer_enabled = true   # in azurerm_kubernetes_cluster; apply it before the credentials that use its URL",
      kubectl: `kubectl -n ${context.workload.namespace} rollout restart ${context.workload.kind.toLowerCase()}/${context.workload.name}   # afterwards: pods hold tokens of the old issuer`,
      docs: "https://learn.microsoft.com/azure/aks/use-oidc-issuer",
    };
  },
});

function judgeHalf(cluster: ManagedCluster): Judgement {
  const { name, oidcIssuer, provisioningState } = cluster;
  const evidence = [seenIssuer("issuer", cluster)];
  const says = oidcIssuer.enabled
    ? `The OIDC issuer of ${name} is on, and has no URL`
    : `${name} has the URL of an OIDC issuer, and does not say that it is on`;
  return /^(?:creating|updating)$/i.test(provisioningState ?? "")
    ? settling(`${says} while the cluster is ${provisioningState}.`, evidence)
    : unknown(`${says}.`, `properties.oidcIssuerProfile of ${cluster.id}`, evidence);
}
