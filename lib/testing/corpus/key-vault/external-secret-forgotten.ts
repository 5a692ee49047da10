import { externalSecret, externalStory } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const refreshTime = "2030-01-01T00:00:00Z";
const refreshedEvery = (refreshInterval: string) =>
  externalStory({ externalSecrets: [{ ...externalSecret, refreshTime, refreshInterval }] });

export const externalSecretForgotten = defineFailureMode({
  code: "K-13",
  title: "The ExternalSecret is ready and was not refreshed for longer than two of its intervals",
  kind: "key-vault",
  rule: "secret-synced",
  fails: { inventory: refreshedEvery("1h"), verdict: "at-risk", values: { "last refresh": refreshTime } },
  mended: { inventory: externalStory() },
  unread: { what: "externalSecrets" },
  twin: { title: "it is to be fetched once", inventory: refreshedEvery("0") },
});
