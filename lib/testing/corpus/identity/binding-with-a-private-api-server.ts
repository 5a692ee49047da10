import { bindingStory } from "../../identity-binding.ts";
import { cluster, identityStory, managedIdentity } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const bindingWithAPrivateApiServer = defineFailureMode({
  code: "ID-54",
  title: "The API server is in a virtual network, where bindings were not supported",
  kind: "identity",
  rule: "identity-binding-exists",
  fails: {
    inventory: bindingStory({ cluster: { ...cluster, apiServerVnetIntegration: true } }),
    verdict: "unknown",
    values: { binding: managedIdentity.id },
  },
  mended: { inventory: bindingStory() },
  unread: { what: "identityBindings" },
  twin: {
    title: "the pods hold ordinary tokens",
    inventory: identityStory({ cluster: { ...cluster, apiServerVnetIntegration: true } }),
  },
});
