import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";

export interface EstateFilesOptions {
  /** PEM. */
  readonly certificate: string;
  readonly token: string;
  readonly armUrl: string;
  readonly kubernetesUrl: string;
  readonly menuUrl: string | null;
  readonly clusterName: string;
  readonly clusterResourceId: string | null;
  readonly refreshIntervalInSeconds: number;
  readonly bannerText: string;
}

export interface EstateFiles {
  readonly caFile: string;
  readonly kubeconfigFile: string;
  readonly configurationFile: string;
}

/** Writes `ca.pem`, `kubeconfig` and `bridgekeeper.yaml`. */
export async function writeEstateFiles(directory: string, options: EstateFilesOptions): Promise<EstateFiles> {
  await mkdir(directory, { recursive: true });
  const files = {
    caFile: join(directory, "ca.pem"),
    kubeconfigFile: join(directory, "kubeconfig"),
    configurationFile: join(directory, "bridgekeeper.yaml"),
  };
  await Promise.all([
    writeFile(files.caFile, options.certificate),
    writeFile(files.kubeconfigFile, stringify(kubeconfig(options)), { mode: 0o600 }),
    writeFile(files.configurationFile, stringify(configuration(options, files.kubeconfigFile))),
  ]);
  return files;
}

function kubeconfig({ certificate, token, kubernetesUrl, clusterName }: EstateFilesOptions) {
  const authority = Buffer.from(certificate).toString("base64");
  return {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: clusterName, cluster: { server: kubernetesUrl, "certificate-authority-data": authority } }],
    users: [{ name: "bridgekeeper", user: { token } }],
    contexts: [{ name: clusterName, context: { cluster: clusterName, user: "bridgekeeper" } }],
    "current-context": clusterName,
  };
}

function configuration(options: EstateFilesOptions, kubeconfigFile: string) {
  const { clusterName, clusterResourceId, menuUrl } = options;
  const cluster = { name: clusterName, kubeconfig: kubeconfigFile };
  return {
    azure: { endpoint: options.armUrl, credential: "token", subscriptions: [] },
    clusters: [clusterResourceId === null ? cluster : { ...cluster, resourceId: clusterResourceId }],
    refresh: { intervalInSeconds: options.refreshIntervalInSeconds },
    server: {
      banner: {
        text: options.bannerText,
        links: [
          ...(menuUrl === null ? [] : [{ label: "Break and mend things", href: menuUrl }]),
          { label: "Connect your own", href: "/connect" },
        ],
      },
    },
  };
}
