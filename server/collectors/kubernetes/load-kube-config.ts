import { KubeConfig } from "@kubernetes/client-node";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { checkCluster, chooseContext } from "./check-kube-config.ts";
import { KubeConfigError } from "./kube-config-error.ts";
import { readKubeConfigFiles } from "./read-kube-config-files.ts";

export interface KubeConfigOptions {
  /** A path, `~` allowed. Left out: `KUBECONFIG`, `~/.kube/config`, then the pod's own ServiceAccount. */
  readonly kubeconfig?: string | undefined;
  /** Left out: the current context. */
  readonly context?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where the kubelet mounts a pod's own ServiceAccount. */
  readonly serviceAccountDirectory?: string;
}

/**
 * The kubeconfig with its context chosen and checked. Throws {@link KubeConfigError}: client-node's own default
 * would fall back to `http://localhost:8080`, and the reader would look for a cluster that nobody named.
 */
export function loadKubeConfig(options: KubeConfigOptions = {}): KubeConfig {
  const env = options.env ?? process.env;
  const { files, kubeConfig } = loadAny(options, env);
  const file = files.length === 0 ? null : files.join(path.delimiter);
  chooseContext(kubeConfig, options.context, file);
  checkCluster(kubeConfig, file);
  return kubeConfig;
}

/** Lower case, without port; null when the current context leads to no server. */
export function apiServerHost(kubeConfig: KubeConfig): string | null {
  const server = kubeConfig.getCurrentCluster()?.server ?? "";
  return URL.canParse(server) ? new URL(server).hostname.toLowerCase() || null : null;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Loaded {
  readonly files: readonly string[];
  readonly kubeConfig: KubeConfig;
}

function loadAny(options: KubeConfigOptions, env: Environment): Loaded {
  const home = env["HOME"] || env["USERPROFILE"] || homedir();
  if (options.kubeconfig) return fromFiles([options.kubeconfig.replace(/^~(?=$|[\\/])/, home)]);
  const listed = (env["KUBECONFIG"] ?? "").split(path.delimiter).filter(Boolean);
  // As kubectl does, a list of files may name some that do not exist.
  const existing = listed.filter((file) => existsSync(file));
  if (listed.length > 0) return fromFiles(existing.length === 0 ? listed : existing);
  const standard = path.join(home, ".kube", "config");
  if (existsSync(standard)) return fromFiles([standard]);
  const directory = options.serviceAccountDirectory ?? "/var/run/secrets/kubernetes.io/serviceaccount";
  const host = env["KUBERNETES_SERVICE_HOST"];
  if (host && existsSync(path.join(directory, "token"))) {
    return { files: [], kubeConfig: inCluster(host, env["KUBERNETES_SERVICE_PORT"] || "443", directory) };
  }
  throw new KubeConfigError(
    null,
    `no KUBECONFIG, no ${standard} and no ServiceAccount of a pod`,
    "one of them, or the path of a kubeconfig in the configuration",
  );
}

function fromFiles(files: readonly string[]): Loaded {
  return { files, kubeConfig: readKubeConfigFiles(files) };
}

function inCluster(host: string, port: string, directory: string): KubeConfig {
  const kubeConfig = new KubeConfig();
  const server = `https://${host.includes(":") ? `[${host}]` : host}:${port}`;
  kubeConfig.loadFromOptions({
    clusters: [{ name: "in-cluster", server, caFile: path.join(directory, "ca.crt"), skipTLSVerify: false }],
    users: [
      { name: "in-cluster", authProvider: { name: "tokenFile", config: { tokenFile: path.join(directory, "token") } } },
    ],
    contexts: [{ name: "in-cluster", cluster: "in-cluster", user: "in-cluster" }],
    currentContext: "in-cluster",
  });
  return kubeConfig;
}
