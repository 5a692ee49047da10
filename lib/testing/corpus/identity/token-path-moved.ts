import { identityStory, podHolding, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const oldPath = "/var/run/secrets/azure/tokens";
const spelling = { containers: [aContainer({ spellsOldTokenPath: true })] };

export const tokenPathMoved = defineFailureMode({
  code: "RC-17",
  title: "A component reads the token where an older webhook mounted it",
  kind: "identity",
  rule: "token-path-current",
  fails: {
    inventory: identityStory({ deployment: templated(spelling) }),
    verdict: "broken",
    values: { expected: "/var/run/secrets/azure/wi", found: oldPath },
  },
  mended: { inventory: identityStory() },
  unread: { what: "pods" },
  twin: {
    title: "the pods still have it there",
    inventory: identityStory({ deployment: templated(spelling), pods: [podHolding({ mountedAt: oldPath })] }),
    verdict: "at-risk",
  },
});
