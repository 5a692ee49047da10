import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import type { Verdict } from "../../lib/bridges/verdict.ts";
import type { Grant } from "../../lib/grants/grants-for.ts";
import { countWord } from "../../lib/text/count-word.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { FixWay } from "../../lib/view/fix-way.ts";
import { verdictWords } from "../verdict/verdict-words.ts";
import { digits } from "../../lib/text/digits.ts";

export const fixTitles: Readonly<Record<FixWay, string>> = {
  az: "Azure CLI",
  terraform: "Terraform",
  kubectl: "kubectl, Helm",
};

export const grantTitles: Readonly<Record<Grant["tool"], string>> = { az: "Azure CLI", kubectl: "kubectl" };

export const panelWords = {
  gone: "A bridge that is not there",
  goneBecause:
    "This bridge is not in the latest reading: its workload may be gone, or what showed the need could not be read.",
  bridge: (kind: BridgeKind) => `${bridgeKindTitles[kind]} bridge`,
  bridgeTo: (kind: BridgeKind, target: string) => `the ${nameOf(kind)} bridge to ${target}`,
  bridgeFromTo: (kind: BridgeKind, from: string, to: string) => `${bridgeKindTitles[kind]}: ${from} → ${to}`,
  close: "Close",
  fetching: "Fetching the joints…",
  notFetched: (status: number) => `The joints could not be fetched: the server answered ${status}.`,
  tryAgain: "Try again",

  inCluster: (cluster: string) => `in ${cluster}`,
  wantsNoPods: ", wants no pods now",
  onlyThis: "Only this workload",
  portal: "Azure portal",
  opensOutside: " (opens another site)",
  nothingAnswers: "Nothing answers to this name.",
  nearestExists: "Nothing answers to this name. The nearest that exists:",

  blockedBy: "Blocked by",
  mendThere: "Mend this first. What waits for it is judged anew at the next reading.",
  mendThereThen: (rules: readonly string[]) =>
    `Mend this first, then look again at what is broken here besides: ${rules.join(", ")}.`,
  blocks: (count: number) => `${countWord(count, "other bridge")} ${count === 1 ? "waits" : "wait"} for this one`,

  evidence: "What was found",
  nothingThere: "nothing there",
  idOf: (name: string) => `the id of ${name}`,

  mend: "How to mend it",
  documentation: "Official documentation",
  fillIn: "Put your own in place of",
  and: " and ",
  copy: { none: "Copy", copied: "Copied", refused: "Not allowed" },

  unread: "What could not be read",
  refusedIn: (place: string) => `in ${place}`,
  grants: {
    az: "The role Reader there lets Bridgekeeper read it; the one of deploy/azure-reader-role.json is narrower. The joint is judged at the next reading.",
    kubectl:
      "This lets Bridgekeeper list it; deploy/kubernetes-reader-role.yaml grants all that it reads. The joint is judged at the next reading.",
  },
  whoReads: {
    az: "It is the object id of the account that Bridgekeeper signs in with: az ad signed-in-user show --query id tells yours, az identity show --query principalId that of a managed identity.",
    kubectl: "kubectl auth whoami tells who reads, kubectl config get-contexts the context.",
  },
  settles: "What would settle it",

  joints: "Joints, as a request meets them",
  joint: "A joint is one thing that must hold for the bridge to work.",
  countOf: (count: number, verdict: Verdict) => `${digits(count)} ${verdictWords[verdict].toLowerCase()}`,
  jointsInShort: (count: number, counts: readonly string[]) => `${countWord(count, "joint")}: ${counts.join(", ")}`,
  toldAbove: "What it says, and what to do about it, stands above.",
  whatRuleChecks: (rule: string) => `What ${rule} checks, and when it is wrong`,
  leftOut: ", left out of the verdict",
  ignoredUntil: (until: string, reason: string) => `The configuration ignores it until ${until}: ${reason}`,

  needs: "Why it is needed",
} as const;

/** Within a sentence; names of products keep their capitals. */
const nameOf = (kind: BridgeKind): string =>
  kind === "identity" || kind === "compute" ? bridgeKindTitles[kind].toLowerCase() : bridgeKindTitles[kind];
