import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../../lib/bridges/evaluate.ts";
import { evaluateEstate } from "../../testing/evaluate-estate.ts";
import { pulseosEstate } from "../estates/pulseos.ts";
import type { ChangeId } from "../estates/pulseos/change.ts";
import { pulseosScenarios } from "./pulseos-scenarios.ts";

/** What a visitor sees change: `workload kind: verdict before → verdict after (root cause after)`. */
const promises: Record<Exclude<ChangeId, "throttle-arm">, readonly string[]> = {
  "take-away-redis-policy": ["workers-blue/pulseos-worker redis: intact → broken (redis-access-policy-assigned)"],
  "rename-service-account": [
    "workers-blue/pulseos-worker app-configuration: intact → broken (app-configuration-provider-identity)",
    "workers-blue/pulseos-worker identity: intact → broken (federated-subject-matches)",
    "workers-blue/pulseos-worker openai: intact → broken (identity-bridge-stands)",
    "workers-blue/pulseos-worker redis: intact → broken (identity-bridge-stands)",
  ],
  "stop-workers-pool": [
    "api/pulseos-api compute: intact → broken (node-pool-running)",
    "reports/pulseos-reports compute: not there → broken (node-pool-running)",
    "scheduler/pulseos-scheduler compute: intact → broken (node-pool-running)",
    "workers-blue/pulseos-worker compute: intact → broken (node-pool-running)",
    "workers-green/pulseos-worker compute: intact → at-risk (node-pool-running)",
  ],
  "switch-vault-to-access-policies": [
    "scheduler/pulseos-scheduler key-vault: intact → broken (key-vault-mode-fits-grant)",
    "workers-blue/pulseos-worker key-vault: unknown → broken (key-vault-mode-fits-grant)",
    "workers-green/pulseos-worker key-vault: unknown → broken (key-vault-mode-fits-grant)",
  ],
  "forbid-role-assignments": [
    "scheduler/pulseos-scheduler key-vault: intact → unknown (key-vault-mode-fits-grant)",
    "workers-blue/pulseos-worker app-configuration: intact → unknown (app-configuration-data-role)",
    "workers-blue/pulseos-worker openai: intact → unknown (openai-data-actions-granted)",
  ],
  "fail-later-pages-of-pods": [
    "api/pulseos-api compute: intact → unknown (node-pool-capacity)",
    "api/pulseos-api identity: intact → unknown (identity-tenant-matches)",
    "batch/pulseos-batch compute: broken → unknown (node-taints-tolerated)",
    "batch/pulseos-reindex compute: at-risk → unknown (node-pool-capacity)",
    "reports/pulseos-reports identity: intact → unknown (identity-tenant-matches)",
    "scheduler/pulseos-scheduler compute: intact → unknown (node-pool-capacity)",
    "scheduler/pulseos-scheduler identity: intact → unknown (identity-tenant-matches)",
    "scheduler/pulseos-scheduler key-vault: intact → unknown (secrets-driver-on-nodes)",
    "workers-blue/pulseos-worker app-configuration: intact → unknown (config-map-current-in-pods)",
    "workers-blue/pulseos-worker compute: intact → unknown (node-pool-capacity)",
    "workers-blue/pulseos-worker identity: intact → unknown (identity-tenant-matches)",
    "workers-blue/pulseos-worker openai: intact → unknown (identity-bridge-stands)",
    "workers-blue/pulseos-worker redis: intact → unknown (identity-bridge-stands)",
    "workers-green/pulseos-worker identity: broken → unknown (identity-tenant-matches)",
    "workers-green/pulseos-worker openai: broken → unknown (identity-bridge-stands)",
    "workers-green/pulseos-worker redis: broken → unknown (identity-bridge-stands)",
  ],
  "stop-webhook": [
    "api/pulseos-api identity: intact → at-risk (workload-identity-webhook-ready)",
    "reports/pulseos-reports identity: intact → at-risk (workload-identity-webhook-ready)",
    "scheduler/pulseos-scheduler identity: intact → at-risk (workload-identity-webhook-ready)",
    "workers-blue/pulseos-worker identity: intact → at-risk (workload-identity-webhook-ready)",
    "workers-blue/pulseos-worker openai: intact → at-risk (identity-bridge-stands)",
    "workers-blue/pulseos-worker redis: intact → at-risk (identity-bridge-stands)",
  ],
  "fail-configuration-sync": [
    "workers-blue/pulseos-worker app-configuration: intact → at-risk (app-configuration-synced)",
  ],
  "remove-requests-queue": [
    "workers-blue/pulseos-worker app-configuration: intact → unknown (command-variables-defined)",
  ],
  "federate-workers-green": [
    "workers-green/pulseos-worker app-configuration: broken → intact",
    "workers-green/pulseos-worker identity: broken → intact",
    "workers-green/pulseos-worker openai: broken → intact",
    "workers-green/pulseos-worker redis: broken → intact",
  ],
  "grant-cosmos-data-role": ["workers-blue/pulseos-worker cosmos: broken → intact"],
  "tolerate-spot": ["batch/pulseos-batch compute: broken → at-risk (node-pool-capacity)"],
  "grant-api-vault-role": ["api/pulseos-api key-vault: broken → settling (key-vault-get-permitted)"],
  "read-shared-role-assignments": ["reports/pulseos-reports openai: unknown → intact"],
};

function verdictsOf({ bridges }: Evaluation): ReadonlyMap<string, { verdict: string; rootCause: string | null }> {
  return new Map(
    bridges.map(({ namespace, workload, kind, verdict, rootCause }) => [
      `${namespace}/${workload.name} ${kind}`,
      { verdict, rootCause },
    ]),
  );
}

describe("the menu of the PulseOS estate", async () => {
  const before = verdictsOf((await evaluateEstate(pulseosEstate())).evaluation);

  it("has a promise for every scenario but the one that takes the time of three retries", () => {
    expect([...Object.keys(promises), "throttle-arm"].toSorted()).toEqual(
      pulseosScenarios.map(({ id }) => id).toSorted(),
    );
  });

  it.each(Object.entries(promises))("keeps the promise of %s", async (id, promised) => {
    const after = verdictsOf((await evaluateEstate(pulseosEstate({ changes: [id as ChangeId] }))).evaluation);
    const changes = [...after].flatMap(([bridge, { verdict, rootCause }]) => {
      const was = before.get(bridge)?.verdict ?? "not there";
      return was === verdict ? [] : [`${bridge}: ${was} → ${verdict}${rootCause === null ? "" : ` (${rootCause})`}`];
    });
    expect(changes.toSorted()).toEqual(promised);
  });
});
