import { describe, expect, it } from "vitest";
import { clusterEvent } from "./simulator/build/cluster-event.ts";
import { nodePool } from "./simulator/build/node-pool.ts";
import { rollout } from "./simulator/build/rollout.ts";
import type { Estate } from "./simulator/estate.ts";
import { evaluateEstate, type EvaluateEstateOptions } from "./testing/evaluate-estate.ts";
import { twoHarbours } from "./testing/two-harbours.ts";

const message = "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.";

/** A dredger that waits for a node of its own. */
function dredger(nodeSelector: Readonly<Record<string, string>>) {
  return rollout({
    namespace: "tugs",
    name: "dredger",
    template: { spec: { nodeSelector, containers: [{ name: "dredger", image: "registry.example/dredger:1" }] } },
    pods: [{ state: "unschedulable", message }],
  });
}

function provisioned(nodeSelector: Readonly<Record<string, string>>): Estate {
  const estate = twoHarbours();
  estate.kubernetes.customGroups.add("karpenter.sh");
  estate.kubernetes.upsert(
    ...dredger(nodeSelector).objects,
    nodePool({ name: "mud", labels: { "harbour.example/ground": "mud" } }),
  );
  return estate;
}

async function bridgeOf(estate: Estate, options: EvaluateEstateOptions = {}) {
  const { evaluation } = await evaluateEstate(estate, { clusterName: "quay", ...options });
  return evaluation.bridges.find(({ kind, workload }) => kind === "compute" && workload.name === "dredger");
}

describe("what can make nodes", () => {
  it("is read of Karpenter, where the cluster has it", async () => {
    expect(await bridgeOf(provisioned({ "harbour.example/ground": "mud" }))).toMatchObject({
      verdict: "settling",
      target: { type: "karpenter.sh/NodePool", name: "mud" },
    });
    expect(await bridgeOf(provisioned({ "harbour.example/ground": "rock" }))).toMatchObject({
      verdict: "broken",
      rootCause: "node-labels-match",
    });
  });

  it("leaves the answer open where NodePools may not be listed", async () => {
    const estate = provisioned({ "harbour.example/ground": "rock" });
    estate.kubernetes.deniedResources.add("nodepools.karpenter.sh");
    const bridge = await bridgeOf(estate);
    expect(bridge?.verdict).toBe("unknown");
    expect(bridge?.joints[0]?.missing).toBe("list nodepools.karpenter.sh in cluster quay");
  });

  it("is read of the autoscaler's events", async () => {
    const estate = twoHarbours();
    const toleration = { key: "harbour.example/dredged", operator: "Exists" };
    const made = rollout({
      namespace: "tugs",
      name: "dredger",
      template: {
        spec: {
          nodeSelector: { "harbour.example/tier": "deep" },
          tolerations: [toleration],
          containers: [{ name: "dredger", image: "registry.example/dredger:1" }],
        },
      },
      pods: [{ state: "unschedulable", message: "0/3 nodes are available: 1 Insufficient cpu." }],
    });
    estate.kubernetes.upsert(...made.objects);
    expect((await bridgeOf(estate))?.verdict).toBe("settling");
    const refusal = "pod didn't trigger scale-up: 1 Insufficient cpu";
    estate.kubernetes.upsert(
      ...made.pods.map((about) =>
        clusterEvent({
          about,
          reason: "NotTriggerScaleUp",
          message: refusal,
          component: "cluster-autoscaler",
          at: new Date(),
        }),
      ),
    );
    const bridge = await bridgeOf(estate);
    expect(bridge).toMatchObject({ verdict: "broken", rootCause: "node-pool-capacity" });
    const capacity = bridge?.joints.find(({ rule }) => rule === "node-pool-capacity");
    expect(capacity?.evidence.map(({ value }) => value)).toContain(refusal);
  });
});
