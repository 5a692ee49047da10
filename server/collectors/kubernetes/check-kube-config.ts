import type { KubeConfig } from "@kubernetes/client-node";
import { accessSync, constants } from "node:fs";
import { KubeConfigError } from "./kube-config-error.ts";

/** Throws {@link KubeConfigError} unless the wanted or the current context exists; makes it the current one. */
export function chooseContext(kubeConfig: KubeConfig, wanted: string | undefined, file: string | null): void {
  const names = kubeConfig.contexts.map(({ name }) => name);
  const name = wanted || kubeConfig.currentContext;
  const known = names.length === 0 ? "a context; the file has none" : `one of the contexts ${names.join(", ")}`;
  if (!name) throw new KubeConfigError(file, "no current-context", known);
  if (!names.includes(name)) throw new KubeConfigError(file, `the context "${name}", which does not exist`, known);
  kubeConfig.setCurrentContext(name);
}

/** Throws {@link KubeConfigError} unless the current context leads to a server and a user that can be used. */
export function checkCluster(kubeConfig: KubeConfig, file: string | null): void {
  const context = kubeConfig.getContextObject(kubeConfig.currentContext);
  const at = `the context "${kubeConfig.currentContext}"`;
  const cluster = kubeConfig.getCurrentCluster();
  if (cluster === null) {
    const clusters = kubeConfig.clusters.map(({ name }) => name).join(", ") || "none";
    throw new KubeConfigError(
      file,
      `${at} with the unknown cluster "${context?.cluster}"`,
      `a cluster of the file (${clusters})`,
    );
  }
  const user = kubeConfig.getCurrentUser();
  if (user === null) {
    const users = kubeConfig.users.map(({ name }) => name).join(", ") || "none";
    throw new KubeConfigError(
      file,
      `${at} with the unknown user "${context?.user ?? ""}"`,
      `a user of the file (${users})`,
    );
  }
  const protocol = URL.canParse(cluster.server) ? new URL(cluster.server).protocol : "";
  if (protocol !== "https:" && !(protocol === "http:" && cluster.skipTLSVerify)) {
    throw new KubeConfigError(file, `the server "${cluster.server}" of ${at}`, "an https:// address");
  }
  for (const needed of [cluster.caFile, user.certFile, user.keyFile]) if (needed) checkReadable(needed, file);
}

function checkReadable(needed: string, file: string | null): void {
  try {
    accessSync(needed, constants.R_OK);
  } catch {
    throw new KubeConfigError(file, `a reference to ${needed}, which cannot be read`, "a readable certificate or key");
  }
}
