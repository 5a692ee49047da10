import type { ComputeSubject } from "../bridges/compute-subject.ts";
import type { Fix } from "../bridges/fix.ts";
import { labelUnder } from "../judging/explain-label-mismatch.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { agentPoolCommand } from "./agent-pool-command.ts";
import { podSpecPatch } from "./pod-spec-patch.ts";

/** How to bring the demand and the labels of the nearest node together, from either side. */
export function labelFix(subject: ComputeSubject, nearest: Candidate | undefined): Fix {
  return nearest?.nodePool === undefined ? agentPoolFix(subject, nearest) : nodePoolFix(subject, nearest);
}

function agentPoolFix(subject: ComputeSubject, nearest: Candidate | undefined): Fix {
  const unmet = nearest?.unmet[0];
  const label = unmet === undefined ? "<label>=<value>" : `${unmet.key}=${unmet.values[0] ?? "<value>"}`;
  const own = Object.entries(nearest?.pool?.nodeLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  const labels = [...own, label];
  return {
    az: [
      "# --labels replaces all labels of the pool, so it names the present ones too",
      agentPoolCommand(subject, "update", `--name ${nearest?.poolName ?? "<pool>"} --labels ${labels.join(" ")}`),
    ].join("\n"),
    terraform: `node_labels = {\n${labels.map((pair) => `  "${pair.replace("=", '" = "')}"`).join("\n")}\n}`,
    kubectl: podSpecPatch(subject.context.workload, correctedSpec(nearest)),
    docs: "https://learn.microsoft.com/azure/aks/use-labels",
  };
}

/** NodePools are objects of the cluster: neither az nor the azurerm provider changes them. */
function nodePoolFix({ context: { workload } }: ComputeSubject, nearest: Candidate): Fix {
  const unmet = nearest.unmet[0];
  const labels = { [unmet?.key ?? "<label>"]: unmet?.values[0] ?? "<value>" };
  const patch = JSON.stringify({ spec: { template: { metadata: { labels } } } });
  return {
    az: null,
    terraform: null,
    kubectl: [
      `kubectl patch nodepool ${nearest.nodePool?.name ?? "<NodePool>"} --type merge -p '${patch}'`,
      "# or demand what its nodes have:",
      podSpecPatch(workload, correctedSpec(nearest)),
    ].join("\n"),
    docs: "https://learn.microsoft.com/azure/aks/node-auto-provisioning-node-pools",
  };
}

/** The selector as the nearest node would have it; where it lacks the label, there is nothing to suggest but a placeholder. */
function correctedSpec(nearest: Candidate | undefined) {
  const unmet = nearest?.unmet[0];
  const own = unmet === undefined ? undefined : labelUnder(nearest?.labels ?? {}, unmet.key);
  if (unmet === undefined || own === undefined) return { nodeSelector: { "<label>": "<value that a node has>" } };
  // A merge patch takes a key away by null.
  const wrong = own[0] === unmet.key ? {} : { [unmet.key]: null };
  return { nodeSelector: { ...wrong, [own[0]]: own[1] } };
}
