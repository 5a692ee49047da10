import type { KubernetesObject, OwnerReference } from "../../../../lib/inventory/kubernetes/kubernetes-object.ts";
import { fields, list, text, type Fields } from "../json-fields.ts";
import type { ShareText } from "../share-text.ts";

/** What a projection knows beside the object itself. */
export interface ProjectionContext {
  readonly cluster: string;
  readonly shareText: ShareText;
}

/** Reduces an object as the API server sends it to what is kept of it; null when nothing is. */
export type Projection<T> = (object: Fields, context: ProjectionContext) => T | null;

/** The object has no name: whatever answered, it is not the Kubernetes API. */
export class NamelessObjectError extends Error {
  override readonly name = "NamelessObjectError";
}

export function toKubernetesObject(metadata: Fields, { cluster, shareText }: ProjectionContext): KubernetesObject {
  const name = text(metadata["name"]);
  if (name === "") throw new NamelessObjectError("an item of the list has no metadata.name");
  return { cluster, namespace: shareText(text(metadata["namespace"])), name };
}

export function toOwners(metadata: Fields): OwnerReference[] {
  return list(metadata["ownerReferences"]).map((entry) => toOwner(fields(entry)));
}

/** The owner that manages the object; of several references at most one is the controller. */
export function findController(metadata: Fields, { shareText }: ProjectionContext): OwnerReference | null {
  const controller = list(metadata["ownerReferences"]).find((entry) => fields(entry)["controller"] === true);
  if (controller === undefined) return null;
  const { kind, name, uid } = toOwner(fields(controller));
  return { kind: shareText(kind), name: shareText(name), uid: shareText(uid) };
}

function toOwner(reference: Fields): OwnerReference {
  return { kind: text(reference["kind"]), name: text(reference["name"]), uid: text(reference["uid"]) };
}

/** The entry of `status.conditions` with a type. */
export function findCondition(status: Fields, type: string): Fields | undefined {
  for (const entry of list(status["conditions"])) {
    const condition = fields(entry);
    if (condition["type"] === type) return condition;
  }
  return undefined;
}

export const workloadIdentityPrefix = "azure.workload.identity/";
