import { clusterEvent } from "../../build/cluster-event.ts";
import { armIdOf } from "../../build/arm-resource.ts";
import { secretProviderClassPodStatus } from "../../build/secret-provider-class.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import { minutesBefore, type PulseosOptions } from "./change.ts";
import { identities, nodes, places, serviceAccounts, tenantId } from "./names.ts";
import { onWorkers } from "./nodes.ts";
import { vaultWorkload } from "./vault-workload.ts";

/** The API: its identity is sound, but nobody gave it the vault role. */
export function api(options: PulseosOptions): ApiObject[] {
  const mayRead = options.changes.has("grant-api-vault-role");
  const nodeName = nodes.workers[0];
  const made = vaultWorkload({
    name: "api",
    serviceAccountName: serviceAccounts.api,
    clientId: identities.api.clientId,
    objectName: "api-signing-key",
    secretKey: "SIGNING_KEY",
    podState: onWorkers(
      options,
      mayRead ? { state: "running", nodeName } : { state: "waiting", nodeName, reason: "ContainerCreating" },
    ),
  });
  if (options.changes.has("stop-workers-pool")) return [...made.objects];
  const proofs = made.pods.map((pod) =>
    mayRead ? secretProviderClassPodStatus(pod, made.secretProviderClass) : failedMount(pod, options),
  );
  return [...made.objects, ...proofs];
}

function failedMount(about: ApiObject, { now }: PulseosOptions): ApiObject {
  const { clientId, principalId } = identities.api;
  const vaultId = armIdOf(places.vault, "Microsoft.KeyVault/vaults").toLowerCase();
  const denial = [
    "Caller is not authorized to perform action on resource.",
    "If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.",
    `Caller: appid=${clientId};oid=${principalId};iss=https://sts.windows.net/${tenantId}/`,
    "Action: 'Microsoft.KeyVault/vaults/secrets/getSecret/action'",
    `Resource: '${vaultId}/secrets/api-signing-key'`,
    "Assignment: (not found)",
    "DenyAssignmentId: null",
    "DecisionReason: null ",
    "Vault: kv-cluster;location=westeurope",
  ].join("\r\n");
  return clusterEvent({
    about,
    reason: "FailedMount",
    message: `MountVolume.SetUp failed for volume "secrets-store" : rpc error: code = Unknown desc = failed to mount secrets store objects for pod api/${about.metadata.name}, err: rpc error: code = Unknown desc = failed to mount objects, error: failed to get objectType:secret, objectName:api-signing-key, objectVersion:: GET https://kv-cluster.vault.azure.net/secrets/api-signing-key/ RESPONSE 403: 403 Forbidden ERROR CODE: Forbidden {"error":{"code":"Forbidden","message":"${denial}","innererror":{"code":"ForbiddenByRbac"}}}`,
    at: minutesBefore(now, 4),
    count: 27,
  });
}
