import type { Resources } from "../../../inventory/inventory.ts";
import { anAssignment } from "../../access-story.ts";
import { credential, identityStory, managedIdentity, serviceAccount } from "../../identity-story.ts";
import { inventoryOf } from "../../inventory-of.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const other = {
  ...openAiAccount,
  id: `${openAiAccount.id}-2`,
  name: "oai-other",
  hosts: ["oai-other.openai.azure.com"],
  customSubDomainName: "oai-other",
};
const grants = [anAssignment(openAiUser, openAiAccount.id), anAssignment(openAiUser, other.id)];
const story = (resources: Partial<Resources>) =>
  openAiStory({ cognitiveAccounts: [openAiAccount, other], roleAssignments: grants, ...resources });

export const grantNobodyNeeds = defineFailureMode({
  code: "X-11",
  title: "A workload's identity holds a role on a service that nothing needs",
  kind: "finding",
  rule: "grant-unneeded",
  fails: {
    inventory: story({}),
    verdict: "finding",
    values: { role: "Cognitive Services OpenAI User", scope: other.id },
  },
  mended: { inventory: story({ roleAssignments: grants.slice(0, 1) }) },
  unread: { what: "configMaps" },
  twin: {
    title: "the identity also serves a pipeline, whose needs are not read",
    inventory: story({
      federatedCredentials: [
        credential,
        { ...credential, id: `${credential.id}-ci`, name: "ci", issuer: "https://token.actions.githubusercontent.com" },
      ],
    }),
  },
});

const former = {
  ...managedIdentity,
  id: `${managedIdentity.id}-former`,
  name: "id-former",
  clientId: "0c0c0c0c-0000-4000-8000-0000000000c9",
  principalId: "0d0d0d0d-0000-4000-8000-0000000000d9",
};
const formerCredential = {
  ...credential,
  id: `${former.id}/federatedIdentityCredentials/former`,
  identityId: former.id,
};
const subject = "system:serviceaccount:shop:sa-former";
const estate = (over: Partial<typeof credential>, accounts = [serviceAccount]) =>
  inventoryOf({
    ...identityStory().resources,
    userAssignedIdentities: [managedIdentity, former],
    federatedCredentials: [credential, { ...formerCredential, subject, ...over }],
    serviceAccounts: accounts,
  });

export const identityForNobody = defineFailureMode({
  code: "X-11",
  title: "All credentials of an identity name ServiceAccounts that do not exist",
  kind: "finding",
  rule: "identity-unused",
  fails: { inventory: estate({}), verdict: "finding", values: { subject } },
  mended: { inventory: estate({}, [serviceAccount, { ...serviceAccount, name: "sa-former" }]) },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "it was prepared a day ago for a release that is still to come",
    inventory: estate({ changedAt: "2030-01-01T03:00:00Z" }),
  },
});
