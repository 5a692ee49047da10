import { identityStory, managedIdentity, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const other = {
  ...managedIdentity,
  id: `${managedIdentity.id}-other`,
  name: "id-other",
  clientId: "0c0c0c0c-0000-4000-8000-0000000000c2",
  principalId: "0d0d0d0d-0000-4000-8000-0000000000d2",
};
const both = { identities: [managedIdentity, other] };
const naming = (literal: string) =>
  templated({ containers: [aContainer({ env: [{ name: "AZURE_CLIENT_ID", literal, hosts: [], from: null }] })] });

export const variableOverAnnotation = defineFailureMode({
  code: "ID-28",
  title: "A variable of the template wins over the annotation, and names another identity",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ ...both, deployment: naming(other.clientId) }),
    verdict: "broken",
    values: { expected: managedIdentity.clientId, found: other.clientId },
  },
  mended: { inventory: identityStory(both) },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "variable and annotation differ by case only",
    inventory: identityStory({ ...both, deployment: naming(managedIdentity.clientId.toUpperCase()) }),
  },
});
