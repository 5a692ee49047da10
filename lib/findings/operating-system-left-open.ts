import { isOver } from "../bridges/compute-subject.ts";
import { seenOnNode } from "../bridges/observe-placement.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { podSpecPatch } from "../fixes/pod-spec-patch.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { constraintOf, selectorRequirements, termRequirements } from "../scheduling/node-requirement.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { defineFindingRule } from "./finding.ts";
import { placedClusters, type PlacedWorkload } from "./placed-workloads.ts";

const keys: readonly string[] = ["kubernetes.io/os", "beta.kubernetes.io/os"];

/** Where Linux and Windows nodes both take a pod, the scheduler may choose the one that cannot run its image. */
export const operatingSystemLeftOpen = defineFindingRule({
  id: "operating-system-left-open",
  description: "In a cluster with Linux and Windows nodes, every workload should say which of them it needs.",
  find: (index) =>
    placedClusters(index).flatMap(({ aks, workloads, distinct }) => {
      const mixed = mixedPlacements(distinct);
      const open = workloads.flatMap(({ workload, placement }) => {
        const nodes = mixed.get(placement);
        return nodes === undefined || saysSystem(workload) || isOver(workload) ? [] : [{ workload, ...nodes }];
      });
      const [first] = open;
      if (first === undefined) return [];
      return [
        {
          severity: "warning" as const,
          resource: { type: "Microsoft.ContainerService/managedClusters", id: aks.id },
          message: `${describeWorkloads(open)} of ${aks.name} ${open.length === 1 ? "fits" : "fit"} Linux and Windows nodes alike, and no image runs on both without being built for it.`,
          evidence: [
            ...open.slice(0, 5).map(({ workload }) => seenSelector(workload)),
            seenOnNode("a Linux node", "linux", first.linux, 'metadata.labels["kubernetes.io/os"]'),
            seenOnNode("a Windows node", "windows", first.windows, 'metadata.labels["kubernetes.io/os"]'),
          ],
          fix: {
            az: null,
            terraform: null,
            kubectl: podSpecPatch(first.workload, { nodeSelector: { "kubernetes.io/os": "<linux or windows>" } }),
            docs: "https://learn.microsoft.com/azure/aks/windows-faq",
          },
        },
      ];
    }),
});

/** The placements in which nodes of both kinds take pods at this moment, each with one node of either. */
function mixedPlacements(distinct: readonly PlacedWorkload[]) {
  return new Map(
    distinct.flatMap(({ placement }) => {
      const linux = nodeWith(placement.open, "linux");
      const windows = nodeWith(placement.open, "windows");
      return linux === undefined || windows === undefined ? [] : [[placement, { linux, windows }] as const];
    }),
  );
}

function saysSystem({ template }: Workload): boolean {
  const constraint = constraintOf(template);
  const demands = [...selectorRequirements(constraint), ...constraint.terms.flatMap(termRequirements)];
  return demands.some(({ key }) => keys.includes(key));
}

function nodeWith(open: readonly Candidate[], system: string) {
  return open.find(({ labels }) => labels["kubernetes.io/os"] === system)?.node;
}

function describeWorkloads(open: readonly { readonly workload: Workload }[]): string {
  const names = open.slice(0, 3).map(({ workload }) => `${workload.namespace}/${workload.name}`);
  return `${names.join(", ")}${open.length > 3 ? ` and ${open.length - 3} more workloads` : ""}`;
}

function seenSelector(workload: Workload) {
  return seenInWorkload("kubernetes.io/os", null, workload, templatePath(workload.kind, "spec.nodeSelector"));
}
