import type { Bridge, BridgeKind } from "../bridges/bridge.ts";

/** How the two ends of a bridge are tied together, hop by hop, in the words of the field. */
const atFarEnd: Readonly<Record<Exclude<BridgeKind, "identity">, string>> = {
  compute: "label match",
  redis: "access policy",
  cosmos: "data role",
  "app-configuration": "data role",
  openai: "data role",
  "key-vault": "role or policy",
};

/** From the identity over its federated credential to the ServiceAccount, and from there into the pods. */
export const identityMechanisms = ["federated credential", "ServiceAccount binding"] as const;

export const farMechanism = ({ kind }: Bridge): string => (kind === "identity" ? "workload identity" : atFarEnd[kind]);

/** What a provider brings into the cluster, by the name of the ConfigMap or Secret that the workload reads. */
export function syncMechanism({ needs }: Bridge): string {
  const name = needs.find(({ evidence }) => evidence.label === "name")?.evidence.value;
  return name == null ? "sync" : `sync to ${name}`;
}
