import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeSelectorExpression } from "../inventory/kubernetes/pod-template.ts";
import { aNodePool } from "../testing/placement-story.ts";
import { matchNodePool, unmetByNodePool } from "./match-node-pool.ts";
import { matchNodeSelector } from "./match-node-selector.ts";

const expression = (key: string, operator: NodeSelectorExpression["operator"], ...values: string[]) => ({
  key,
  operator,
  values,
});
const selecting = (nodeSelector: Record<string, string>) => ({ nodeSelector, terms: [] });
const affinity = (...terms: NodeSelectorExpression[][]) => ({
  nodeSelector: {},
  terms: terms.map((expressions) => ({ expressions, fields: [] })),
});
const capacity = "karpenter.sh/capacity-type";

describe("matchNodePool", () => {
  it("finds the labels of its template, and its own name", () => {
    const pool = aNodePool({ labels: { team: "dispatch" } });
    expect(matchNodePool(selecting({ team: "dispatch", "karpenter.sh/nodepool": "default" }), pool)).toBe("yes");
    expect(matchNodePool(selecting({ team: "sales" }), pool)).toBe("no");
    expect(matchNodePool(selecting({ "karpenter.sh/nodepool": "other" }), pool)).toBe("no");
  });

  it("gives no label of one's own that it does not mention, nor the name of an agent pool", () => {
    expect(matchNodePool(selecting({ team: "dispatch" }), aNodePool())).toBe("no");
    expect(matchNodePool(selecting({ "kubernetes.azure.com/agentpool": "packers" }), aNodePool())).toBe("no");
    expect(matchNodePool(affinity([expression("team", "NotIn", "sales")]), aNodePool())).toBe("yes");
    expect(matchNodePool(affinity([expression("team", "DoesNotExist")]), aNodePool())).toBe("yes");
  });

  it("needs a value that both sides accept", () => {
    const pool = aNodePool({
      requirements: [expression(capacity, "In", "spot", "on-demand"), expression(capacity, "NotIn", "spot")],
    });
    expect(matchNodePool(selecting({ [capacity]: "on-demand" }), pool)).toBe("yes");
    expect(matchNodePool(selecting({ [capacity]: "spot" }), pool)).toBe("no");
    expect(matchNodePool(affinity([expression(capacity, "DoesNotExist")]), pool)).toBe("no");
  });

  it("lets a pod choose the value of a label that the pool only demands to be there", () => {
    const pool = aNodePool({ requirements: [expression("team", "Exists")] });
    expect(matchNodePool(selecting({ team: "dispatch" }), pool)).toBe("yes");
    expect(matchNodePool(affinity([expression("team", "Exists")]), pool)).toBe("yes");
  });

  it("does not know what Azure decides: sizes, zones, numbers", () => {
    expect(matchNodePool(selecting({ "topology.kubernetes.io/zone": "westeurope-1" }), aNodePool())).toBe("unknown");
    const sized = aNodePool({ requirements: [expression("karpenter.azure.com/sku-cpu", "Gt", "8")] });
    expect(matchNodePool(affinity([expression("karpenter.azure.com/sku-cpu", "Lt", "64")]), sized)).toBe("unknown");
  });

  it("is content with one alternative of the affinity, together with the selector", () => {
    const pool = aNodePool({ labels: { team: "dispatch" } });
    const demand = affinity([expression("team", "In", "sales")], [expression("team", "In", "dispatch")]);
    expect(matchNodePool(demand, pool)).toBe("yes");
    expect(matchNodePool({ ...demand, nodeSelector: { tier: "gold" } }, pool)).toBe("no");
    expect(matchNodePool({ nodeSelector: {}, terms: [{ expressions: [], fields: [] }] }, pool)).toBe("no");
  });

  it("names what is in the way", () => {
    const unmet = unmetByNodePool(selecting({ team: "dispatch", "karpenter.sh/nodepool": "default" }), aNodePool());
    expect(unmet.map(({ key }) => key)).toEqual(["team"]);
  });

  it("agrees with the nodes that it would make: a yes has such a node, a no has none", () => {
    const key = fc.constantFrom("team", "tier");
    const value = fc.constantFrom("a", "b");
    const requirement = fc.record({
      key,
      operator: fc.constantFrom("In" as const, "NotIn" as const),
      values: fc.array(value, { minLength: 1, maxLength: 2 }),
    });
    const requirements = fc.array(requirement, { maxLength: 3 });
    fc.assert(
      fc.property(requirements, requirements, (offered, demanded) => {
        const answer = matchNodePool(affinity(demanded), aNodePool({ requirements: offered }));
        const isMade = labelingsOf(offered).some((labels) => {
          const known = { labels, nodeName: null, isKnown: () => true };
          const isOffered = offered.length === 0 || matchNodeSelector(affinity(offered), known) === "yes";
          return isOffered && matchNodeSelector(affinity(demanded), known) === "yes";
        });
        expect(answer).toBe(isMade ? "yes" : "no");
      }),
    );
  });
});

/** Every labelling with the keys that the NodePool mentions; `c` stands for any value that nobody names. */
function labelingsOf(offered: readonly NodeSelectorExpression[]): readonly Record<string, string>[] {
  const keys = [...new Set(offered.map(({ key }) => key))];
  return keys.reduce<readonly Record<string, string>[]>(
    (all, key) => all.flatMap((labels) => [labels, ...["a", "b", "c"].map((value) => ({ ...labels, [key]: value }))]),
    [{}],
  );
}
