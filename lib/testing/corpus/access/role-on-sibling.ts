import { anAssignment } from "../../access-story.ts";
import { group } from "../../identity-story.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const sibling = openAiAccount.id.replace("oai-shop", "oai-shop-old");

export const roleOnSibling = defineFailureMode({
  code: "X-04",
  title: "The right role is held on another account whose name begins alike",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory({ roleAssignments: [anAssignment(openAiUser, sibling)] }),
    verdict: "broken",
    values: { "granted at": sibling },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the role is held on the resource group, and ARM spells its id otherwise",
    inventory: openAiStory({
      roleAssignments: [anAssignment(openAiUser, group.replace("resourceGroups", "resourcegroups").toUpperCase())],
    }),
  },
});
