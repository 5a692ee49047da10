import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import type { Grant } from "../../lib/grants/grants-for.ts";
import { countWord } from "../../lib/text/count-word.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { FixWay } from "../../lib/view/fix-way.ts";

export const fixTitles: Readonly<Record<FixWay, string>> = {
  az: "Azure CLI",
  terraform: "Terraform",
  kubectl: "kubectl and Helm",
};

export const grantTitles: Readonly<Record<Grant["tool"], string>> = { az: "Azure CLI", kubectl: "kubectl" };

export const panelWords = {
  gone: "A bridge that is not there",
  goneBecause:
    "This bridge is not in the latest reading: its workload may be gone, or what showed the need could not be read.",
  bridge: (kind: BridgeKind) => `${bridgeKindTitles[kind]} bridge`,
  close: "Close",
  fetching: "Fetching the joints…",
  tryAgain: "Try again",
  onlyThis: "Only this workload",
  portal: "Azure portal",
  documentation: "Official documentation",
  mend: "How to mend it",
  mendFirst: "Mend this first:",
  brokenItself: (rules: readonly string[]) =>
    `That will not be enough: this bridge is broken itself, at ${rules.join(" and ")}.`,
  blocks: (count: number) => `${countWord(count, "other bridge")} ${count === 1 ? "waits" : "wait"} for this one`,
  joints: "Joints, as a request meets them",
  needs: "Why it is needed",
  whatRuleChecks: (rule: string) => `What ${rule} checks, and when it can be wrong`,
  leftOut: ", left out of the verdict",
  ignoredUntil: (until: string, reason: string) => `The configuration ignores it until ${until}: ${reason}`,
  nothingThere: "nothing there",
  fillIn: "Put your own in place of",
  unread: "What could not be read",
  settles: "What would settle it",
  grants: "This lets Bridgekeeper read it, and the joint is judged at the next reading.",
} as const;
