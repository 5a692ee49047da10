import { describe, expect, test } from "vitest";
import { toPodEnvironment } from "../inventory/kubernetes/pod-environment.ts";
import type { Container } from "../inventory/kubernetes/pod-template.ts";
import { readsSettings, settings, settingsStory } from "../testing/app-configuration.ts";
import { aSecretEnv, anEnv } from "../testing/data-story.ts";
import { pod } from "../testing/identity-story.ts";
import { jointOf } from "../testing/joint-of.ts";

const rule = "command-variables-defined";
const refersTo = (variable: string, path = "command[4]"): Partial<Container> => ({
  ...readsSettings,
  variableReferences: [{ variable, path, isInShell: false }],
});
const judge = (container: Partial<Container>, resources: Parameters<typeof settingsStory>[0] = {}) =>
  jointOf(settingsStory(resources, container), "app-configuration", rule);
const fromSecret = { kind: "Secret", name: "passwords", prefix: "", isOptional: false } as const;

test("is intact when the ConfigMap has the key", () => {
  expect(judge(refersTo("QUEUE"))?.verdict).toBe("intact");
});

test("is broken when nothing defines the variable, and says what the container gets instead", () => {
  const joint = judge(refersTo("BROKER_QUEUE"));
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "Nothing defines BROKER_QUEUE, so container main gets the text $(BROKER_QUEUE) as it is written. The pods stay green all the same.",
    evidence: [{ label: "found", value: "$(BROKER_QUEUE)", path: "spec.template.spec.containers[main].command[4]" }],
  });
  expect(joint?.fix?.az).toContain("az appconfig kv set --name appcs-shop --key BROKER_QUEUE");
});

test("says unknown and names the Secret when a Secret could define it", () => {
  const joint = judge({ ...refersTo("BROKER_QUEUE"), envFrom: [...(readsSettings.envFrom ?? []), fromSecret] });
  expect(joint?.verdict).toBe("unknown");
  expect(joint?.missing).toContain("Secret passwords");
});

test("rules a Secret out whose prefix does not fit", () => {
  const prefixed = { ...fromSecret, prefix: "DB_" };
  expect(judge({ ...refersTo("BROKER_QUEUE"), envFrom: [...(readsSettings.envFrom ?? []), prefixed] })?.verdict).toBe(
    "broken",
  );
});

test("counts the prefix of a ConfigMap in", () => {
  const envFrom = [{ kind: "ConfigMap" as const, name: "settings", prefix: "APP_", isOptional: false }];
  expect(judge({ ...refersTo("APP_QUEUE"), envFrom })?.verdict).toBe("intact");
  expect(judge({ ...refersTo("QUEUE"), envFrom })?.verdict).toBe("broken");
});

test("says unknown while a ConfigMap is missing without which the container does not start", () => {
  const other = { kind: "ConfigMap" as const, name: "extra", prefix: "", isOptional: false };
  expect(judge({ ...refersTo("BROKER_QUEUE"), envFrom: [...(readsSettings.envFrom ?? []), other] })?.verdict).toBe(
    "unknown",
  );
  expect(judge(refersTo("QUEUE"), { configMaps: [] })?.verdict).toBe("unknown");
});

test("expects nothing of an optional ConfigMap that is not there, and anything of one that was not read", () => {
  const other = { kind: "ConfigMap" as const, name: "extra", prefix: "", isOptional: true };
  const container = { ...refersTo("BROKER_QUEUE"), envFrom: [...(readsSettings.envFrom ?? []), other] };
  const unread = [{ what: "configMaps" as const, status: "partial" as const }];
  expect(judge(container)?.verdict).toBe("broken");
  expect(jointOf(settingsStory({}, container, unread), "app-configuration", rule)?.verdict).toBe("unknown");
});

test("counts what the webhook injects and what the API server's Service defines", () => {
  expect(judge(refersTo("AZURE_CLIENT_ID"))?.verdict).toBe("intact");
  expect(judge(refersTo("KUBERNETES_SERVICE_HOST"))?.verdict).toBe("intact");
});

test("says unknown for a variable of the webhook that one of the container's own refers to, since it comes after them", () => {
  const env = [anEnv("AUTHORITY", "")];
  const joint = judge({ ...refersTo("AZURE_TENANT_ID", "env[AUTHORITY]"), env });
  expect(joint).toMatchObject({ verdict: "unknown", message: expect.stringContaining("after the container's own") });
});

test("says unknown for a variable that a Service of the namespace may define", () => {
  expect(judge(refersTo("BROKER_SERVICE_HOST"))?.verdict).toBe("unknown");
});

test("counts a variable of env, also out of a Secret, but not a later one for an earlier", () => {
  const env = [anEnv("URL", ""), aSecretEnv("PASSWORD", "passwords", "password")];
  expect(judge({ ...refersTo("PASSWORD"), env })?.verdict).toBe("intact");
  expect(judge({ ...refersTo("PASSWORD", "env[URL]"), env })?.verdict).toBe("broken");
  expect(judge({ ...refersTo("PASSWORD", "env[URL]"), env: env.toReversed() })?.verdict).toBe("intact");
});

test("does not apply where nothing is referred to", () => {
  expect(jointOf(settingsStory({ configMaps: [settings] }), "app-configuration", rule)).toBeUndefined();
});

test("says that a shell runs what is left over as a command", () => {
  const variableReferences = [{ variable: "BROKER_QUEUE", path: "args[0]", isInShell: true }];
  expect(judge({ ...readsSettings, variableReferences })?.message).toContain("Its shell takes that for a command");
});

describe("with living pods", () => {
  const inPod = (...names: string[]) => ({ ...pod, environment: toPodEnvironment([{ container: "main", names }]) });
  const unreadPods = [{ what: "pods" as const }];

  test("says unknown where all of them have the variable, which admission may have put there", () => {
    const joint = judge(refersTo("BROKER_QUEUE"), { pods: [inPod("BROKER_QUEUE")] });
    expect(joint?.verdict).toBe("unknown");
    expect(joint?.missing).toContain("whether BROKER_QUEUE comes from an admission webhook");
  });

  test("is broken where one of them lacks it, or has it in another container", () => {
    const other = { ...inPod("BROKER_QUEUE"), name: "checkout-7d9-x2", uid: "2" };
    expect(judge(refersTo("BROKER_QUEUE"), { pods: [inPod("LEVEL"), other] })?.verdict).toBe("broken");
    const environment = toPodEnvironment([{ container: "side", names: ["BROKER_QUEUE"] }]);
    expect(judge(refersTo("BROKER_QUEUE"), { pods: [{ ...pod, environment }] })?.verdict).toBe("broken");
  });

  test("counts only what stands before a variable that refers to it", () => {
    const env = [anEnv("URL", "")];
    const judgeOrder = (...names: string[]) =>
      judge({ ...refersTo("HOST", "env[URL]"), env }, { pods: [inPod(...names)] })?.verdict;
    expect([judgeOrder("HOST", "URL"), judgeOrder("URL", "HOST")]).toEqual(["unknown", "broken"]);
  });

  test("says unknown when they could not be listed", () => {
    const story = settingsStory({ pods: [] }, refersTo("BROKER_QUEUE"), unreadPods);
    expect(jointOf(story, "app-configuration", rule)?.verdict).toBe("unknown");
  });
});
