import { describe, expect, it } from "vitest";
import { deployment, identityStory } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aContainer } from "../testing/pod-template.ts";

const rule = "no-overriding-credential";
const naming = (...names: string[]) => {
  const env = names.map((name) => ({ name, literal: null, hosts: [], from: null }));
  const template = { ...deployment.template, containers: [aContainer({ env })] };
  return jointOf(identityStory({ deployment: { ...deployment, template } }), "identity", rule);
};

describe(rule, () => {
  it("is intact while no container names a secret or a certificate for Azure", () => {
    expect(naming("AZURE_CLIENT_ID", "DB_PASSWORD")?.verdict).toBe("intact");
  });

  it("is at risk beside a client secret or certificate, and never broken", () => {
    expect(naming("AZURE_CLIENT_SECRET")?.verdict).toBe("at-risk");
    expect(valuesOf(naming("AZURE_CLIENT_CERTIFICATE_PATH"))).toEqual({ found: "AZURE_CLIENT_CERTIFICATE_PATH" });
  });

  it("says nothing unknown: the template is all that it reads", () => {
    const story = identityStory({ unread: [{ what: "pods" }, { what: "serviceAccounts" }] });
    expect(jointOf(story, "identity", rule)?.verdict).toBe("intact");
  });
});
