import { apiResources, type ApiResource } from "./api-resource.ts";

/** A path below a kind of the API. */
export interface RequestPath {
  readonly resource: ApiResource;
  /** `v1`, `apps/v1`. */
  readonly apiVersion: string;
  readonly namespace: string | undefined;
  /** Undefined for the list. */
  readonly name: string | undefined;
}

const shape = /^\/(?:api|apis\/([^/]+))\/([^/]+)(?:\/namespaces\/([^/]+))?\/([^/]+)(?:\/([^/]+))?$/;

/** Undefined when the API server knows no such path, or its CustomResourceDefinition is not installed. */
export function parsePath(pathname: string, customGroups: ReadonlySet<string>): RequestPath | undefined {
  const [, group = "", version = "", namespace, plural, name] = shape.exec(pathname) ?? [];
  const resource = apiResources.find(
    (known) => known.group === group && known.plural === plural && known.versions.includes(version),
  );
  if (resource === undefined || (resource.isCustom && !customGroups.has(group))) return undefined;
  if (namespace !== undefined && !resource.isNamespaced) return undefined;
  if (name !== undefined && resource.isNamespaced && namespace === undefined) return undefined;
  return { resource, apiVersion: group === "" ? version : `${group}/${version}`, namespace, name };
}
