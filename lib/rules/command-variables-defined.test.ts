import { expect, test } from "vitest";
import type { Container } from "../inventory/kubernetes/pod-template.ts";
import { readsSettings, settings, settingsStory } from "../testing/app-configuration.ts";
import { aSecretEnv, anEnv } from "../testing/data-story.ts";
import { jointOf } from "../testing/joint-of.ts";

const rule = "command-variables-defined";
const refersTo = (variable: string, path = "command[4]"): Partial<Container> => ({
  ...readsSettings,
  variableReferences: [{ variable, path }],
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

test("says unknown while a ConfigMap is missing whose keys would count", () => {
  const other = { kind: "ConfigMap" as const, name: "extra", prefix: "", isOptional: true };
  expect(judge({ ...refersTo("BROKER_QUEUE"), envFrom: [...(readsSettings.envFrom ?? []), other] })?.verdict).toBe(
    "unknown",
  );
  expect(judge(refersTo("QUEUE"), { configMaps: [] })?.verdict).toBe("unknown");
});

test("counts what the webhook injects and what the API server's Service defines", () => {
  expect(judge(refersTo("AZURE_CLIENT_ID"))?.verdict).toBe("intact");
  expect(judge(refersTo("KUBERNETES_SERVICE_HOST"))?.verdict).toBe("intact");
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
