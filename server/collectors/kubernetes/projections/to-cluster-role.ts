import type { ClusterRole, ClusterRoleBinding, PolicyRule } from "../../../../lib/inventory/kubernetes/cluster-role.ts";
import { fields, list, text, textList, type Fields } from "../json-fields.ts";
import type { ShareText } from "../share-text.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

/** The rules of an aggregated role are those that the control plane gathered into it. */
export const toClusterRole: Projection<ClusterRole> = (object, context) => ({
  ...toKubernetesObject(fields(object["metadata"]), context),
  rules: list(object["rules"]).map((entry) => toRule(fields(entry), context.shareText)),
});

/** A few words make up thousands of rules. */
function toRule(rule: Fields, shareText: ShareText): PolicyRule {
  const words = (field: string) => textList(rule[field]).map(shareText);
  return {
    apiGroups: words("apiGroups"),
    resources: words("resources"),
    verbs: words("verbs"),
    resourceNames: words("resourceNames"),
  };
}

export const toClusterRoleBinding: Projection<ClusterRoleBinding> = (object, context) => ({
  ...toKubernetesObject(fields(object["metadata"]), context),
  roleName: text(fields(object["roleRef"])["name"]),
  subjects: list(object["subjects"]).map((entry) => {
    const subject = fields(entry);
    return { kind: text(subject["kind"]), namespace: text(subject["namespace"]), name: text(subject["name"]) };
  }),
});
