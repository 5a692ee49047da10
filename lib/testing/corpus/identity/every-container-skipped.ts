import { identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const skipping = (names: string) => templated({ annotations: { "azure.workload.identity/skip-containers": names } });

export const everyContainerSkipped = defineFailureMode({
  code: "ID-31",
  title: "The webhook is told to skip every container",
  kind: "identity",
  rule: "injection-annotations-valid",
  fails: {
    inventory: identityStory({ deployment: skipping("main"), pods: [] }),
    verdict: "broken",
    values: { found: "main" },
  },
  mended: { inventory: identityStory({ pods: [] }) },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "it is told to skip sidecars that are put in later",
    inventory: identityStory({ deployment: skipping("istio-proxy; linkerd-proxy") }),
  },
});
