import type { Bridge, BridgeKind } from "../bridges/bridge.ts";
import { objectTaken } from "./object-taken.ts";

/** How the two ends of a bridge are tied together, hop by hop, in the words of the field. */
const atFarEnd: Readonly<Record<Exclude<BridgeKind, "identity">, string>> = {
  compute: "label match",
  redis: "access policy",
  cosmos: "data role",
  "app-configuration": "data role",
  openai: "data role",
  "key-vault": "role or policy",
};

/** From the identity's federated credential to the ServiceAccount that it names, and from there into the pods. */
export const identityMechanisms = ["ServiceAccount binding", "runs as"] as const;

export const farMechanism = ({ kind }: Bridge): string => (kind === "identity" ? "workload identity" : atFarEnd[kind]);

/** From the provider to the ConfigMap or Secret that the workload reads, or to the files that it mounts. */
export const syncMechanism = (bridge: Bridge): string => (objectTaken(bridge) === undefined ? "mount" : "sync");
