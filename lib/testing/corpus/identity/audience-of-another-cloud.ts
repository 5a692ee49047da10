import { credential, identityStory, podHolding } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const china = "api://AzureADTokenExchangeChina";

export const audienceOfAnotherCloud = defineFailureMode({
  code: "ID-41",
  title: "The credential accepts the audience of another cloud",
  kind: "identity",
  rule: "federated-audience-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, audiences: [china] }] }),
    verdict: "broken",
    values: { expected: "api://AzureADTokenExchange", found: china },
  },
  mended: { inventory: identityStory() },
  unread: { what: "pods" },
  twin: {
    title: "the webhook was started with that audience",
    inventory: identityStory({
      credentials: [{ ...credential, audiences: [china] }],
      pods: [podHolding({ audience: china })],
    }),
  },
});
