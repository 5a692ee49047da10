import { blockedMessage } from "../bridges/blocked-message.ts";
import type { DataSubject } from "../bridges/data-subject.ts";
import { otherSignIn } from "../bridges/other-sign-in.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, atRisk, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";

/** A bridge to a data service can only be as good as the identity that crosses it. */
export const identityBridgeStands = defineRule<DataSubject>({
  id: "identity-bridge-stands",
  description: "The identity bridge of the same workload must stand.",
  requires: () => [],
  judge(subject) {
    const { footing, credential } = subject;
    const { workload } = subject.context;
    if (footing === null) return withoutIdentity(subject);
    const other = otherSignIn(workload);
    if (other !== undefined) {
      return unknown(
        `${workload.name} has ${other.value}, which the Azure SDKs try before the token of its identity. It may sign in as an application of its own.`,
        `whether the workload signs in with ${other.value}: remove it to settle that it does not`,
        [other],
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
        return broken(blockedMessage(footing.bridge));
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

function withoutIdentity({ context, credential }: DataSubject): Judgement {
  const missing =
    "how the workload signs in: give it a workload identity, or list the need under `ignore` with the reason";
  const name = `${context.workload.name} does not use workload identity`;
  if (credential?.kind === "visible") {
    return unknown(
      `${name}. It shows a credential (${credential.says}), whose value is not read, so whether it opens the service is not known.`,
      missing,
      [credential.evidence],
    );
  }
  return unknown(
    `${name}, so it would have to call with a key or a password. ${credential === undefined ? "It shows none, and whether it gets one by itself" : "Secrets are not read, so whether it has one"} is not known.`,
    missing,
  );
}
