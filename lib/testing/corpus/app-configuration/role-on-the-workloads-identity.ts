import { anAssignment } from "../../access-story.ts";
import { dataReader, settingsIdentity, settingsStory, store } from "../../app-configuration.ts";
import { group } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const ofProvider = { principalId: settingsIdentity.principalId };

export const roleOnTheWorkloadsIdentity = defineFailureMode({
  code: "A-01",
  title: "The role to read the store is held by the workload's identity, and the provider signs in as another",
  kind: "app-configuration",
  rule: "app-configuration-data-role",
  fails: {
    inventory: settingsStory({ roleAssignments: [anAssignment(dataReader, store.id)] }),
    verdict: "broken",
    values: { expected: "Microsoft.AppConfiguration/configurationStores/keyValues/read", found: null },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the provider's identity holds the role on the resource group that the store is in",
    inventory: settingsStory({ roleAssignments: [anAssignment(dataReader, group, ofProvider)] }),
  },
});
