import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import { useLabel } from "../bridges/workload-identity-names.ts";
import { standingNow } from "../judging/standing-now.ts";
import { wrongAnnotations } from "../judging/wrong-annotations.ts";
import { atRisk, broken, defineRule, intact } from "./rule.ts";

/**
 * The webhook refuses a pod whose annotations it cannot follow, and passes by what it does not know.
 * https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
export const injectionAnnotationsValid = defineRule<IdentitySubject>({
  id: "injection-annotations-valid",
  description: "What the annotations ask of the webhook must be something that it can do.",
  // The pods matter only where the next one would be refused: those that run were let in before.
  requires: (subject) => {
    const isRefused = wrongAnnotations(subject).some(({ effect }) => effect === "refused");
    return [subject.serviceAccount, ...(isRefused ? [subject.context.pods] : [])];
  },
  judge(subject) {
    if (subject.projectsOwnToken || subject.context.workload.template.labels[useLabel] !== "true") return null;
    const wrong = wrongAnnotations(subject);
    const evidence = wrong.flatMap((each) => each.evidence);
    const message = wrong.map(({ says }) => `${says}.`).join(" ");
    switch (wrong[0]?.effect) {
      case "refused":
        return judgeRefused(subject, message, evidence);
      case "broken":
        return broken(message, evidence);
      case "ignored":
        return intact(`Nothing hinders the token. ${message}`, evidence);
      default:
        return intact("The webhook can follow every annotation.");
    }
  },
  fix(subject) {
    const { workload } = subject.context;
    return {
      az: null,
      terraform: null,
      kubectl: [...wrongAnnotations(subject).map(({ fix }) => fix), restartCommand(workload)].join("\n"),
      docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview#pod-annotations",
    };
  },
});

function judgeRefused({ context }: IdentitySubject, message: string, evidence: Parameters<typeof broken>[1]) {
  const standing = standingNow(context);
  return standing === undefined
    ? broken(`${message} No pod can be made.`, evidence)
    : atRisk(`${message} ${standing} No new one can be made.`, evidence);
}
