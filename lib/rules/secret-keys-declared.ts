import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import type { SecretKey } from "../bridges/secret-key.ts";
import { valueOf } from "../inventory/lookup.ts";
import { complaintsOf, isRunning, saysKeyNotFound } from "../judging/pod-complaints.ts";
import { nearestOf } from "../text/nearest.ts";
import { atRisk, broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * A container that asks for a key of a Secret by name does not start without it. The Secret is not read: its keys are
 * known as far as what makes it writes them down, or a pod complains.
 * https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-environment-variables
 */
export const secretKeysDeclared = defineRule<KeyVaultSubject>({
  id: "secret-keys-declared",
  description: "What makes the Secret must give it every key that the containers ask for by name.",
  requires: ({ secretKeys, context }) =>
    secretKeys.length === 0 ? [] : [context.pods, ...secretKeys.map(({ declared }) => declared)],
  judge(subject) {
    const judgements = subject.secretKeys.map((secretKey) => judgeKey(secretKey, subject));
    return (
      judgements.find(({ verdict }) => verdict === "broken") ??
      judgements.find(({ verdict }) => verdict === "unknown") ??
      judgements.find(({ verdict }) => verdict === "at-risk") ??
      judgements[0] ??
      null
    );
  },
  fix({ secretKeys, producer, context: { workload } }) {
    const wanted = secretKeys.find(({ required, declared }) => !valueOf(declared)?.keys.includes(required.key));
    const key = wanted?.required.key ?? "<KEY>";
    const kubectl =
      producer.kind === "external-secret"
        ? `kubectl -n ${workload.namespace} edit externalsecret ${producer.externalSecret.name}   # spec.data: [{ secretKey: ${key}, remoteRef: { key: <secret-in-the-vault> } }]`
        : `kubectl -n ${workload.namespace} edit secretproviderclass ${producer.kind === "class" ? producer.className : "<class>"}   # spec.secretObjects[].data: [{ objectName: <object>, key: ${key} }]`;
    return { az: null, terraform: null, kubectl, docs: "https://kubernetes.io/docs/concepts/configuration/secret/" };
  },
});

function judgeKey({ secretName, required, declared }: SecretKey, { context }: KeyVaultSubject): Judgement {
  const { key, user, evidence } = required;
  const pods = valueOf(context.pods) ?? [];
  const complaints = complaintsOf(pods, saysKeyNotFound("Secret", context.workload.namespace, secretName, key));
  if (complaints.length > 0) {
    return broken(
      `Secret ${secretName} has no key ${key}, which ${user} needs: the pods wait for it (CreateContainerConfigError).`,
      [evidence, ...complaints],
    );
  }
  const { keys = [], areAll = false, evidence: made = [] } = valueOf(declared) ?? {};
  const seen = [evidence, ...made];
  if (keys.includes(key)) return intact(`Key ${key} of Secret ${secretName} is made, as ${user} needs it.`, seen);
  if (pods.some(isRunning)) {
    return areAll
      ? atRisk(
          `What makes Secret ${secretName} gives it no key ${key} any more. The running pods had it when they started.`,
          seen,
        )
      : intact(`The running pods had key ${key} of Secret ${secretName} when they started.`, seen);
  }
  const nearest = nearestOf(keys, key);
  const hint = nearest === undefined ? "" : ` The nearest is ${nearest}.`;
  return areAll
    ? broken(`Nothing gives Secret ${secretName} the key ${key}, which ${user} needs.${hint}`, seen)
    : unknown(
        `Whether Secret ${secretName} has the key ${key}, which ${user} needs, is not written down anywhere.`,
        `the key ${key} under data of what makes Secret ${secretName}, or a pod that runs with it`,
        seen,
      );
}
