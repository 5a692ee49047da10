import { seenInCluster } from "../bridges/evidence.ts";
import type { Fix } from "../bridges/fix.ts";
import type { ReachableCollection, ReachableSubject } from "../bridges/reachable-subject.ts";
import type { EgressRule, NetworkPolicy } from "../inventory/kubernetes/network-policy.ts";
import type { PodTemplate } from "../inventory/kubernetes/pod-template.ts";
import { valueOf } from "../inventory/lookup.ts";
import { holds } from "../scheduling/match-node-selector.ts";
import { atRisk, defineRule } from "./rule.ts";

/** Where the services listen, TLS first. */
const portsOf: Readonly<Record<ReachableCollection, readonly [number, ...number[]]>> = {
  redisCaches: [6380, 6379],
  redisEnterprises: [10000],
  cosmosAccounts: [443, 10255, 10250],
  mongoClusters: [10260, 27017],
  appConfigurationStores: [443],
  cognitiveAccounts: [443],
  keyVaults: [443],
};

/**
 * Policies add up: what one lets out, none other keeps in. Whether and how they are enforced is the network plugin's
 * business, which has policies of its own besides; so a break is not proved.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export const networkPoliciesAllow = defineRule<ReachableSubject>({
  id: "network-policies-allow",
  description: "A NetworkPolicy that restricts the pods' egress must let them out to the service.",
  requires: ({ resource, networkPolicies }) => (valueOf(resource) === undefined ? [] : [networkPolicies]),
  judge({ context, resource, resourceCollection, networkPolicies }) {
    const { workload } = context;
    const service = valueOf(resource);
    const selecting = (valueOf(networkPolicies) ?? []).filter((policy) => selects(policy, workload.template));
    const ports = portsOf[resourceCollection];
    const isOut = selecting.some(({ egress }) => egress.some((rule) => letsOut(rule, ports)));
    if (service === undefined || selecting.length === 0 || isOut) return null;
    const names = selecting.map(({ name }) => name).join(", ");
    return atRisk(
      `No NetworkPolicy lets ${workload.name} out of the cluster on port ${ports.join(" or ")}, where ${service.name} listens. ${names} ${selecting.length === 1 ? "restricts" : "restrict"} its egress. Cilium's own policies are not read.`,
      selecting.map((policy) =>
        seenInCluster("lets out", outOf(policy), "networkPolicies", "NetworkPolicy", policy, "spec.egress"),
      ),
    );
  },
  fix: ({ context, resourceCollection }) => fixFor(context.workload.namespace, portsOf[resourceCollection][0]),
});

function selects({ matchLabels, matchExpressions }: NetworkPolicy, { labels }: PodTemplate): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every((expression) => holds(expression, labels[expression.key]))
  );
}

/** A range of addresses may hold the service's; a port by name may be any. */
function letsOut({ leavesCluster, ports }: EgressRule, wanted: readonly number[]): boolean {
  const includes = ({ port, endPort }: EgressRule["ports"][number]) =>
    port === null || wanted.some((each) => port <= each && each <= (endPort ?? port));
  return leavesCluster && (ports.length === 0 || ports.some(includes));
}

function outOf({ egress }: NetworkPolicy): string | null {
  const rules = egress.map(({ leavesCluster, ports }) => {
    const where = leavesCluster ? "anywhere it names" : "within the cluster";
    const shown = ports.map(({ port, endPort }) => [port ?? "any", endPort].filter((each) => each !== null).join("-"));
    return shown.length === 0 ? where : `${where} on ${shown.join(", ")}`;
  });
  return rules.length === 0 ? null : rules.join("; ");
}

function fixFor(namespace: string, port: number): Fix {
  return {
    az: null,
    terraform: null,
    kubectl: [
      `# in a NetworkPolicy of namespace ${namespace} that selects the pods:`,
      `spec:`,
      `  policyTypes: [Egress]`,
      `  egress:`,
      `    - ports:`,
      `        - port: ${port}`,
      `          protocol: TCP`,
      `    # and for names to be found:`,
      `    - ports:`,
      `        - port: 53`,
      `          protocol: UDP`,
    ].join("\n"),
    docs: "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
  };
}
