import { identityStory, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const naming = (name: string, literal: string | null = null) =>
  templated({ containers: [aContainer({ env: [{ name, literal, hosts: [], from: null }] })] });

export const clientSecretBesideTheToken = defineFailureMode({
  code: "ID-28",
  title: "A client secret in the container wins over the token",
  kind: "identity",
  rule: "no-overriding-credential",
  fails: {
    inventory: identityStory({ deployment: naming("AZURE_CLIENT_SECRET") }),
    verdict: "at-risk",
    values: { found: "AZURE_CLIENT_SECRET" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "deployments", verdict: "none" },
  twin: {
    title: "the variable is for something else than Azure",
    inventory: identityStory({ deployment: naming("STRIPE_CLIENT_SECRET") }),
  },
});
