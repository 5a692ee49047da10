import { credential, issuerUrl } from "../../identity-story.ts";
import { externalSecret, externalStory, secretStore } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const former = { ...credential, issuer: issuerUrl.replace("c1c1c1c1", "c2c2c2c2") };
const failing = { ...externalSecret, ready: { isTrue: false, reason: "SecretSyncedError", message: "AADSTS70021" } };

export const storeOfAnotherCluster = defineFailureMode({
  code: "RC-16",
  title: "The store signs in by a ServiceAccount whose credential trusts a former issuer",
  kind: "key-vault",
  rule: "secret-producer-identity",
  fails: {
    inventory: externalStory({ federatedCredentials: [former], externalSecrets: [failing] }),
    verdict: "broken",
    values: { expected: issuerUrl, found: former.issuer },
  },
  mended: { inventory: externalStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the store signs in as its controller does, which is not known",
    inventory: externalStory({ secretStores: [{ ...secretStore, serviceAccount: null }] }),
  },
});
