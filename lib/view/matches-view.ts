import type { BridgeInShort } from "../topology/topology.ts";
import type { View } from "./view.ts";

/** Whether the filters of a view let a bridge through. */
export function matchesView(bridge: BridgeInShort, view: View): boolean {
  const { namespaces, workloads, kinds, verdicts, text } = view;
  return (
    isAllowed(namespaces, bridge.namespace) &&
    isAllowed(workloads, `${bridge.namespace}/${bridge.workload.name}`) &&
    isAllowed(kinds, bridge.kind) &&
    isAllowed(verdicts, bridge.verdict) &&
    hasWords(bridge, text)
  );
}

const isAllowed = <T>(allowed: readonly T[], value: T): boolean => allowed.length === 0 || allowed.includes(value);

/** Every word has to stand somewhere in what the bridge says of itself, without regard to case. */
function hasWords(bridge: BridgeInShort, text: string): boolean {
  if (text === "") return true;
  const { kind, verdict, cluster, namespace, workload, target, rootCause, message } = bridge;
  const said = [
    kind,
    verdict,
    cluster,
    namespace,
    workload.kind,
    workload.name,
    target.name,
    target.id,
    rootCause,
    message,
  ]
    .join(" ")
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
