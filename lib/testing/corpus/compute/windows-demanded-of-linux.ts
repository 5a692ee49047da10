import { aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const demanding = (system: string) =>
  placed({ nodeSelector: { "example.com/tier": "front", "kubernetes.io/os": system } });
const front = (pool: string, system: string) =>
  nodeLabels(pool, { "example.com/tier": "front", "kubernetes.io/os": system });
const linux = aNode({ labels: front("packers", "linux") });

export const windowsDemandedOfLinux = defineFailureMode({
  code: "CP-19",
  title: "The pods demand Windows of a pool of Linux nodes",
  kind: "compute",
  rule: "node-labels-match",
  fails: {
    inventory: placementStory({ deployment: demanding("windows"), nodes: [linux], pods: [] }),
    verdict: "broken",
    values: { expected: "kubernetes.io/os=windows", found: "kubernetes.io/os=linux" },
  },
  mended: { inventory: placementStory({ deployment: demanding("linux"), nodes: [linux] }) },
  unread: { what: "nodes" },
  twin: {
    title: "a Windows pool carries the same label",
    inventory: placementStory({
      deployment: demanding("windows"),
      nodes: [linux, aNode({ name: "node-w", labels: front("packwin", "windows") })],
    }),
  },
});
