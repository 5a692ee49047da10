import type { Bridge, BridgeKind, Joint } from "../../bridges/bridge.ts";
import { summarise, type Evaluation } from "../../bridges/evaluate.ts";
import type { Evidence } from "../../bridges/evidence.ts";
import { worstVerdict, type Verdict } from "../../bridges/verdict.ts";
import type { Reading } from "../../inventory/reading.ts";

export const at = "2030-01-02T03:04:05.000Z";
const group = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-test/providers";

const types: Readonly<Record<BridgeKind, string>> = {
  compute: "Microsoft.ContainerService/managedClusters/agentPools",
  identity: "Microsoft.ManagedIdentity/userAssignedIdentities",
  redis: "Microsoft.Cache/redis",
  cosmos: "Microsoft.DocumentDB/databaseAccounts",
  "app-configuration": "Microsoft.AppConfiguration/configurationStores",
  openai: "Microsoft.CognitiveServices/accounts",
  "key-vault": "Microsoft.KeyVault/vaults",
};

export const seen = (label: string, value: string | null, resource: string, path = "spec"): Evidence => ({
  label,
  value,
  source: resource.startsWith("/") ? "azure" : "kubernetes",
  resource,
  path,
  at,
});

export const jointOf = (rule: string, verdict: Verdict = "intact", evidence: readonly Evidence[] = []): Joint => ({
  rule,
  page: `/rules/${rule}`,
  verdict,
  message: `${rule} is ${verdict}.`,
  evidence,
  missing: verdict === "unknown" ? "Microsoft.Test/read" : null,
  fix: null,
  ignored: null,
});

/** A bridge of `namespace/workload` to a target that exists, judged by its joints. */
export function bridgeOf(
  kind: BridgeKind,
  from: string,
  target: string,
  joints: readonly Joint[],
  given: Partial<Bridge> = {},
): Bridge {
  const [namespace = "", name = ""] = from.split("/");
  const verdict = worstVerdict(joints.map((joint) => joint.verdict));
  return {
    id: `${kind}-${namespace}-${name}-${target}`,
    kind,
    verdict,
    cluster: "aks",
    namespace,
    workload: { kind: "Deployment", name, replicas: 2 },
    target: { type: types[kind], name: target, id: `${group}/${types[kind]}/${target}`, exists: true, nearest: null },
    needs: [{ says: `it names ${target}`, evidence: seen("host", target, `aks/${namespace}/Deployment/${name}`) }],
    rootCause: joints.find((joint) => verdict !== "intact" && joint.verdict === verdict)?.rule ?? null,
    blockedBy: null,
    joints,
    ...given,
  };
}

/** An identity bridge over a ServiceAccount, broken at the subject when `subject` is given. */
export function identityBridgeOf(
  from: string,
  identity: string,
  account: string,
  subject: string | null = null,
): Bridge {
  const [namespace = ""] = from.split("/");
  const expected = `system:serviceaccount:${namespace}:${account}`;
  const evidence = [
    seen("expected", expected, `aks/${namespace}/Deployment/x`, "spec.template.spec.serviceAccountName"),
    seen(
      "found",
      subject ?? expected,
      `${group}/${types.identity}/${identity}/federatedIdentityCredentials/one`,
      "properties.subject",
    ),
  ];
  return bridgeOf("identity", from, identity, [
    jointOf("workload-identity-label"),
    jointOf("service-account-exists", "intact", [seen("found", account, `aks/${namespace}/ServiceAccount/${account}`)]),
    jointOf("federated-subject-matches", subject === null ? "intact" : "broken", evidence),
  ]);
}

export function evaluationOf(bridges: readonly Bridge[], readings: readonly Reading[] = []): Evaluation {
  return { schema: "bridgekeeper/v1", readAt: at, readings, bridges, findings: [], summary: summarise(bridges) };
}
