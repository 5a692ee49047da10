import type { IncomingMessage } from "node:http";
import { isObject } from "../merge-patch.ts";
import type { KubernetesEstate } from "./kubernetes-estate.ts";

export const accessReviewPath = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

const readVerbs = ["get", "list", "watch"];

/** Answers a SelfSubjectAccessReview: reading is allowed but for denied resources, nothing else is. */
export async function reviewAccess(estate: KubernetesEstate, request: IncomingMessage): Promise<unknown> {
  const review: unknown = JSON.parse(await readBody(request));
  const spec = isObject(review) && isObject(review["spec"]) ? review["spec"] : {};
  const attributes = isObject(spec["resourceAttributes"]) ? spec["resourceAttributes"] : {};
  const { verb, resource, group } = attributes;
  const name = group ? `${String(resource)}.${String(group)}` : String(resource);
  const allowed = readVerbs.includes(String(verb)) && !estate.deniedResources.has(name);
  return {
    kind: "SelfSubjectAccessReview",
    apiVersion: "authorization.k8s.io/v1",
    metadata: { creationTimestamp: null },
    spec,
    status: allowed ? { allowed, reason: 'RBAC: allowed by ClusterRoleBinding "bridgekeeper"' } : { allowed },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
