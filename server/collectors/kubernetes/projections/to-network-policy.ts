import type { EgressPort, EgressRule, NetworkPolicy } from "../../../../lib/inventory/kubernetes/network-policy.ts";
import type { NodeSelectorExpression } from "../../../../lib/inventory/kubernetes/pod-template.ts";
import { fields, isPresent, list, text, textList, textMap, type Fields } from "../json-fields.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const toNetworkPolicy: Projection<NetworkPolicy> = (object, context) => {
  const spec = fields(object["spec"]);
  if (!restrictsEgress(spec)) return null;
  const selector = fields(spec["podSelector"]);
  return {
    ...toKubernetesObject(fields(object["metadata"]), context),
    matchLabels: textMap(selector["matchLabels"]),
    matchExpressions: list(selector["matchExpressions"]).map((entry) => toExpression(fields(entry))),
    egress: list(spec["egress"]).map((entry) => toEgressRule(fields(entry))),
  };
};

/** Without `policyTypes` a policy is about egress when it has rules for it. */
function restrictsEgress(spec: Fields): boolean {
  const types = textList(spec["policyTypes"]);
  return types.length > 0 ? types.includes("Egress") : list(spec["egress"]).length > 0;
}

function toExpression(entry: Fields): NodeSelectorExpression {
  const operator = text(entry["operator"]) as NodeSelectorExpression["operator"];
  return { key: text(entry["key"]), operator, values: textList(entry["values"]) };
}

function toEgressRule(rule: Fields): EgressRule {
  const peers = list(rule["to"]).map(fields);
  return {
    leavesCluster: peers.length === 0 || peers.some((peer) => isPresent(peer["ipBlock"])),
    ports: list(rule["ports"]).map((entry) => toEgressPort(fields(entry))),
  };
}

function toEgressPort({ port, endPort }: Fields): EgressPort {
  return {
    port: typeof port === "number" ? port : null,
    endPort: typeof endPort === "number" ? endPort : null,
  };
}
