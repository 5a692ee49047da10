import { expect, test } from "vitest";
import { pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { classStory } from "../testing/key-vault.ts";
import { aNode } from "../testing/placement-story.ts";

const rule = "secrets-driver-on-nodes";
const node = aNode({ name: "node-1" });
const tainted = aNode({ name: "node-2", taints: [{ key: "gpu", value: "", effect: "NoSchedule" }] });
const csiNode = (name: string, ...drivers: string[]) => ({ cluster: "harbour", namespace: "", name, drivers });
const withDriver = csiNode("node-1", "disk.csi.azure.com", "secrets-store.csi.k8s.io");
const judge = (...given: Parameters<typeof classStory>) => jointOf(classStory(...given), "key-vault", rule);
const failedMount = {
  cluster: "harbour",
  namespace: "shop",
  name: "event-1",
  reason: "FailedMount",
  message:
    'MountVolume.SetUp failed for volume "vault" : kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: driver name secrets-store.csi.k8s.io not found in the list of registered CSI drivers',
  about: { kind: "Pod", name: pod.name },
  lastSeen: null,
};

test("is intact when every node that takes the pods has the driver", () => {
  expect(judge({ nodes: [node], csiNodes: [withDriver] })?.verdict).toBe("intact");
});

test("is at risk when one of them has not, and shows the drivers that it has", () => {
  const joint = judge({ nodes: [node], csiNodes: [csiNode("node-1", "disk.csi.azure.com")] });
  expect(joint).toMatchObject({ verdict: "at-risk", message: expect.stringContaining("can go to node-1") });
  expect(valuesOf(joint)).toEqual({ expected: "secrets-store.csi.k8s.io", found: "disk.csi.azure.com" });
});

test("does not ask it of a node that the pods cannot go to, nor of one that no CSINode stands for", () => {
  const csiNodes = [withDriver, csiNode("node-2")];
  expect(judge({ nodes: [node, tainted], csiNodes })?.verdict).toBe("intact");
  expect(judge({ nodes: [node], csiNodes: [] })?.verdict).toBe("intact");
});

test("is broken when a pod could not mount for want of it, until it has", () => {
  const statuses = { secretProviderClassPodStatuses: [] };
  expect(judge({ ...statuses, events: [failedMount] })).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("has not registered with node-1"),
    evidence: [{ label: "found", value: failedMount.message }],
  });
  expect(judge({ events: [failedMount] })?.verdict).toBe("intact");
});

test("says unknown when the CSINodes or the nodes could not be listed", () => {
  const verdicts = (["csiNodes", "nodes"] as const).map(
    (what) => judge({ nodes: [], csiNodes: [] }, {}, [{ what }])?.verdict,
  );
  expect(verdicts).toEqual(["unknown", "unknown"]);
});

test("says nothing of a workload that mounts no class itself", () => {
  expect(judge({}, { volumes: [] })).toBeUndefined();
});
