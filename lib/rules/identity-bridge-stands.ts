import type { DataSubject } from "../bridges/data-subject.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, atRisk, defineRule, intact, settling, unknown } from "./rule.ts";

/** A bridge to a data service can only be as good as the identity that crosses it. */
export const identityBridgeStands = defineRule<DataSubject>({
  id: "identity-bridge-stands",
  description: "The identity bridge of the same workload must stand.",
  requires: () => [],
  judge(subject) {
    const { footing, credential } = subject;
    const { workload } = subject.context;
    if (footing === null) {
      return unknown(
        `${workload.name} does not use workload identity, so it would have to call with a key or a password. Secrets are not read, so whether it has one is not known.`,
        "how the workload signs in: give it a workload identity, or list the need under `ignore` with the reason",
      );
    }
    const { verdict, rootCause } = footing.bridge;
    const name = footing.bridge.target.name;
    switch (verdict) {
      case "intact":
        return intact(`The identity bridge to ${name} stands.`);
      case "at-risk":
        return atRisk(`The identity bridge to ${name} stands, but is at risk: ${rootCause}.`);
      case "settling":
        return settling(`The identity bridge to ${name} is settling: ${rootCause}.`);
      case "broken":
        if (credential !== undefined) {
          return unlessKey(broken(`The identity bridge to ${name} is broken at ${rootCause}.`), subject, "a key");
        }
        return broken(`Blocked: the identity bridge to ${name} is broken at ${rootCause}. Mend that first.`);
      case "unknown":
        return unknown(
          `Whether the identity bridge to ${name} stands is not known.`,
          footing.bridge.joints.find((joint) => joint.verdict === "unknown")?.missing ?? "the identity bridge",
        );
    }
  },
  fix: () => ({
    az: null,
    terraform: null,
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview",
  }),
});
