import { classStory } from "../../key-vault.ts";
import { aWaitingPod } from "../waiting-pod.ts";
import { defineFailureMode } from "../failure-mode.ts";

const says = 'secret "passwords" not found';

export const driverMayNotMakeSecrets = defineFailureMode({
  code: "K-09",
  title: "The class is mounted, and the driver may not make the Secret of it that the pods wait for",
  kind: "key-vault",
  rule: "secret-synced",
  fails: { inventory: classStory({ pods: [aWaitingPod(says)] }), verdict: "broken", values: { found: says } },
  mended: { inventory: classStory() },
  unread: { what: "secretProviderClassPodStatuses" },
  twin: {
    title: "no role lets the driver make Secrets that was read, and the pods lack none",
    inventory: classStory({ clusterRoles: [], clusterRoleBindings: [] }),
  },
});
