import { classStory } from "../../key-vault.ts";
import { pod } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const container = { name: "main", isReady: true, startedAt: "2030-01-01T00:00:00Z", waiting: null };
const running = { ...pod, containers: [container] };

export const secretWithoutAMountingPodNextTime = defineFailureMode({
  code: "K-08",
  title: "The pods run on with a Secret that no mounted class keeps alive any more",
  kind: "key-vault",
  rule: "secret-synced",
  fails: {
    inventory: classStory({ secretProviderClassPodStatuses: [], pods: [running] }, { volumes: [] }),
    verdict: "at-risk",
    values: {},
  },
  mended: { inventory: classStory({ pods: [running] }) },
  unread: { what: "pods" },
  twin: {
    title: "the workload is scaled to zero and mounts the class itself",
    inventory: classStory({ secretProviderClassPodStatuses: [], pods: [] }, { workload: { replicas: 0 } }),
  },
});
