import type { ApiObject } from "./api-object.ts";

/** How an object is written: whole, or only its metadata. */
export type Form = "object" | "metadata";

/** `Accept: application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1` asks for metadata only. */
export function formOf(accept: string | undefined): Form {
  return /;\s*as=PartialObjectMetadata/.test(accept ?? "") ? "metadata" : "object";
}

/** JSON of objects that are written again and again; an object in the history is never changed, only replaced. */
const texts = { object: new WeakMap<ApiObject, string>(), metadata: new WeakMap<ApiObject, string>() };

export function toJson(object: ApiObject, form: Form): string {
  const known = texts[form].get(object);
  if (known !== undefined) return known;
  const text = JSON.stringify(form === "object" ? object : toPartial(object));
  texts[form].set(object, text);
  return text;
}

const itemTexts = new WeakMap<ApiObject, string>();

/** In lists the API server leaves `kind` and `apiVersion` out of its own kinds, and keeps them in custom ones. */
export function toItemJson(object: ApiObject, form: Form, isCustom: boolean): string {
  if (form === "metadata" || isCustom) return toJson(object, form);
  const known = itemTexts.get(object);
  if (known !== undefined) return known;
  const { apiVersion: _, kind: __, ...item } = object;
  const text = JSON.stringify(item);
  itemTexts.set(object, text);
  return text;
}

function toPartial({ metadata }: ApiObject): ApiObject {
  return { kind: "PartialObjectMetadata", apiVersion: "meta.k8s.io/v1", metadata };
}
