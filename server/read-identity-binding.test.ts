import { describe, expect, it } from "vitest";
import { clusterRole, clusterRoleBinding } from "./simulator/build/cluster-role.ts";
import { identityBinding } from "./simulator/build/managed-cluster.ts";
import { federatedCredential, userAssignedIdentity } from "./simulator/build/managed-identity.ts";
import { rollout } from "./simulator/build/rollout.ts";
import { serviceAccount } from "./simulator/build/service-account.ts";
import { triggerAuthentication } from "./simulator/build/trigger-authentication.ts";
import type { Estate } from "./simulator/estate.ts";
import { clusterId, issuerUrl, nodes, productionSubscription, tenantId } from "./simulator/estates/pulseos/names.ts";
import { pulseosEstate } from "./simulator/estates/pulseos.ts";
import { evaluateEstate } from "./testing/evaluate-estate.ts";

const namespace = "workers-blue";
const identity = userAssignedIdentity({
  subscriptionId: productionSubscription,
  resourceGroup: "rg-pulseos-prod",
  name: "msi-beacon",
  tenantId,
});
const clientId = String(identity.properties["clientId"]);
const operator = "system:serviceaccount:kube-system:keda-operator";

/** PulseOS, with a beacon that signs in through an identity binding and is scaled by KEDA. */
function withBeacon(): Estate {
  const estate = pulseosEstate();
  estate.arm.upsert(
    identity,
    identityBinding({ clusterId, name: "msi-beacon-ib", identity }),
    federatedCredential({
      identityId: identity.id,
      name: "aks-identity-binding",
      issuer: `https://ib.oic.prod-aks.azure.com/${tenantId}/${clientId}`,
      subject: "system:aks:identity-binding",
    }),
    federatedCredential({ identityId: identity.id, name: "keda", issuer: issuerUrl, subject: operator }),
  );
  estate.kubernetes.customGroups.add("keda.sh");
  const rules = [{ apiGroups: ["cid.wi.aks.azure.com"], resources: [clientId], verbs: ["use-managed-identity"] }];
  estate.kubernetes.upsert(
    clusterRole({ name: "use-msi-beacon", rules }),
    clusterRoleBinding({
      name: "beacon-uses-msi-beacon",
      role: "use-msi-beacon",
      serviceAccounts: [{ namespace, name: "sa-beacon" }],
    }),
    serviceAccount({ namespace, name: "sa-beacon", clientId }),
    serviceAccount({ namespace: "kube-system", name: "keda-operator" }),
    triggerAuthentication({ namespace, name: "beacon-queue", identityId: clientId }),
    ...podsOf("kube-system", "keda-operator", "keda-operator"),
    ...podsOf(namespace, "beacon", "sa-beacon", true),
  );
  return estate;
}

function podsOf(inNamespace: string, name: string, serviceAccountName: string, usesIdentityBinding = false) {
  const containers = [{ name: "main", image: "registry.example/app:1" }];
  return rollout({
    namespace: inNamespace,
    name,
    template: {
      ...(usesIdentityBinding && {
        labels: { "azure.workload.identity/use": "true" },
        annotations: { "azure.workload.identity/use-identity-binding": "true" },
      }),
      spec: { serviceAccountName, containers },
    },
    pods: [{ state: "running", nodeName: nodes.workers[0] }],
    ...(usesIdentityBinding && { identity: { clientId, tenantId, usesIdentityBinding } }),
  }).objects;
}

async function beaconIn(estate: Estate) {
  const { evaluation } = await evaluateEstate(estate);
  const bridge = evaluation.bridges.find((each) => each.kind === "identity" && each.workload.name === "beacon");
  const triggers = evaluation.findings.filter(({ rule }) => rule === "keda-trigger-trusted");
  return {
    verdict: bridge?.verdict,
    joints: bridge?.joints ?? [],
    triggers: triggers.map(({ resource }) => resource.id),
  };
}

describe("an identity binding, read from Azure and from the cluster", () => {
  it("stands without a credential that names the pods", async () => {
    expect(await beaconIn(withBeacon())).toMatchObject({ verdict: "intact", triggers: [] });
  });

  it("is broken when the cluster has none, and unknown when that cannot be read", async () => {
    const without = withBeacon();
    without.arm.remove(`${clusterId}/identityBindings/msi-beacon-ib`);
    expect((await beaconIn(without)).verdict).toBe("broken");
    for (const fault of [
      { status: 404, code: "InvalidResourceType" },
      { status: 400, code: "NoRegisteredProviderFound" },
    ]) {
      const unsupported = withBeacon();
      unsupported.arm.faults.push({ match: /identityBindings/, ...fault });
      expect((await beaconIn(unsupported)).verdict, fault.code).toBe("unknown");
    }
  });

  it("is not asked for where no workload uses one, so that its preview is missed by nobody", async () => {
    const estate = pulseosEstate();
    estate.arm.faults.push({ match: /identityBindings/, status: 400, code: "NoRegisteredProviderFound" });
    const { evaluation } = await evaluateEstate(estate);
    expect(evaluation.readings.filter(({ what }) => what === "identityBindings")).toEqual([]);
  });

  it("names the permission when the cluster's roles may not be listed", async () => {
    const estate = withBeacon();
    estate.kubernetes.deniedResources.add("clusterroles.rbac.authorization.k8s.io");
    const { joints } = await beaconIn(estate);
    expect(joints.find(({ rule }) => rule === "identity-binding-permitted")).toMatchObject({
      verdict: "unknown",
      missing: "list clusterroles.rbac.authorization.k8s.io in cluster aks-pulseos",
    });
  });
});

describe("KEDA's operator", () => {
  it("is told of when the identity of a trigger does not trust it", async () => {
    const estate = withBeacon();
    estate.arm.remove(`${identity.id}/federatedIdentityCredentials/keda`);
    const { triggers } = await beaconIn(estate);
    expect(triggers).toEqual([`aks-pulseos/${namespace}/TriggerAuthentication/beacon-queue`]);
  });
});
