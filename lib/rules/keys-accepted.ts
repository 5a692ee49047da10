import { seenInAzure } from "../bridges/evidence.ts";
import type { KeyedSubject } from "../bridges/keyed-subject.ts";
import { kubectlName } from "../bridges/observe-workload.ts";
import type { ReachableSubject } from "../bridges/reachable-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken, defineRule, unknown } from "./rule.ts";

/**
 * Redis, Cosmos DB and Azure OpenAI can be told to take tokens only; then their keys are refused.
 * https://learn.microsoft.com/azure/cosmos-db/nosql/security/how-to-disable-key-based-authentication
 */
export const keysAccepted = defineRule<KeyedSubject & ReachableSubject>({
  id: "keys-accepted",
  description: "A service that takes no keys must not be called with one.",
  requires: () => [],
  judge({ refused, footing, keySwitch, target, resource, resourceCollection }) {
    const service = valueOf(resource);
    if (refused === undefined || service === undefined) return null;
    const scope = subscriptionScope(service.id) ?? "/";
    const evidence = [
      seenInAzure("takes keys", "false", resourceCollection, service, keySwitch, scope),
      refused.evidence,
    ];
    const message = `${target.name} takes no keys or passwords (${keySwitch}), and the workload shows one`;
    // A client that is given both parts of one URL uses both; it has no identity to use instead.
    if (refused.isBesideHost && footing === null)
      return broken(`${message}: calls with it are refused. It is ${refused.says}.`, evidence);
    return unknown(
      `${message}. Whether it calls with that (${refused.says}) or with an identity is not known.`,
      `whether the workload signs in with its identity: remove what it shows (${refused.says}) to settle it`,
      evidence,
    );
  },
  fix: ({ context: { workload } }) => ({
    az: null,
    terraform: null,
    kubectl: [
      `# in the release's values: the host alone, and a workload identity that may use the service; the webhook wants`,
      `kubectl -n ${workload.namespace} patch ${kubectlName(workload).replace("/", " ")} --type merge -p '{"spec":{"template":{"metadata":{"labels":{"azure.workload.identity/use":"true"}}}}}'`,
    ].join("\n"),
    docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview",
  }),
});
