import { bindingStory, roleBinding } from "../../identity-binding.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const bindingWithoutARole = defineFailureMode({
  code: "ID-52",
  title: "No role of the cluster lets the ServiceAccount use the binding",
  kind: "identity",
  rule: "identity-binding-permitted",
  fails: { inventory: bindingStory({ more: { clusterRoleBindings: [] } }), verdict: "unknown", values: {} },
  mended: { inventory: bindingStory() },
  unread: { what: "clusterRoleBindings" },
  twin: {
    title: "all ServiceAccounts of the namespace may use it",
    inventory: bindingStory({
      more: {
        clusterRoleBindings: [
          { ...roleBinding, subjects: [{ kind: "Group", namespace: "", name: "system:serviceaccounts:shop" }] },
        ],
      },
    }),
  },
});
