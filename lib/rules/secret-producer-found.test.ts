import { expect, test } from "vitest";
import { provider } from "../testing/app-configuration.ts";
import { anEnv } from "../testing/data-story.ts";
import { pod } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";
import {
  aPolicy,
  classStory,
  externalSecret,
  externalStory,
  orphanStory,
  secretClass,
  secretStore,
  vault,
} from "../testing/key-vault.ts";

const rule = "secret-producer-found";
const waiting = { reason: "CreateContainerConfigError", message: 'secret "passwords" not found' };
const main = { name: "main", isReady: false, startedAt: null };
const waitingPod = { ...pod, containers: [{ ...main, waiting }] };

test("makes one bridge of a class that is mounted and makes the Secret, and every joint holds", () => {
  const bridge = bridgeOf(classStory(), "key-vault");
  expect(bridge).toMatchObject({
    verdict: "intact",
    target: { type: "Microsoft.KeyVault/vaults", name: "kv-shop", exists: true },
  });
  expect(bridge?.joints.map((joint) => joint.rule)).toEqual([
    rule,
    "secret-producer-identity",
    "key-vault-exists",
    "key-vault-tenant-matches",
    "key-vault-mode-fits-grant",
    "key-vault-get-permitted",
    "secrets-driver-on-nodes",
    "secret-synced",
    "network-reachable",
  ]);
  expect(bridge?.needs.map(({ says }) => says)).toEqual([
    "the pods mount SecretProviderClass from-vault",
    "container main takes its variables from Secret passwords",
  ]);
});

test("follows an ExternalSecret to the vault of its store", () => {
  const bridge = bridgeOf(externalStory(), "key-vault");
  expect(bridge).toMatchObject({ verdict: "intact", target: { name: "kv-shop" } });
  expect(bridge?.joints[0]?.message).toBe(
    "ExternalSecret passwords-from-vault makes Secret passwords from kv-shop.vault.azure.net, by SecretStore vault.",
  );
});

test("is broken when the mounted class does not exist", () => {
  expect(jointOf(classStory({ secretProviderClasses: [] }), "key-vault", rule)?.verdict).toBe("broken");
});

test("is broken when the store of the ExternalSecret does not exist", () => {
  const joint = jointOf(externalStory({ secretStores: [] }), "key-vault", rule);
  expect(joint?.verdict).toBe("broken");
  expect(joint?.fix?.kubectl).toContain("kubectl -n shop edit externalsecret passwords-from-vault");
});

test("is broken when the Secret is made of an object's name though the object has an alias", () => {
  const objects = [{ name: "db-password", type: "secret" as const, alias: "DB_PASSWORD" }];
  expect(
    jointOf(classStory({ secretProviderClasses: [{ ...secretClass, objects }] }), "key-vault", rule)?.verdict,
  ).toBe("broken");
  const unparsed = { ...secretClass, objects: [] };
  expect(jointOf(classStory({ secretProviderClasses: [unparsed] }), "key-vault", rule)?.verdict).toBe("intact");
});

test("says unknown when the classes or the stores could not be listed", () => {
  const classes = classStory({ secretProviderClasses: [] }, {}, [{ what: "secretProviderClasses" }]);
  const stores = externalStory({ secretStores: [] }, {}, [{ what: "secretStores" }]);
  expect(jointOf(classes, "key-vault", rule)?.missing).toBe(
    "list secretproviderclasses.secrets-store.csi.x-k8s.io in cluster harbour",
  );
  expect(jointOf(stores, "key-vault", rule)?.missing).toBe("list secretstores.external-secrets.io in cluster harbour");
});

test("says unknown when nothing makes the Secret and the identity may read a vault", () => {
  const bridge = bridgeOf(orphanStory(), "key-vault");
  expect(bridge).toMatchObject({ verdict: "unknown", rootCause: rule, target: { name: "kv-shop" } });
  expect(bridge?.joints[0]?.message).toContain(
    "No SecretProviderClass and no ExternalSecret in namespace shop makes Secret passwords. id-checkout holds the role Key Vault Secrets User on kv-shop, but a grant alone",
  );
  const byPolicy = orphanStory({
    roleAssignments: [],
    keyVaults: [{ ...vault, usesRbac: false, accessPolicies: [aPolicy()] }],
  });
  expect(bridgeOf(byPolicy, "key-vault")?.verdict).toBe("unknown");
});

