import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { Fix } from "../bridges/fix.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import type { ClassProducer, ExternalSecretProducer, NoProducer } from "../bridges/secret-producer.ts";
import type { SecretProviderClass } from "../inventory/kubernetes/secret-provider-class.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { secretProviderClassFix } from "../fixes/secret-provider-class-fix.ts";
import { complaintsOf, isRunning, saysNotFound } from "../judging/pod-complaints.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/** A right to read a vault makes no Secret by itself: something in the cluster has to fetch it. */
export const secretProducerFound = defineRule<KeyVaultSubject>({
  id: "secret-producer-found",
  description: "Something in the cluster must produce the Secret from the vault.",
  requires: ({ producer }) => readingsOf(producer),
  judge(subject) {
    const { producer } = subject;
    switch (producer.kind) {
      case "class":
        return judgeClass(subject, producer);
      case "external-secret":
        return judgeExternalSecret(producer);
      case "workload":
        return null;
      case "none":
        return judgeNone(subject, producer);
    }
  },
  fix: (subject) =>
    subject.producer.kind === "external-secret" ? storeFix(subject.producer) : secretProviderClassFix(subject),
});

function storeFix({ externalSecret: { name, namespace, store } }: ExternalSecretProducer): Fix {
  const listed = store.kind === "ClusterSecretStore" ? "get clustersecretstores" : `-n ${namespace} get secretstores`;
  return {
    az: null,
    terraform: null,
    kubectl: [
      `kubectl ${listed}   # which stores there are`,
      `kubectl -n ${namespace} edit externalsecret ${name}   # spec.secretStoreRef: { kind: ${store.kind}, name: <store> }; or make ${store.name}`,
    ].join("\n"),
    docs: "https://external-secrets.io/latest/provider/azure-key-vault/",
  };
}

function readingsOf(producer: KeyVaultSubject["producer"]): readonly Lookup<unknown>[] {
  switch (producer.kind) {
    case "class":
      return [producer.providerClass];
    case "external-secret":
      return [producer.store];
    case "workload":
      return [];
    case "none":
      return producer.readings;
  }
}

function judgeClass(
  { context: { workload }, secrets }: KeyVaultSubject,
  { className, providerClass }: ClassProducer,
): Judgement {
  const found = valueOf(providerClass);
  if (found === undefined) {
    return broken(
      `SecretProviderClass ${className} is not in namespace ${workload.namespace}, so the pods of ${workload.name} cannot mount it (FailedMount).`,
    );
  }
  const wrong = findUnfetched(
    found,
    secrets.map(({ name }) => name),
  );
  if (wrong !== undefined) {
    return broken(
      `SecretProviderClass ${className} makes Secret ${wrong.secretName} of ${wrong.objectName}, which is not among the objects that it fetches. An alias counts, not the name under it.`,
      [
        seen("expected", wrong.objectName, found, "spec.secretObjects[].data[].objectName"),
        seen("found", fetchedNames(found).join(", "), found, "spec.parameters.objects"),
      ],
    );
  }
  const made = secrets.length === 0 ? "" : ` and makes Secret ${secrets.map(({ name }) => name).join(", ")}`;
  return intact(`SecretProviderClass ${className} fetches from ${found.vaultName ?? "a vault"}${made}.`, [
    seen("found", found.vaultName, found, "spec.parameters.keyvaultName"),
  ]);
}

/** A class whose objects could not be parsed fetches nobody knows what. */
function findUnfetched(found: SecretProviderClass, secretNames: readonly string[]) {
  const names = fetchedNames(found);
  if (names.length === 0) return undefined;
  const isFetched = (objectName: string) =>
    names.some((name) => objectName === name || objectName.startsWith(`${name}/`));
  return found.secretObjects
    .filter(({ secretName }) => secretNames.includes(secretName))
    .flatMap(({ secretName, objectNames }) => objectNames.map((objectName) => ({ secretName, objectName })))
    .find(({ objectName }) => !isFetched(objectName));
}

const fetchedNames = ({ objects }: SecretProviderClass) => objects.map(({ name, alias }) => alias ?? name);

function judgeExternalSecret({ externalSecret, store }: ExternalSecretProducer): Judgement {
  const { name, store: wanted, targetName } = externalSecret;
  const found = valueOf(store);
  const evidence = [
    seenInCluster(
      "expected",
      wanted.name,
      "externalSecrets",
      "ExternalSecret",
      externalSecret,
      "spec.secretStoreRef.name",
    ),
  ];
  if (found === undefined) {
    return broken(
      `ExternalSecret ${name} names ${wanted.kind} ${wanted.name}, which does not exist, so nothing makes Secret ${targetName}.`,
      evidence,
    );
  }
  return intact(
    `ExternalSecret ${name} makes Secret ${targetName} from ${found.vaultHost}, by ${wanted.kind} ${wanted.name}.`,
    evidence,
  );
}

function judgeNone(
  { context, principal, mountFailures }: KeyVaultSubject,
  { secretName, grants }: NoProducer,
): Judgement {
  const identity = valueOf(principal)?.name ?? "the identity";
  const held = grants.map(({ vault, says }) => `${says} on ${vault.name}`).join(" and ");
  const message = `No SecretProviderClass and no ExternalSecret in namespace ${context.workload.namespace} makes Secret ${secretName}. ${identity} holds ${held}, but a grant alone brings no Secret into the cluster.`;
  const isAboutIt = saysNotFound("Secret", secretName);
  const pods = valueOf(context.pods) ?? [];
  // An event outlives its cause: what runs by now has found the Secret.
  const running = new Set(pods.filter(isRunning).map(({ name }) => name));
  const complaint =
    complaintsOf(pods, isAboutIt)[0] ??
    (valueOf(mountFailures) ?? [])
      .filter(({ about, message: says }) => isAboutIt(says) && !running.has(about.name))
      .map((event) => seenInCluster("found", event.message, "events", "Event", event, "message"))[0];
  if (complaint !== undefined)
    return broken(`Secret ${secretName} is not there: the pods wait for it. ${message}`, [complaint]);
  return unknown(
    `${message} It may have been made by hand or by a pipeline, which is not read.`,
    `what makes Secret ${secretName}: declare or create a SecretProviderClass or an ExternalSecret for it`,
  );
}

function seen(label: string, value: string | null, providerClass: SecretProviderClass, path: string): Observation {
  return seenInCluster(label, value, "secretProviderClasses", "SecretProviderClass", providerClass, path);
}
