import { describe, expect, it } from "vitest";
import { identityStory, pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "pod-mutated";
const bare = { ...pod, name: "checkout-bare", uid: "bare", identity: null };

describe(rule, () => {
  it("is intact when every living pod holds a token", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("is broken when no pod was given a token, and tells to restart", () => {
    const joint = jointOf(identityStory({ pods: [bare] }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.fix?.kubectl).toBe("kubectl -n shop rollout restart deployment/checkout");
  });

  it("is at risk when some pods hold a token and some do not", () => {
    expect(jointOf(identityStory({ pods: [pod, bare] }), "identity", rule)?.verdict).toBe("at-risk");
  });

  it("is at risk when a pod presents the client id from before the annotation changed", () => {
    const stale = {
      ...pod,
      identity: pod.identity && { ...pod.identity, clientId: "0c0c0c0c-0000-4000-8000-0000000000c0" },
    };
    const joint = jointOf(identityStory({ pods: [stale] }), "identity", rule);
    expect(joint?.verdict).toBe("at-risk");
    expect(valuesOf(joint).found).toBe("0c0c0c0c-0000-4000-8000-0000000000c0");
  });

  it("says unknown when the pods could not be listed in full", () => {
    const unread = [{ what: "pods" as const, status: "partial" as const, reason: "server-error" as const }];
    expect(jointOf(identityStory({ unread }), "identity", rule)?.verdict).toBe("unknown");
  });

  it("is not asked where nothing runs", () => {
    expect(jointOf(identityStory({ pods: [] }), "identity", rule)).toBeUndefined();
  });

  it("leaves finished and leaving pods out", () => {
    const gone = [{ ...bare, phase: "Succeeded" }, { ...bare, uid: "b2", isTerminating: true }, pod];
    expect(jointOf(identityStory({ pods: gone }), "identity", rule)?.verdict).toBe("intact");
  });
});
