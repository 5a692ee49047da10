import { seenInCluster } from "../bridges/evidence.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import type { ClassProducer } from "../bridges/secret-producer.ts";
import { valueOf } from "../inventory/lookup.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import { secretProviderClassFix } from "../fixes/secret-provider-class-fix.ts";
import { classMounts, mountReadings } from "../judging/class-mounts.ts";
import { judgeExternalSecret } from "../judging/judge-external-secret.ts";
import { complaintsOf, isRunning, saysNotFound } from "../judging/pod-complaints.ts";
import { atRisk, broken, defineRule, intact, settling, type Judgement } from "./rule.ts";

/**
 * A class is proved by a pod that has it mounted, and makes its Secrets only as long as one has. An ExternalSecret
 * is proved by its own condition; that of its store proves nothing, because the store never asks the vault.
 * https://secrets-store-csi-driver.sigs.k8s.io/topics/sync-as-kubernetes-secret
 */
export const secretSynced = defineRule<KeyVaultSubject>({
  id: "secret-synced",
  description: "The vault's content must have reached the cluster.",
  requires: (subject) => {
    const { producer } = subject;
    return producer.kind === "class" && valueOf(producer.providerClass) !== undefined ? mountReadings(subject) : [];
  },
  judge(subject) {
    const { producer, readAt } = subject;
    switch (producer.kind) {
      case "class":
        if (valueOf(producer.providerClass) === undefined) return null;
        return producer.isMountedHere ? judgeMount(subject, producer) : judgeElsewhere(subject, producer);
      case "external-secret":
        return judgeExternalSecret(producer.externalSecret, readAt);
      default:
        return null;
    }
  },
  fix(subject) {
    const { producer, context } = subject;
    if (producer.kind === "class" && !producer.isMountedHere) return secretProviderClassFix(subject);
    const { namespace } = context.workload;
    const kubectl =
      producer.kind === "external-secret"
        ? `kubectl -n ${namespace} annotate externalsecret ${producer.externalSecret.name} force-sync="$(date +%s)" --overwrite`
        : [
            `kubectl -n ${namespace} get events --field-selector reason=FailedMount`,
            `kubectl get clusterrole secretprovidersyncing-role   # the driver's chart makes it with syncSecret.enabled=true; the add-on of AKS always`,
            restartCommand(context.workload),
          ].join("\n");
    const docs =
      producer.kind === "external-secret"
        ? "https://external-secrets.io/latest/provider/azure-key-vault/"
        : "https://azure.github.io/secrets-store-csi-driver-provider-azure/docs/troubleshooting/";
    return { az: null, terraform: null, kubectl, docs };
  },
});

function judgeMount(subject: KeyVaultSubject, { className }: ClassProducer): Judgement | null {
  const { context, secrets, syncRight } = subject;
  const pods = valueOf(context.pods) ?? [];
  const { mounted, waiting } = classMounts(subject);
  const isItsOwn = (podName: string) => waiting.some(({ name }) => name === podName);
  const failure = (valueOf(subject.mountFailures) ?? []).find(
    ({ about, message }) => isItsOwn(about.name) && /secrets-store|SecretProviderClass/i.test(message),
  );
  if (failure !== undefined) {
    return broken(
      `Pod ${failure.about.name} cannot mount SecretProviderClass ${className}${codeIn(failure.message)}; the event tells what the driver was answered.`,
      [seenInCluster("found", failure.message, "events", "Event", failure, "message")],
    );
  }
  const [proof] = mounted;
  const missing = secrets.flatMap(({ name }) => complaintsOf(pods, saysNotFound("Secret", name)));
  if (proof !== undefined && missing.length > 0) {
    const right =
      syncRight.state === "absent"
        ? "no ClusterRoleBinding lets the driver make Secrets (syncSecret.enabled)"
        : "the driver's log tells why";
    return broken(
      `Pod ${proof.podName} has SecretProviderClass ${className} mounted, yet the Secret that it makes is not there. The pods wait for it: ${right}.`,
      missing,
    );
  }
  if (proof !== undefined) {
    return intact(`Pod ${proof.podName} has SecretProviderClass ${className} mounted.`, [
      seenInCluster(
        "found",
        "true",
        "secretProviderClassPodStatuses",
        "SecretProviderClassPodStatus",
        proof,
        "status.mounted",
      ),
    ]);
  }
  return pods.some(({ nodeName }) => nodeName !== null)
    ? settling(`No pod of ${context.workload.name} has SecretProviderClass ${className} mounted yet.`)
    : null;
}

/** The Secret comes from a class that other pods have to mount. */
function judgeElsewhere({ context, secrets }: KeyVaultSubject, { className, statuses }: ClassProducer): Judgement {
  const { workload } = context;
  const names = secrets.map(({ name }) => name).join(", ");
  const mounted = valueOf(statuses)?.find(({ isMounted }) => isMounted);
  if (mounted !== undefined) {
    return intact(
      `Pod ${mounted.podName} has SecretProviderClass ${className} mounted, which keeps Secret ${names} alive.`,
      [
        seenInCluster(
          "found",
          "true",
          "secretProviderClassPodStatuses",
          "SecretProviderClassPodStatus",
          mounted,
          "status.mounted",
        ),
      ],
    );
  }
  const message = `Secret ${names} exists only while a pod mounts SecretProviderClass ${className}, and none does. ${workload.name} does not mount it itself`;
  const pods = valueOf(context.pods) ?? [];
  const waiting = secrets.flatMap(({ name }) => complaintsOf(pods, saysNotFound("Secret", name)));
  if (waiting.length > 0)
    return broken(`${message}, so its pods wait for the Secret (CreateContainerConfigError).`, waiting);
  if (secrets.every(({ isOptional }) => isOptional)) return atRisk(`${message}. The pods start without it.`);
  return pods.some(isRunning)
    ? atRisk(`${message}. Its running pods had the Secret when they started; the next may not.`)
    : atRisk(`${message}. Unless something else made it, its pods will wait for the Secret.`);
}

/** The code that tells most in the driver's long message. */
function codeIn(message: string): string {
  const code = /AADSTS\d+|\b[45]\d\d [A-Z][a-z]+\b/.exec(message)?.[0];
  return code === undefined ? "" : ` (${code})`;
}
