import { apiResources } from "./api-resource.ts";
import type { KubernetesEstate } from "./kubernetes-estate.ts";

/** `/version`, `/api`, `/apis` and what is below them; undefined for other paths. */
export function discover(estate: KubernetesEstate, pathname: string): unknown {
  if (pathname === "/version") return versionInfo(estate.gitVersion);
  if (pathname === "/api") return { kind: "APIVersions", versions: ["v1"], serverAddressByClientCIDRs: [] };
  if (pathname === "/apis") return { kind: "APIGroupList", apiVersion: "v1", groups: groups(estate) };
  const [, group = "", groupVersion] = /^\/(?:api|apis\/([^/]+))\/([^/]+)$/.exec(pathname) ?? [];
  return groupVersion === undefined ? undefined : resourceList(estate, group, groupVersion);
}

function versionInfo(gitVersion: string) {
  const [major = "1", minor = "34"] = gitVersion.replace(/^v/, "").split(".");
  return {
    major,
    minor,
    gitVersion,
    gitTreeState: "clean",
    goVersion: "go1.24.6",
    compiler: "gc",
    platform: "linux/amd64",
  };
}

const installed = ({ customGroups }: KubernetesEstate) =>
  apiResources.filter(({ isCustom, group }) => !isCustom || customGroups.has(group));

function groups(estate: KubernetesEstate) {
  const byName = new Map(installed(estate).map(({ group, versions }) => [group, versions]));
  byName.delete("");
  byName.set("authorization.k8s.io", ["v1"]);
  return [...byName].map(([name, versions]) => {
    const served = versions.map((version) => ({ groupVersion: `${name}/${version}`, version }));
    return { name, versions: served, preferredVersion: served[0] };
  });
}

function resourceList(estate: KubernetesEstate, group: string, groupVersion: string) {
  const served = installed(estate).filter((known) => known.group === group && known.versions.includes(groupVersion));
  if (served.length === 0) return undefined;
  const resources = served.map(({ plural, kind, isNamespaced }) => ({
    name: plural,
    singularName: kind.toLowerCase(),
    namespaced: isNamespaced,
    kind,
    verbs: ["get", "list", "watch"],
  }));
  return {
    kind: "APIResourceList",
    apiVersion: "v1",
    groupVersion: group === "" ? groupVersion : `${group}/${groupVersion}`,
    resources,
  };
}
