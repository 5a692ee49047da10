import { classStory, mounted } from "../../key-vault.ts";
import { pod } from "../../identity-story.ts";
import { aWaitingPod } from "../waiting-pod.ts";
import { defineFailureMode } from "../failure-mode.ts";

const says = 'secret "passwords" not found';
const keeper = { ...pod, name: "keeper", uid: "keeper", owner: null };

export const secretWithoutAMountingPod = defineFailureMode({
  code: "K-08",
  title: "The pods take a Secret that a class makes, and neither they nor any other pod mount the class",
  kind: "key-vault",
  rule: "secret-synced",
  fails: {
    inventory: classStory({ secretProviderClassPodStatuses: [], pods: [aWaitingPod(says)] }, { volumes: [] }),
    verdict: "broken",
    values: { found: says },
  },
  mended: { inventory: classStory() },
  unread: { what: "secretProviderClassPodStatuses" },
  twin: {
    title: "a pod of something else keeps the class mounted",
    inventory: classStory(
      { secretProviderClassPodStatuses: [{ ...mounted, podName: "keeper" }], pods: [pod, keeper] },
      { volumes: [] },
    ),
  },
});
