import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { readAt } from "../testing/inventory-of.ts";
import { valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "node-pool-untargeted";
const taint = { key: "example.com/team", value: "press", effect: "NoSchedule" as const };
const press = anAgentPool({ name: "press", nodeTaints: ["example.com/team=press:NoSchedule"] });
const pressNode = aNode({ name: "node-p", labels: nodeLabels("press"), taints: [taint] });
const story = (over: Partial<Parameters<typeof anAgentPool>[0]> = {}) => ({
  pools: [anAgentPool(), { ...press, ...over }],
  nodes: [aNode(), pressNode],
});
const findings = (changes: Parameters<typeof placementStory>[0]) =>
  evaluate(placementStory(changes)).findings.filter((finding) => finding.rule === rule);

describe(rule, () => {
  it("points at a pool that no workload asks for, as information only", () => {
    const [finding, ...others] = findings(story());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "info",
      message: "Node pool press has 1 node, no workload asks for it, and only pods of DaemonSets run there.",
    });
    expect(valuesOf(finding)).toEqual({ "node pool": "press", "a node of it": "node-p" });
    expect(finding?.fix.kubectl).toContain("kubernetes.azure.com/agentpool: press");
  });

  it("says nothing of a pool that the autoscaler may empty, that is stopped, or that is for the system", () => {
    expect(findings(story({ autoscaling: { minCount: 0, maxCount: 3 } }))).toEqual([]);
    expect(findings(story({ powerState: "Stopped" }))).toEqual([]);
    expect(findings(story({ mode: "System" }))).toEqual([]);
  });

  it("says nothing of a pool that a workload asks for, also one that wants no pods now", () => {
    const waiting = placed({ nodeSelector: { agentpool: "press" } }, { replicas: 0 });
    expect(
      findings({ ...story(), deployment: waiting, pods: [] }).map(({ resource }) => resource.id),
    ).not.toContainEqual(expect.stringContaining("press"));
    const tolerating = placed({
      nodeSelector: {},
      tolerations: [{ key: taint.key, operator: "Equal", value: "press", effect: "" }],
    });
    expect(findings({ ...story(), deployment: tolerating })).toEqual([]);
  });

  it("says nothing of nodes that are younger than an hour", () => {
    const createdAt = new Date(Date.parse(readAt) - 30 * 60_000).toISOString();
    expect(findings({ ...story(), nodes: [aNode(), { ...pressNode, createdAt }] })).toEqual([]);
  });

  it.each(["pods", "nodes", "deployments", "cronJobs", "managedClusters"] as const)(
    "says nothing when the %s could not be listed",
    (what) => expect(findings({ ...story(), unread: [{ what, status: "partial", reason: "timeout" }] })).toEqual([]),
  );
});
