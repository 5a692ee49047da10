import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { seenInPool, seenPoolName } from "../bridges/observe-placement.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { poolNameLabels } from "../scheduling/agent-pool-labels.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { nearestOf } from "../text/nearest.ts";
import { agentPoolCommand, terraformName } from "../fixes/agent-pool-command.ts";
import { agentPoolsUnknown, hiddenPoolsUnknown } from "../judging/agent-pools-unknown.ts";
import { whilePodsStand } from "../judging/standing-pods.ts";
import { podSpecPatch } from "../fixes/pod-spec-patch.ts";
import { broken, defineRule, intact, settling } from "./rule.ts";

/**
 * AKS labels the nodes of a pool with the pool's name; a name that no pool has is a label that no node carries.
 * https://learn.microsoft.com/azure/aks/use-labels
 */
export const nodePoolExists = defineRule<ComputeSubject>({
  id: "node-pool-exists",
  description: "The node pool that the pods demand by name must exist in their cluster.",
  requires(subject) {
    const { poolNames, pools, nodes, nodePools, context } = subject;
    return poolNames.length === 0 || findPool(subject) ? [] : [pools, nodes, nodePools, context.pods];
  },
  judge(subject) {
    const { poolNames, pools, hidesPools, context } = subject;
    if (poolNames.length === 0) return null;
    const pool = findPool(subject);
    if (pool !== undefined) {
      return intact(`Node pool ${pool.poolName} exists.`, [expected(subject), ...seenPoolName("found", subject, pool)]);
    }
    if (pools.state !== "found") return agentPoolsUnknown(subject);
    const wanted = poolNames.join(" or ");
    const absence = `${clusterName(subject)} has no node pool ${wanted}`;
    if (hidesPools) return hiddenPoolsUnknown(`${absence}.`, subject);
    if (pools.value.some(({ provisioningState }) => /^(creating|deleting)$/i.test(provisioningState ?? ""))) {
      return settling(`${absence}, but a node pool is being made or deleted at this moment.`, [expected(subject)]);
    }
    const nearest = nearestPool(subject);
    const found = nearest === undefined ? [] : seenInPool("found", nearest.name, subject, nearest, "name");
    const hint = nearest === undefined ? "" : ` The nearest is ${nearest.name}.`;
    const other = isProvisioned(subject) ? " Karpenter gives its nodes no such label." : "";
    const message = `${absence}.${hint}${other} New pods of ${context.workload.name} stay Pending.`;
    return whilePodsStand(subject, broken(message, [expected(subject), ...found]));
  },
  fix(subject) {
    const name = subject.poolNames[0] ?? "<pool>";
    const nearest = nearestPool(subject)?.name ?? "<an existing pool>";
    const nodeSelector = isProvisioned(subject)
      ? { ...withoutPoolNames, "karpenter.sh/nodepool": valueOf(subject.nodePools)?.[0]?.name ?? "<NodePool>" }
      : { "kubernetes.azure.com/agentpool": nearest };
    return {
      az: `${agentPoolCommand(subject, "list", "--output table")}\n${agentPoolCommand(subject, "add", `--name ${name}`)}`,
      terraform: [
        `resource "azurerm_kubernetes_cluster_node_pool" "${terraformName(name)}" {`,
        `  name                  = "${name}"`,
        `  kubernetes_cluster_id = azurerm_kubernetes_cluster.<cluster>.id`,
        `  vm_size               = "<size>"`,
        `}`,
      ].join("\n"),
      kubectl: podSpecPatch(subject.context.workload, { nodeSelector }),
      docs: "https://learn.microsoft.com/azure/aks/create-node-pools",
    };
  },
});

function findPool({ placement, poolNames, pools }: ComputeSubject): Candidate | undefined {
  const named = poolNames.map((name) => placement.byPool.get(name)).filter((candidate) => candidate !== undefined);
  // What only an old or partial listing of pools knows is no proof.
  return named.find(({ node }) => node !== undefined || pools.state === "found");
}

/** Karpenter makes nodes here, beside those of agent pools or instead of them. */
function isProvisioned({ nodePools }: ComputeSubject): boolean {
  return (valueOf(nodePools) ?? []).length > 0;
}

/** A merge patch takes a key away by null. */
const withoutPoolNames = Object.fromEntries(poolNameLabels.map((key) => [key, null]));

function nearestPool({ pools, poolNames }: ComputeSubject) {
  const all = valueOf(pools) ?? [];
  const name = nearestOf(
    all.map((pool) => pool.name),
    poolNames[0] ?? "",
  );
  return all.find((pool) => pool.name === name);
}

function clusterName({ context: { aks, workload } }: ComputeSubject): string {
  return valueOf(aks)?.name ?? workload.cluster;
}

function expected({ context: { workload }, poolNames, needs }: ComputeSubject) {
  const path = needs[0]?.evidence.path ?? templatePath(workload.kind, "spec.nodeSelector");
  return seenInWorkload("expected", poolNames.join(", "), workload, path);
}
