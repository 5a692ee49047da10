import { aSecretEnv } from "../../data-story.ts";
import { externalSecret, externalStory } from "../../key-vault.ts";
import { pod } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const asking = { container: { env: [aSecretEnv("PASSWORD", "passwords", "PASSWORD")] } };
const container = { name: "main", isReady: true, startedAt: "2030-01-02T00:00:00Z", waiting: null };

export const keyThatNothingMakes = defineFailureMode({
  code: "K-10",
  title: "A variable comes from a key that what makes the Secret calls otherwise",
  kind: "key-vault",
  rule: "secret-keys-declared",
  fails: {
    inventory: externalStory({}, asking),
    verdict: "broken",
    values: { expected: "PASSWORD", found: "DB_PASSWORD" },
  },
  mended: { inventory: externalStory({ externalSecrets: [{ ...externalSecret, keys: ["PASSWORD"] }] }, asking) },
  unread: { what: "secretProviderClasses" },
  twin: {
    title: "a secret is taken over whole, and a pod runs with the key",
    inventory: externalStory(
      {
        externalSecrets: [{ ...externalSecret, hasOnlyTheseKeys: false }],
        pods: [{ ...pod, containers: [container] }],
      },
      asking,
    ),
  },
});
