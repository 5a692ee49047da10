import { describe, expect, test } from "vitest";
import { redactMessage } from "./redact-message.ts";

describe("redacting messages", () => {
  test.each([
    [
      "dial rediss://app:hunter2@cache.redis.cache.windows.net:6380 failed",
      "dial rediss://***@cache.redis.cache.windows.net:6380 failed",
    ],
    ["amqp://:hun/ter2@broker/vhost", "amqp://***@broker/vhost"],
    ["login guest:hunter2@broker:5672 refused", "login ***@broker:5672 refused"],
    [
      "AccountEndpoint=https://a.documents.azure.com/;AccountKey=hunter2==;x=1",
      "AccountEndpoint=https://a.documents.azure.com/;AccountKey=***;x=1",
    ],
    ['DB_PASSWORD="hunter 2" tries=3', "DB_PASSWORD=*** tries=3"],
    ['{"client_secret": "hunter2", "id": 1}', '{"client_secret": "***", "id": 1}'],
    ["Authorization: Bearer hunter2.a-b", "Authorization: Bearer ***"],
    ["url?sv=2024&sig=hunter2%3D&se=1", "url?sv=2024&sig=***&se=1"],
  ])("drops the credential of %s", (message, expected) => expect(redactMessage(message)).toBe(expected));

  test.each([
    'secret "secret-api-workers" not found',
    "couldn't find key BROKER_URL in ConfigMap workers-blue/worker-config",
    "0/5 nodes are available: 2 node(s) had untolerated taint {kubernetes.azure.com/scalesetpriority: spot}.",
    'Failed to pull image "acr.azurecr.io/worker:1.8.0@sha256:0123": not found',
    'MountVolume.SetUp failed for volume "secrets" : rpc error: failed to get secret: vault.BaseClient#GetSecret: Failure',
    "back-off 5m0s restarting failed container=worker pod=worker-abc_workers-blue(0c1d)",
  ])("keeps what explains: %s", (message) => expect(redactMessage(message)).toBe(message));

  test("cuts to 600 characters and never leaves half of a credential", () => {
    const filler = `${"password=long ".repeat(142)}`;
    const message = `${filler}redis://app:hunter2hunter2hunter2@host`;
    const redacted = redactMessage(message);
    expect(redacted.length).toBeLessThanOrEqual(600);
    expect(redacted).not.toContain("hunter2");
    expect(redacted).not.toContain("long");
  });

  test("is quick on a megabyte without a space", () => {
    const start = performance.now();
    redactMessage("a".repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(50);
  });
});
