import { identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const key = (value: string) => ({ "azure.workload.identity/use": value });

export const labelNotExactlyTrue = defineFailureMode({
  code: "ID-21",
  title: "The label's value is not exactly true",
  kind: "identity",
  rule: "workload-identity-label",
  fails: {
    inventory: identityStory({ deployment: templated({ labels: { ...key("True") } }) }),
    verdict: "broken",
    values: { expected: "true", found: "True" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "deployments", verdict: "none" },
  twin: {
    title: "the value false is somebody's choice",
    inventory: identityStory({ deployment: templated({ labels: { ...key("false") } }) }),
    verdict: "none",
  },
});
