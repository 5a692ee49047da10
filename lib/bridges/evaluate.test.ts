import { describe, expect, it } from "vitest";
import { collectionNames } from "../inventory/collections.ts";
import { credential, deployment, identityStory, managedIdentity } from "../testing/identity-story.ts";
import { bridgeOf } from "../testing/joint-of.ts";
import { evaluate } from "./evaluate.ts";

describe("evaluation", () => {
  it("gives the same document for the same inventory", () => {
    expect(evaluate(identityStory())).toEqual(evaluate(identityStory()));
  });

  it("keeps a bridge's id when what it connects is found broken, renamed or unreadable", () => {
    const id = bridgeOf(identityStory(), "identity")?.id;
    expect(bridgeOf(identityStory({ credentials: [] }), "identity")?.id).toBe(id);
    expect(bridgeOf(identityStory({ identities: [{ ...managedIdentity, name: "renamed" }] }), "identity")?.id).toBe(id);
    expect(bridgeOf(identityStory({ unread: [{ what: "federatedCredentials" }] }), "identity")?.id).toBe(id);
  });

  it("puts the worst first and counts every bridge", () => {
    const second = {
      ...deployment,
      name: "cart",
      uid: "deployment-cart",
      template: { ...deployment.template, serviceAccountName: "sa-cart" },
    };
    const story = identityStory();
    const { bridges, summary } = evaluate({
      ...story,
      resources: { ...story.resources, deployments: [deployment, second] },
    });
    expect(bridges.map(({ verdict, workload }) => [verdict, workload.name])).toEqual([
      ["broken", "cart"],
      ["intact", "checkout"],
    ]);
    expect(summary).toEqual({ intact: 1, "at-risk": 0, settling: 0, broken: 1, unknown: 0 });
  });

  it("says how many pods a workload wants, none of them too", () => {
    const story = identityStory();
    const waiting = { ...story, resources: { ...story.resources, deployments: [{ ...deployment, replicas: 0 }] } };
    expect(bridgeOf(waiting, "identity")?.workload).toEqual({ kind: "Deployment", name: "checkout", replicas: 0 });
  });

  it("leaves an ignored joint out of the verdict up to and including its last day, and shows it all the same", () => {
    const inventory = identityStory({ credentials: [{ ...credential, subject: "system:serviceaccount:shop:sa-old" }] });
    const entry = {
      rule: "federated-subject-matches",
      resource: "shop/checkout",
      reason: "moving on Monday",
      until: "2030-01-02",
    };
    const verdict = (until: string) =>
      evaluate(inventory, { needs: [], ignore: [{ ...entry, until }] }).bridges[0]?.verdict;
    expect(verdict("2030-01-02")).toBe("intact");
    expect(verdict("2030-01-01")).toBe("broken");
  });

  it.each(collectionNames)("turns no verdict into broken or intact when the reading of %s is taken away", (what) => {
    for (const changes of [{}, { credentials: [] }, { serviceAccounts: [] }, { webhooks: [], pods: [] }]) {
      const before = bridgeOf(identityStory(changes), "identity")?.verdict;
      const story = identityStory({ ...changes, unread: [{ what }] });
      const after = bridgeOf({ ...story, resources: { ...story.resources, [what]: [] } }, "identity")?.verdict;
      expect([before, "unknown", "settling", "at-risk", undefined]).toContain(after);
    }
  });
});
