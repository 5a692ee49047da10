import { describe, expect, it } from "vitest";
import { blueAndGreen, green, greenCredential, greenSubject } from "../testing/blue-green-story.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { deployment } from "../testing/identity-story.ts";
import { valuesOf } from "../testing/joint-of.ts";
import { losingAll } from "../testing/lost-reading.ts";

const rule = "standby-would-fail";
const find = (...changes: Parameters<typeof blueAndGreen>) => findingsOf(blueAndGreen(...changes), rule);

describe(rule, () => {
  it("names the bridge that breaks where it waits and stands where it serves, with both values and the fix", () => {
    const [finding, another] = find();
    expect(another).toBeUndefined();
    expect(finding).toMatchObject({
      severity: "warning",
      resource: { type: "Deployment", id: "harbour/shop-green/Deployment/checkout" },
      message: expect.stringContaining(
        "checkout waits in shop-green and would fail where shop serves: its identity bridge is broken (federated-subject-matches",
      ),
    });
    expect(finding?.bridges).toEqual([expect.stringMatching(/^identity-shop-green-checkout-/)]);
    expect(valuesOf(finding)).toMatchObject({ replicas: "0", expected: greenSubject });
    expect(finding?.fix.az).toContain(greenSubject);
  });

  it("tells of what is but a risk while no pod is wanted", () => {
    const story = blueAndGreen({ credentials: [greenCredential] });
    const serviceAccounts = story.resources.serviceAccounts.filter(({ namespace }) => namespace === "shop");
    const [finding] = findingsOf({ ...story, resources: { ...story.resources, serviceAccounts } }, rule);
    expect(finding?.message).toContain("its identity bridge is at risk (service-account-exists");
  });

  it("finds nothing when everything would stand", () => {
    expect(find({ credentials: [greenCredential] })).toEqual([]);
  });

  it("leaves out a release that serves itself: its bridge is alarm enough", () => {
    expect(find({ green: { replicas: 1 } })).toEqual([]);
  });

  it("counts a suspended workload as waiting", () => {
    expect(find({ green: { replicas: 1, isIdle: true } })).toHaveLength(1);
  });

  it("does not take another workload, kind or cluster for the same release", () => {
    expect(find({ green: { name: "basket" } })).toEqual([]);
    expect(find({ green: { kind: "StatefulSet" } })).toEqual([]);
    expect(find({ green: { cluster: "quay" } })).toEqual([]);
  });

  it("knows a release under another name by its chart, where the chart has one such workload in each namespace", () => {
    const release = (name: string, version: string) => ({ name, namespace: "n", chart: `checkout-${version}` });
    const story = blueAndGreen({ green: { name: "checkout-next", helmRelease: release("next", "1.9.0") } });
    const [blue, waiting] = story.resources.deployments;
    if (blue === undefined || waiting === undefined) throw new Error("two are there");
    const served = { ...blue, helmRelease: release("now", "1.8.0") };
    const withDeployments = (...deployments: (typeof blue)[]) => ({
      ...story,
      resources: { ...story.resources, deployments },
    });
    expect(findingsOf(withDeployments(served, waiting), rule)).toMatchObject([
      { message: expect.stringContaining("checkout-next waits in shop-green") },
    ]);
    const another = { ...served, name: "basket", uid: "deployment-basket" };
    expect(findingsOf(withDeployments(served, another, waiting), rule)).toEqual([]);
  });

  it("does not alarm for a namespace that has a credential and no workload yet", () => {
    expect(find({ credentials: [greenCredential], hasGreen: false })).toEqual([]);
  });

  it("finds nothing when the release that serves breaks on the same, or could not be read", () => {
    const both = blueAndGreen();
    expect(findingsOf({ ...both, resources: { ...both.resources, federatedCredentials: [] } }, rule)).toEqual([]);
    expect(findingsOf(losingAll(both, "federatedCredentials"), rule)).toEqual([]);
    expect(findingsOf(losingAll(both, "deployments"), rule)).toEqual([]);
  });

  it("grows with the number of namespaces, not with its square", () => {
    const story = blueAndGreen();
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...green, namespace: `green-${at}`, uid: `green-${at}` }));
    const deployments = [deployment, ...many(300)];
    expect(findingsOf({ ...story, resources: { ...story.resources, deployments } }, rule).length).toBeLessThanOrEqual(
      300,
    );
  });
});
