import { anAssignment, aRole } from "../../access-story.ts";
import { dataReader, settingsIdentity, settingsStory, store } from "../../app-configuration.ts";
import { defineFailureMode } from "../failure-mode.ts";

const ofProvider = { principalId: settingsIdentity.principalId };
const contributor = aRole("b24988ac", "Contributor", { actions: ["*"] });
const ownReader = aRole("c0ffee00", "Settings Reader", {
  dataActions: ["microsoft.appconfiguration/configurationstores/KEYVALUES/read"],
});

export const managementRoleOnly = defineFailureMode({
  code: "A-01",
  title: "The provider's identity is Contributor of the store, which carries no data action",
  kind: "app-configuration",
  rule: "app-configuration-data-role",
  fails: {
    inventory: settingsStory({
      roleDefinitions: [contributor, dataReader],
      roleAssignments: [anAssignment(contributor, store.id, ofProvider)],
    }),
    verdict: "broken",
    values: { found: "Contributor" },
  },
  mended: { inventory: settingsStory() },
  unread: { what: "roleDefinitions" },
  twin: {
    title: "a custom role of another name grants the same data action",
    inventory: settingsStory({
      roleDefinitions: [ownReader],
      roleAssignments: [anAssignment(ownReader, store.id, ofProvider)],
    }),
  },
});
