import { countWord } from "../../lib/text/count-word.ts";
import { digits } from "../../lib/text/digits.ts";

/** What is said instead of a picture, or above one that must not be believed without further ado. */
export const stateWords = {
  reading: {
    title: "Reading the estate for the first time",
    asking: "Asking Azure and the clusters what there is…",
    progress: (read: number, expected: number | null) =>
      expected === null ? `${digits(read)} readings so far` : `${digits(read)} of ${digits(expected)} readings so far`,
    latest: (what: string) => `Just now: ${what}`,
    since: (age: string) => `Under way for ${age}`,
    steps: [
      ["What Terraform built", "clusters and node pools, identities and their credentials, roles, data services"],
      ["What Helm moved in", "workloads, ServiceAccounts, ConfigMaps, and what brings settings and secrets"],
      ["Every bridge between them", "judged joint by joint, as soon as both are there"],
    ],
    note: "It only reads. The picture appears here by itself.",
    slow: "It takes longer than usual. A source that does not answer is given up after a while and named.",
  },
  failed: {
    title: "The estate could not be read",
    noReason: "The reason is not known.",
    claim: "Nothing is claimed about your estate.",
    next: "What to check",
    checks: [
      "Whether the sign-in for Azure still holds, and the kubeconfig context still leads to the cluster.",
      "Whether bridgekeeper.yaml names what you mean.",
    ],
  },
  empty: {
    noneTitle: "No bridge was found",
    unknownTitle: "It is not known which bridges there are",
    noCluster: "No cluster was read.",
    notAllNeeds: "All workloads were read, but not all that may show what they need.",
    notAllWorkloads: "Not all workloads could be read, so nothing is claimed about what they need.",
    missing: "What could not be read",
    allRead: "Everything was read, and no workload names a node pool, an identity or an Azure data service.",
    next: "What to check",
    checks: [
      "Is it the cluster you mean? The configuration names its context; without one, the current context is read.",
      "Are its namespaces read? clusters[].namespaces in bridgekeeper.yaml may leave some out.",
      "Does a workload get its address from code alone? State the requirement under needs in bridgekeeper.yaml.",
    ],
  },
  stale: {
    old: (age: string) => `What you see is ${age} old`,
    doubtful: "What you see may be out of date",
    lost: "Bridgekeeper’s server does not answer. What you see is the last that it said; it is asked again every few seconds.",
    late: (interval: string) => `No reading has ended since. It is meant to be read every ${interval}.`,
  },
  unread: {
    all: (count: number) => `All ${digits(count)} readings are complete.`,
    title: "What could not be read",
    hint: (incomplete: number, total: number) =>
      `${digits(incomplete)} of ${digits(total)} readings ${incomplete === 1 ? "is" : "are"} not complete. What depends on ${incomplete === 1 ? "it" : "them"} is called unknown, never broken and never intact.`,
    collections: (count: number) => countWord(count, "collection"),
    inPart: "read in part",
    cluster: (name: string) => `cluster ${name}`,
    tenant: "the tenant",
    more: (count: number) => `${digits(count)} more, with all other readings`,
    again: "It is tried again at the next reading.",
    which: "Which ones",
    needs: "Needs",
    grant: "The command that grants it",
  },
  connect: "How to connect your own",
} as const;
