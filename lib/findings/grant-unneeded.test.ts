import { describe, expect, it } from "vitest";
import type { Resources } from "../inventory/inventory.ts";
import { anAssignment } from "../testing/access-story.ts";
import { anEnv, aSecretEnv, type DataStory } from "../testing/data-story.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { group } from "../testing/identity-story.ts";
import { losingAll } from "../testing/lost-reading.ts";
import { openAiAccount, openAiStory, openAiUser } from "../testing/openai.ts";

const rule = "grant-unneeded";
const other = {
  ...openAiAccount,
  id: `${openAiAccount.id}-2`,
  name: "oai-other",
  hosts: ["oai-other.openai.azure.com"],
};
const otherGrant = anAssignment(openAiUser, other.id);
const story = (resources: Partial<Resources> = {}, changes: Partial<DataStory> = {}) =>
  openAiStory(
    {
      cognitiveAccounts: [openAiAccount, { ...other, customSubDomainName: "oai-other" }],
      roleAssignments: [anAssignment(openAiUser, openAiAccount.id), otherGrant],
      ...resources,
    },
    changes,
  );

describe(rule, () => {
  it("points at a role on a service that nothing needs, as information only", () => {
    expect(findingsOf(story(), rule)).toMatchObject([
      {
        severity: "info",
        resource: { id: otherGrant.id },
        evidence: [{ label: "holder" }, {}, { label: "scope", value: other.id }],
      },
    ]);
  });

  it("says nothing when somebody needs it, or the role is not on a data service alone", () => {
    const env = [anEnv("A", "https://oai-shop.openai.azure.com"), anEnv("B", "https://oai-other.openai.azure.com")];
    expect(findingsOf(story({}, { container: { env } }), rule)).toEqual([]);
    expect(findingsOf(story({ roleAssignments: [anAssignment(openAiUser, group)] }), rule)).toEqual([]);
  });

  it("says nothing while a Secret may hold the host", () => {
    const env = [aSecretEnv("BACKUP", "hosts", "backup")];
    expect(findingsOf(story({}, { container: { env } }), rule)).toEqual([]);
  });

  it.each([
    "deployments",
    "cronJobs",
    "configMaps",
    "secretProviderClasses",
    "federatedCredentials",
    "roleDefinitions",
  ] as const)("says nothing without %s", (what) => expect(findingsOf(losingAll(story(), what), rule)).toEqual([]));
});
