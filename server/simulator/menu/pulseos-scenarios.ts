import type { ChangeId } from "../estates/pulseos/change.ts";
import type { Scenario } from "./menu.ts";

/** What a visitor of the PulseOS estate may break and mend, in the order of the page. */
export const pulseosScenarios: readonly (Scenario & { readonly id: ChangeId })[] = [
  {
    id: "take-away-redis-policy",
    effect: "breaks",
    title: "Take the Redis access policy away from the worker",
    explains:
      "The worker's Redis bridge breaks at the access policy: the cache is there, the identity is there, the grant is gone.",
  },
  {
    id: "rename-service-account",
    effect: "breaks",
    title: "Rename the ServiceAccount in workers-blue",
    explains:
      "One letter less. The federated credential still names the old subject, so every bridge that stands on this identity falls with it.",
  },
  {
    id: "stop-workers-pool",
    effect: "breaks",
    title: "Stop the workers node pool",
    explains:
      "The compute bridges of everything on that pool break. Its pods wait, with a message that does not say why.",
  },
  {
    id: "switch-vault-to-access-policies",
    effect: "breaks",
    title: "Switch the vault to access policies",
    explains:
      "The role assignments stay where they are and stop counting. The scheduler's vault bridge breaks at the vault's mode.",
  },
  {
    id: "stop-webhook",
    effect: "breaks",
    title: "Leave the identity webhook without endpoints",
    explains: "Running pods go on. New pods with the identity label cannot be made, because the webhook fails closed.",
  },
  {
    id: "fail-configuration-sync",
    effect: "breaks",
    title: "Let the App Configuration sync fail",
    explains: "The ConfigMap of the last good sync is still served: the bridge stands, on old values.",
  },
  {
    id: "remove-requests-queue",
    effect: "breaks",
    title: "Remove BROKER_REQUESTS_QUEUE from the ConfigMap",
    explains:
      "Kubernetes leaves $(BROKER_REQUESTS_QUEUE) in the command as it is, and the pods stay green. The bridge turns unknown: a Secret that nobody may read could still define it.",
  },
  {
    id: "throttle-arm",
    effect: "breaks",
    title: "Throttle Azure Resource Manager",
    explains:
      "Every read of a subscription is answered 429. Nothing new is claimed: what cannot be read becomes unknown, not broken.",
  },
  {
    id: "forbid-role-assignments",
    effect: "breaks",
    title: "Forbid the reading of role assignments",
    explains:
      "The dashboard's own identity loses a permission. Access turns unknown, and the missing permission is named.",
  },
  {
    id: "fail-later-pages-of-pods",
    effect: "breaks",
    title: "Fail the list of pods after its first page",
    explains: "Some pods are read, the rest is not. A half-read list never proves that something is missing.",
  },
  {
    id: "federate-workers-green",
    effect: "mends",
    title: "Add the federated credential for workers-green",
    explains:
      "The identity now names the green subject too: its identity bridge closes, and its configuration sync succeeds.",
  },
  {
    id: "grant-cosmos-data-role",
    effect: "mends",
    title: "Grant the worker a data role in Cosmos DB",
    explains:
      "Cosmos DB Operator manages the account but reaches no data. A data role of the account's own gives the bridge its missing joint.",
  },
  {
    id: "tolerate-spot",
    effect: "mends",
    title: "Let pulseos-batch tolerate the Spot taint",
    explains: "The label matched all along. With the toleration the pod is scheduled on the Spot node.",
  },
  {
    id: "grant-api-vault-role",
    effect: "mends",
    title: "Give the api identity the Key Vault role",
    explains:
      "Key Vault Secrets User for msi-api. The bridge settles while Azure spreads the new assignment, and the volume mounts.",
  },
  {
    id: "read-shared-role-assignments",
    effect: "mends",
    title: "Let the dashboard read the shared subscription's role assignments",
    explains: "The reports bridge was unknown, not broken. With the permission it can be proved.",
  },
];
