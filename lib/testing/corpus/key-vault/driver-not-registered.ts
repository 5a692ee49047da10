import { pod } from "../../identity-story.ts";
import { classStory } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const message =
  'MountVolume.SetUp failed for volume "vault" : kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: driver name secrets-store.csi.k8s.io not found in the list of registered CSI drivers';
const event = {
  cluster: "harbour",
  namespace: "shop",
  name: "checkout-mount",
  reason: "FailedMount",
  message,
  about: { kind: "Pod", name: pod.name },
  lastSeen: null,
};

export const driverNotRegistered = defineFailureMode({
  code: "K-12",
  title: "A pod waits on a node that the Secrets Store driver has not registered with",
  kind: "key-vault",
  rule: "secrets-driver-on-nodes",
  fails: {
    inventory: classStory({ events: [event], secretProviderClassPodStatuses: [] }),
    verdict: "broken",
    values: { found: message },
  },
  mended: { inventory: classStory() },
  unread: { what: "pods" },
  twin: {
    title: "the driver has come since, and the pod has mounted the class",
    inventory: classStory({ events: [event] }),
  },
});
