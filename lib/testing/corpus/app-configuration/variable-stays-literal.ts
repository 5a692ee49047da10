import { toPodEnvironment } from "../../../inventory/kubernetes/pod-environment.ts";
import { readsSettings, settingsStory } from "../../app-configuration.ts";
import { pod } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const refersTo = (variable: string) => ({
  ...readsSettings,
  variableReferences: [{ variable, path: "args[3]", isInShell: false }],
});
const environment = toPodEnvironment([{ container: "main", names: ["BROKER_QUEUE"] }]);

export const variableStaysLiteral = defineFailureMode({
  code: "S8",
  title: "The command refers to a $(NAME) that nothing defines, and gets the text itself",
  kind: "app-configuration",
  rule: "command-variables-defined",
  fails: {
    inventory: settingsStory({}, refersTo("BROKER_QUEUE")),
    verdict: "broken",
    values: { found: "$(BROKER_QUEUE)" },
  },
  mended: { inventory: settingsStory({}, refersTo("QUEUE")) },
  unread: { what: "pods" },
  twin: {
    title: "every living pod has the variable, by an admission webhook or by an earlier template",
    inventory: settingsStory({ pods: [{ ...pod, environment }] }, refersTo("BROKER_QUEUE")),
    verdict: "unknown",
  },
});
