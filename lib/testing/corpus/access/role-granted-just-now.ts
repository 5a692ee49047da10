import { anAssignment } from "../../access-story.ts";
import { readAt } from "../../inventory-of.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { group } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const minutesAgo = (minutes: number) => new Date(Date.parse(readAt) - minutes * 60_000).toISOString();
const young = anAssignment(openAiUser, openAiAccount.id, { changedAt: minutesAgo(4) });

export const roleGrantedJustNow = defineFailureMode({
  code: "X-03",
  title: "The role was granted minutes ago, and Azure may not have spread it yet",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: { inventory: openAiStory({ roleAssignments: [young] }), verdict: "settling", values: {} },
  mended: { inventory: openAiStory({ roleAssignments: [{ ...young, changedAt: minutesAgo(11) }] }) },
  unread: { what: "roleAssignments" },
  twin: {
    title: "an older assignment grants the same from the resource group",
    inventory: openAiStory({
      roleAssignments: [young, anAssignment(openAiUser, group, { changedAt: minutesAgo(600) })],
    }),
  },
});

const root = "/providers/Microsoft.Management/managementGroups/root";
const throughRoot = anAssignment(openAiUser, root, { changedAt: minutesAgo(120) });

export const roleGrantedOnManagementGroup = defineFailureMode({
  code: "X-03",
  title: "A role with data actions was granted on a management group hours ago, which takes longer to spread",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory({ roleAssignments: [throughRoot] }),
    verdict: "settling",
    values: { found: openAiUser.roleName },
  },
  mended: { inventory: openAiStory({ roleAssignments: [{ ...throughRoot, changedAt: minutesAgo(600) }] }) },
  unread: { what: "roleAssignments" },
  twin: {
    title: "a grant of the same age is on the account itself",
    inventory: openAiStory({
      roleAssignments: [anAssignment(openAiUser, openAiAccount.id, { changedAt: minutesAgo(120) })],
    }),
  },
});
