import { externalSecret, externalStory } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const failed = { isTrue: false, reason: "SecretSyncedError", message: "could not get secret data from provider" };

export const externalSecretRefused = defineFailureMode({
  code: "K-13",
  title: "The store of the ExternalSecret calls itself ready, and the ExternalSecret was never filled",
  kind: "key-vault",
  rule: "secret-synced",
  fails: {
    inventory: externalStory({ externalSecrets: [{ ...externalSecret, ready: failed, refreshTime: null }] }),
    verdict: "broken",
    values: { found: "false" },
  },
  mended: { inventory: externalStory() },
  unread: { what: "externalSecrets" },
  twin: {
    title: "it fails now and filled its Secret before",
    inventory: externalStory({ externalSecrets: [{ ...externalSecret, ready: failed }] }),
    verdict: "at-risk",
  },
});
