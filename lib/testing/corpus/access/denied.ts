import { aDenial } from "../../access-story.ts";
import { group, managedIdentity } from "../../identity-story.ts";
import { openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const denial = aDenial(group, { dataActions: ["*"] });
const denying = (...denyAssignments: readonly (typeof denial)[]) => openAiStory({ denyAssignments });

export const denied = defineFailureMode({
  code: "X-07",
  title: "A deny assignment of a managed application takes back what the role grants",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: { inventory: denying(denial), verdict: "broken", values: { "denied by": denial.name } },
  mended: { inventory: denying({ ...denial, excludePrincipalIds: [managedIdentity.principalId] }) },
  unread: { what: "denyAssignments" },
  twin: {
    title: "the denial does not apply to what lies below its scope, and another denies control actions only",
    inventory: denying(
      { ...denial, doNotApplyToChildScopes: true },
      { ...aDenial(group, { actions: ["*"] }), id: `${denial.id}-2` },
    ),
  },
});

const groupId = "99999999-0000-4000-8000-000000000000";

export const deniedUnlessInGroup = defineFailureMode({
  code: "X-07",
  title: "A deny assignment hits everyone but a group in which the identity may be",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: denying({ ...denial, excludePrincipalIds: [groupId] }),
    verdict: "unknown",
    values: { "denied by": denial.name },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "denyAssignments" },
  twin: {
    title: "the denial names a single user and not a group",
    inventory: denying({ ...denial, principalIds: [groupId], singlePrincipalIds: [groupId] }),
  },
});
