import { readsSettings, settingsStory } from "../../app-configuration.ts";
import { anEnv, aSecretEnv } from "../../data-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const password = aSecretEnv("PASSWORD", "passwords", "password");
const url = anEnv("URL", "");
const withEnv = (...env: (typeof url)[]) =>
  settingsStory(
    {},
    { ...readsSettings, env, variableReferences: [{ variable: "PASSWORD", path: "env[URL]", isInShell: false }] },
  );

export const variableOfALaterEntry = defineFailureMode({
  code: "S8",
  title: "A variable refers to one that stands after it in env",
  kind: "app-configuration",
  rule: "command-variables-defined",
  fails: { inventory: withEnv(url, password), verdict: "broken", values: { found: "$(PASSWORD)" } },
  mended: { inventory: withEnv(password, url) },
  unread: { what: "pods" },
  twin: {
    title: "the command refers to it, which sees all of env",
    inventory: settingsStory(
      {},
      {
        ...readsSettings,
        env: [url, password],
        variableReferences: [{ variable: "PASSWORD", path: "args[0]", isInShell: false }],
      },
    ),
  },
});
