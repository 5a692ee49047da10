import { ReactFlow, type Edge, type Node } from "@xyflow/react";
import { createRoot } from "react-dom/client";

/** What a page gets from the benchmark: the same cards and spans that the product draws. */
interface Given {
  readonly nodes: Node<{ readonly label: string }>[];
  readonly edges: Edge[];
}

declare const given: Given;

/** React Flow as its documentation shows it: every card a node, every span an edge, fitted into the window. */
function PlainFlow() {
  return <ReactFlow nodes={given.nodes} edges={given.edges} minZoom={0.01} fitView />;
}

performance.mark("start");
const host = document.createElement("div");
host.style.cssText = "position: fixed; inset: 0";
document.body.append(host);
createRoot(host).render(<PlainFlow />);
