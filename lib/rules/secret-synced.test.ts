import { expect, test } from "vitest";
import { pod } from "../testing/identity-story.ts";
import type { ExternalSecret } from "../inventory/kubernetes/external-secret.ts";
import { jointOf } from "../testing/joint-of.ts";
import {
  classStory,
  externalSecret,
  externalStory,
  mounted,
  readsPasswords,
  secretClass,
} from "../testing/key-vault.ts";

const rule = "secret-synced";
const judge = (...given: Parameters<typeof classStory>) => jointOf(classStory(...given), "key-vault", rule);
const judgeExternal = (over: Partial<ExternalSecret>) =>
  jointOf(externalStory({ externalSecrets: [{ ...externalSecret, ...over }] }), "key-vault", rule);
const notMounted = { secretProviderClassPodStatuses: [] };
const runningPod = {
  ...pod,
  containers: [{ name: "main", isReady: true, startedAt: "2030-01-01T00:00:00Z", waiting: null }],
};
const waitingPod = {
  ...pod,
  containers: [
    {
      name: "main",
      isReady: false,
      startedAt: null,
      waiting: { reason: "CreateContainerConfigError", message: 'secret "passwords" not found' },
    },
  ],
};
const failedMount = {
  cluster: "harbour",
  namespace: "shop",
  name: "event-1",
  reason: "FailedMount",
  message:
    'MountVolume.SetUp failed for volume "vault" : rpc error: failed to mount secrets store objects for pod: SecretProviderClass from-vault: RESPONSE 403: 403 Forbidden',
  about: { kind: "Pod", name: pod.name },
  lastSeen: null,
};

test("is intact when a pod of the workload has the class mounted", () => {
  expect(judge()?.message).toBe("Pod checkout-7d9-x1 has SecretProviderClass from-vault mounted.");
});

test("is broken when a pod could not mount the class, with the driver's words", () => {
  const joint = judge({ ...notMounted, events: [failedMount] });
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "Pod checkout-7d9-x1 cannot mount SecretProviderClass from-vault (403 Forbidden); the event tells what the driver was answered.",
    evidence: [{ label: "found", value: failedMount.message }],
  });
});

test("does not count an old failure of a pod that has the class mounted by now", () => {
  expect(judge({ events: [failedMount] })?.verdict).toBe("intact");
});

test("is settling while the pods have not mounted it, and says nothing of a workload without pods", () => {
  expect(judge(notMounted)?.verdict).toBe("settling");
  expect(judge({ ...notMounted, pods: [{ ...pod, nodeName: null }] })).toBeUndefined();
  expect(judge({ ...notMounted, pods: [] }, { workload: { replicas: 0 } })).toBeUndefined();
});

test("says unknown when the mounts could not be listed", () => {
  expect(judge(notMounted, {}, [{ what: "secretProviderClassPodStatuses" }])?.verdict).toBe("unknown");
});

test("is broken when the Secret needs a pod that mounts the class, none does, and a pod waits for it", () => {
  const joint = judge({ ...notMounted, pods: [waitingPod] }, { volumes: [] });
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "Secret passwords exists only while a pod mounts SecretProviderClass from-vault, and none does. checkout does not mount it itself, so its pods wait for the Secret (CreateContainerConfigError).",
  });
  expect(joint?.fix?.kubectl).toContain("secretProviderClass: from-vault");
});

test("is at risk only while no pod waits for the Secret, or the pods start without it", () => {
  expect(judge(notMounted, { volumes: [] })?.verdict).toBe("at-risk");
  const optional = { envFrom: readsPasswords.envFrom?.map((source) => ({ ...source, isOptional: true })) ?? [] };
  expect(judge({ ...notMounted, pods: [runningPod] }, { volumes: [] })?.verdict).toBe("at-risk");
  expect(judge({ ...notMounted, pods: [] }, { volumes: [], workload: { replicas: 0 } })?.verdict).toBe("at-risk");
  expect(judge(notMounted, { volumes: [], container: optional })?.verdict).toBe("at-risk");
});

test("is intact when another pod keeps the Secret alive", () => {
  const keeper = { ...pod, name: "keeper", uid: "keeper", owner: null };
  const story = { pods: [pod, keeper], secretProviderClassPodStatuses: [{ ...mounted, podName: "keeper" }] };
  expect(judge(story, { volumes: [] })?.verdict).toBe("intact");
});

test("does not count the mount of another class of the same name in another namespace", () => {
  const elsewhere = { ...mounted, namespace: "other" };
  expect(judge({ secretProviderClassPodStatuses: [elsewhere] }, { volumes: [] })?.verdict).toBe("at-risk");
});

test("reads an ExternalSecret's own condition", () => {
  expect(judgeExternal({})?.verdict).toBe("intact");
  expect(judgeExternal({ ready: null })?.verdict).toBe("settling");
  const failed = { isTrue: false, reason: "SecretSyncedError", message: "could not get secret data from provider" };
  expect(judgeExternal({ ready: failed, refreshTime: null })).toMatchObject({
    verdict: "broken",
    message:
      "ExternalSecret passwords-from-vault could not make Secret passwords. It says: could not get secret data from provider (SecretSyncedError)",
  });
});

test("is at risk when an ExternalSecret fails that filled its Secret before, unless the Secret is gone", () => {
  const failed = { isTrue: false, reason: "SecretSyncedError", message: "could not get secret data from provider" };
  expect(judgeExternal({ ready: failed })).toMatchObject({
    verdict: "at-risk",
    message: expect.stringContaining("which keeps what it had"),
  });
  expect(judgeExternal({ ready: { ...failed, reason: "SecretDeleted" } })?.verdict).toBe("broken");
});

test("is at risk once an ExternalSecret missed two of its intervals, unless it fetches only once", () => {
  expect(judgeExternal({ refreshInterval: "1m30s" })?.verdict).toBe("at-risk");
  expect(judgeExternal({ refreshInterval: "0" })?.verdict).toBe("intact");
  expect(judgeExternal({ refreshInterval: "3m" })?.verdict).toBe("intact");
  expect(judgeExternal({ refreshInterval: "1m30s", isPeriodic: false })?.verdict).toBe("intact");
});

test("says nothing of a class that does not exist", () => {
  expect(judge({ secretProviderClasses: [] })).toBeUndefined();
  expect(judge({ secretProviderClasses: [secretClass] })?.verdict).toBe("intact");
});

test("is broken when the class is mounted and the Secret that it makes is not there, and says whether the driver may make it", () => {
  const rules = [{ apiGroups: [""], resources: ["secrets"], verbs: ["create", "get"], resourceNames: [] }];
  const role = { cluster: "harbour", namespace: "", name: "secretprovidersyncing-role", rules };
  const subjects = [{ kind: "ServiceAccount", namespace: "kube-system", name: "secrets-store-csi-driver" }];
  const binding = { cluster: "harbour", namespace: "", name: "syncing", roleName: role.name, subjects };
  const judgeRight = (clusterRoleBindings: (typeof binding)[]) =>
    judge({ pods: [waitingPod], clusterRoles: [role], clusterRoleBindings });
  expect(judgeRight([])).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("no ClusterRoleBinding lets the driver make Secrets (syncSecret.enabled)."),
  });
  const permitted = judgeRight([binding]);
  expect(permitted).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("the driver's log tells why."),
  });
  expect(permitted?.message).not.toContain("syncSecret");
});
