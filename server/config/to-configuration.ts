import { resolve } from "node:path";
import type { ClusterConfiguration, Configuration, TerraformConfiguration } from "./configuration.ts";
import type { ParsedConfiguration } from "./configuration-schema.ts";

export interface Origin {
  readonly file: string | null;
  /** The directory that a relative path at a setting starts from: the file's, or the working directory. */
  baseOf(setting: readonly string[]): string;
  readonly home: string;
}

/** Makes paths absolute, and gives every value its final form. */
export function toConfiguration(parsed: ParsedConfiguration, origin: Origin): Configuration {
  const { azure, server } = parsed;
  const pathIn = (setting: readonly string[]) => (path: string) => absolute(path, origin.baseOf(setting), origin.home);
  return {
    origin: { file: origin.file },
    azure: { ...azure, endpoint: azure.endpoint.replace(/\/+$/, "") },
    clusters: parsed.clusters.map((cluster) => toCluster(cluster, pathIn(["clusters"]))),
    terraform: parsed.terraform.map((terraform) => toTerraform(terraform, pathIn(["terraform"]))),
    helm: { charts: parsed.helm.charts.map(pathIn(["helm", "charts"])) },
    needs: parsed.needs,
    ignore: parsed.ignore,
    server: { ...server, banner: server.banner ?? null },
    store: { url: toStoreUrl(parsed.store.url, pathIn(["store", "url"])) },
    refresh: parsed.refresh,
  };
}

function toCluster(
  cluster: ParsedConfiguration["clusters"][number],
  toPath: (path: string) => string,
): ClusterConfiguration {
  const { name, kubeconfig, context, resourceId, namespaces } = cluster;
  return {
    name,
    ...(kubeconfig !== undefined && { kubeconfig: toPath(kubeconfig) }),
    ...(context !== undefined && { context }),
    ...(resourceId !== undefined && { resourceId }),
    namespaces,
  };
}

function toTerraform(
  { path, state }: ParsedConfiguration["terraform"][number],
  toPath: (path: string) => string,
): TerraformConfiguration {
  return {
    ...(path !== undefined && { path: toPath(path) }),
    ...(state !== undefined && { state: toPath(state) }),
  };
}

/** `file:./data.db`, `file:/data.db` and `file:///data.db` are all in use. */
function toStoreUrl(url: string, toPath: (path: string) => string): string {
  const path = /^file:(?:\/\/(?=\/))?(.*)$/.exec(url)?.[1];
  return path === undefined ? url : `file:${toPath(path)}`;
}

function absolute(path: string, base: string, home: string): string {
  return resolve(base, path.replace(/^~(?=$|[\\/])/, home));
}