test("is broken when nothing makes the Secret and a pod waits for it", () => {
  expect(jointOf(orphanStory({ pods: [waitingPod] }), "key-vault", rule)).toMatchObject({
    verdict: "broken",
    evidence: [{ label: "found", value: 'secret "passwords" not found' }],
  });
});

test("counts the failure to mount the Secret only of a pod that does not run yet", () => {
  const event = {
    cluster: "harbour",
    namespace: "shop",
    name: "event-1",
    reason: "FailedMount",
    message: 'MountVolume.SetUp failed for volume "passwords" : secret "passwords" not found',
    about: { kind: "Pod", name: pod.name },
    lastSeen: null,
  };
  const creating = {
    ...waitingPod,
    containers: [{ ...main, waiting: { reason: "ContainerCreating", message: null } }],
  };
  const running = { ...waitingPod, containers: [{ ...main, isReady: true, waiting: null }] };
  const judge = (living: typeof creating | typeof running) =>
    jointOf(orphanStory({ pods: [living], events: [event] }), "key-vault", rule);
  expect(judge(creating)).toMatchObject({ verdict: "broken", evidence: [{ value: event.message }] });
  expect(judge(running)?.verdict).toBe("unknown");
});

test("says unknown though a pod waits, when the ExternalSecrets could not be listed", () => {
  expect(
    jointOf(orphanStory({ pods: [waitingPod] }, {}, [{ what: "externalSecrets" }]), "key-vault", rule)?.verdict,
  ).toBe("unknown");
});

test("makes no bridge of an ordinary Secret", () => {
  expect(bridgeOf(orphanStory({ roleAssignments: [] }), "key-vault")).toBeUndefined();
});

test("makes no bridge of a Secret that comes from another cloud's store or from App Configuration", () => {
  expect(bridgeOf(externalStory({ secretStores: [{ ...secretStore, vaultHost: null }] }), "key-vault")).toBeUndefined();
  expect(
    bridgeOf(classStory({ secretProviderClasses: [{ ...secretClass, provider: "aws" }] }), "key-vault"),
  ).toBeUndefined();
  const fromSettings = { ...provider, secretName: "passwords" };
  expect(bridgeOf(orphanStory({ appConfigurationProviders: [fromSettings] }), "key-vault")).toBeUndefined();
});

test("makes no bridge of a Secret whose ExternalSecret names no one store", () => {
  const externalSecrets = [{ ...externalSecret, store: null }];
  expect(bridgeOf(externalStory({ externalSecrets }), "key-vault")).toBeUndefined();
});

test("does not take an ExternalSecret of another namespace for the producer", () => {
  const story = externalStory({ externalSecrets: [{ ...externalSecret, namespace: "other" }] });
  expect(jointOf(story, "key-vault", rule)?.verdict).toBe("unknown");
});

test("follows a vault's host that the workload names itself, on its own identity", () => {
  const env = [anEnv("VAULT_URL", "https://kv-shop.vault.azure.net/")];
  const bridge = bridgeOf(orphanStory({}, { container: { env } }), "key-vault");
  expect(bridge?.verdict).toBe("intact");
  expect(bridge?.joints.map((joint) => joint.rule)).toEqual([
    "identity-bridge-stands",
    "key-vault-exists",
    "key-vault-tenant-matches",
    "key-vault-mode-fits-grant",
    "key-vault-get-permitted",
    "network-reachable",
  ]);
});

test("does not take an ExternalSecret for the producer that is told to make no Secret", () => {
  const story = externalStory({ externalSecrets: [{ ...externalSecret, creationPolicy: "None" }] });
  expect(jointOf(story, "key-vault", rule)?.message).toContain("makes Secret passwords");
  expect(jointOf(story, "key-vault", rule)?.verdict).toBe("unknown");
});
