import { describe, expect, it } from "vitest";
import { deployment, identityStory, pod, serviceAccount } from "../testing/identity-story.ts";
import { jointOf } from "../testing/joint-of.ts";
import { aContainer } from "../testing/pod-template.ts";

const rule = "injection-annotations-valid";
const key = (name: string) => `azure.workload.identity/${name}`;
const asking = (annotations: Record<string, string>, over: object = {}) => ({
  deployment: {
    ...deployment,
    template: { ...deployment.template, annotations, ...over },
  },
});
const joint = (changes: Parameters<typeof identityStory>[0]) => jointOf(identityStory(changes), "identity", rule);
const bare = { pods: [] };

describe(rule, () => {
  it("is intact without annotations, and with all that the webhook knows", () => {
    expect(joint({})?.verdict).toBe("intact");
    const known = {
      [key("service-account-token-expiration")]: "86400",
      [key("skip-containers")]: "istio-proxy; linkerd-proxy",
      [key("inject-proxy-sidecar")]: "true",
      [key("proxy-sidecar-port")]: "8080",
      [key("use-identity-binding")]: "false",
    };
    expect(joint(asking(known))?.message).toBe("The webhook can follow every annotation.");
  });

  it.each(["3599", "86401", "1h", "", "3600.5", " 3600"])("is broken when a token shall live %j", (value) => {
    const changes = asking({ [key("service-account-token-expiration")]: value });
    expect(joint({ ...changes, ...bare })?.verdict).toBe("broken");
    expect(joint(changes)?.verdict).toBe("at-risk");
  });

  it("reads the ServiceAccount's lifetime where the pods have none of their own", () => {
    const annotations = { ...serviceAccount.annotations, [key("service-account-token-expiration")]: "60" };
    const changes = { ...bare, serviceAccounts: [{ ...serviceAccount, annotations }] };
    expect(joint(changes)?.verdict).toBe("broken");
    expect(joint({ ...changes, ...asking({ [key("service-account-token-expiration")]: "3600" }) })?.verdict).toBe(
      "intact",
    );
  });

  it("is intact when all but an init container are skipped, since that one is given a token too", () => {
    const fetching = { containers: [aContainer({ name: "fetch", isInit: true }), aContainer()] };
    expect(joint(asking({ [key("skip-containers")]: "main" }, fetching))?.verdict).toBe("intact");
    expect(joint({ ...asking({ [key("skip-containers")]: "main;fetch" }, fetching), ...bare })?.verdict).toBe("broken");
  });

  it("is broken when every container is skipped, but not when sidecars are", () => {
    const two = { containers: [aContainer(), aContainer({ name: "agent" })] };
    expect(joint(asking({ [key("skip-containers")]: "main ; agent" }, two))?.verdict).toBe("broken");
    expect(joint(asking({ [key("skip-containers")]: "agent" }, two))?.verdict).toBe("intact");
  });

  it("tells of names that are parted by commas, and of keys that nobody knows", () => {
    expect(joint(asking({ [key("skip-containers")]: "main,agent" }))?.message).toContain("by semicolons");
    expect(joint(asking({ [key("tenantid")]: "t" }))?.message).toContain("knows no annotation");
    expect(joint(asking({ [key("inject-proxy-sidecar")]: "false" }))?.message).toContain("looks at the key only");
  });

  it("is broken when a pod on the host's network asks for the proxy", () => {
    const changes = asking({ [key("inject-proxy-sidecar")]: "true" }, { usesHostNetwork: true });
    expect(joint({ ...changes, ...bare })?.verdict).toBe("broken");
  });

  it("is not asked where the webhook does not look", () => {
    expect(joint(asking({ [key("skip-containers")]: "main" }, { labels: { [key("use")]: "yes" } }))).toBeUndefined();
  });

  it("says unknown when the ServiceAccount, or the pods that would be refused, could not be read", () => {
    expect(joint({ serviceAccounts: [], unread: [{ what: "serviceAccounts" }] })?.verdict).toBe("unknown");
    const changes = asking({ [key("service-account-token-expiration")]: "1" });
    expect(joint({ ...changes, pods: [pod], unread: [{ what: "pods" }] })?.verdict).toBe("unknown");
  });
});
