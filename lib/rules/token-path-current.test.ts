import { describe, expect, it } from "vitest";
import { deployment, identityStory, pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aContainer } from "../testing/pod-template.ts";

const rule = "token-path-current";
const oldPath = "/var/run/secrets/azure/tokens";
const spelling = { ...deployment.template, containers: [aContainer({ spellsOldTokenPath: true })] };
const joint = (changes: Parameters<typeof identityStory>[0]) => jointOf(identityStory(changes), "identity", rule);
const spelled = { deployment: { ...deployment, template: spelling } };
const mountedAt = (place: string | null) => ({
  ...pod,
  identity: pod.identity && { ...pod.identity, mountedAt: place },
});
const own = (isMountedBySubPath: boolean) => ({
  kind: "ServiceAccountToken" as const,
  volume: "entra",
  audience: "api://AzureADTokenExchange",
  path: "token",
  isMountedBySubPath,
});

describe(rule, () => {
  it("is intact when nothing spells out the path", () => {
    expect(joint({})?.verdict).toBe("intact");
  });

  it("is broken when the path of an older webhook is spelled out and the token is elsewhere", () => {
    const told = joint(spelled);
    expect(told?.verdict).toBe("broken");
    expect(valuesOf(told)).toEqual({ expected: "/var/run/secrets/azure/wi", found: oldPath });
  });

  it("is at risk while the running pods still have it there", () => {
    expect(joint({ ...spelled, pods: [mountedAt(oldPath)] })?.verdict).toBe("at-risk");
  });

  it("says unknown when no pod shows where the token is, or the pods could not be listed", () => {
    expect(joint({ ...spelled, pods: [] })?.verdict).toBe("unknown");
    expect(joint({ ...spelled, pods: [mountedAt(null)] })?.verdict).toBe("unknown");
    expect(joint({ ...spelled, unread: [{ what: "pods" }] })?.verdict).toBe("unknown");
  });

  it("leaves a token alone that the template projects itself, unless it is mounted by a part", () => {
    const projecting = (volume: ReturnType<typeof own>) => ({
      deployment: { ...deployment, template: { ...spelling, volumes: [volume] } },
    });
    expect(joint(projecting(own(false)))).toBeUndefined();
    expect(joint(projecting(own(true)))?.verdict).toBe("at-risk");
  });
});
