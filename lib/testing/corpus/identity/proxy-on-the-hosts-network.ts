import { identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

/** Its value does not count. */
const annotations = { "azure.workload.identity/inject-proxy-sidecar": "false" };

export const proxyOnTheHostsNetwork = defineFailureMode({
  code: "ID-32",
  title: "A pod on the host's network asks for the proxy sidecar",
  kind: "identity",
  rule: "injection-annotations-valid",
  fails: {
    inventory: identityStory({ deployment: templated({ annotations, usesHostNetwork: true }), pods: [] }),
    verdict: "broken",
    values: { found: "false" },
  },
  mended: { inventory: identityStory({ deployment: templated({ usesHostNetwork: true }), pods: [] }) },
  unread: { what: "pods" },
  twin: {
    title: "a pod in a network of its own asks for it",
    inventory: identityStory({ deployment: templated({ annotations }) }),
  },
});
