import { credential, identityStory, pod, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const renamed = { pods: [{ ...pod, serviceAccountName: "sa-former" }] };
const ofFormer = { ...credential, subject: "system:serviceaccount:shop:sa-former" };

export const rolloutToAnotherServiceAccount = defineFailureMode({
  code: "ID-22",
  title: "The next pods will be a ServiceAccount that nobody trusts yet",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ ...renamed, credentials: [ofFormer] }),
    verdict: "at-risk",
    values: { expected: tokenSubject, found: ofFormer.subject },
  },
  mended: { inventory: identityStory() },
  unread: { what: "pods" },
  twin: {
    title: "both are trusted while the rollout goes on",
    inventory: identityStory({ ...renamed, credentials: [ofFormer, { ...credential, id: `${credential.id}-2` }] }),
    verdict: "at-risk",
  },
});
