import { externalStory, orphanStory } from "../../key-vault.ts";
import { aWaitingPod } from "../waiting-pod.ts";
import { defineFailureMode } from "../failure-mode.ts";

const says = 'secret "passwords" not found';

export const nothingMakesTheSecret = defineFailureMode({
  code: "K-14",
  title: "The identity may read the vault, nothing brings the Secret, and the pods wait for it",
  kind: "key-vault",
  rule: "secret-producer-found",
  fails: { inventory: orphanStory({ pods: [aWaitingPod(says)] }), verdict: "broken", values: { found: says } },
  mended: { inventory: externalStory() },
  unread: { what: "externalSecrets" },
  twin: {
    title: "the pods run, so that a chart, a pipeline or a person has made it",
    inventory: orphanStory(),
    verdict: "unknown",
  },
});
