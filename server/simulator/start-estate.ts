import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startArmServer } from "./arm/arm-server.ts";
import { createCertificate } from "./certificate.ts";
import { writeEstateFiles } from "./estate-files.ts";
import type { Estate } from "./estate.ts";
import type { SimulatedServer } from "./https-server.ts";
import { startKubernetesServer, type KubernetesServer } from "./kubernetes/kubernetes-server.ts";
import { startMenuServer } from "./menu/menu-server.ts";
import type { Menu } from "./menu/menu.ts";

export interface StartEstateOptions {
  /** 0: any free port. */
  readonly armPort?: number;
  readonly kubernetesPort?: number;
  readonly menuPort?: number;
  /** Left out: no menu is served. */
  readonly menu?: Menu;
  /** Where the files go; a temporary directory when left out. Only that one is removed at the end. */
  readonly directory?: string;
  /** How the configuration names the cluster. */
  readonly clusterName?: string;
  /** Left out: the estate's only AKS cluster, if there is just one. */
  readonly clusterResourceId?: string;
  readonly refreshIntervalInSeconds?: number;
  readonly bannerText?: string;
}

export interface RunningEstate {
  readonly estate: Estate;
  readonly armUrl: string;
  readonly kubernetesUrl: string;
  readonly menuUrl: string | null;
  readonly token: string;
  /** PEM: the authority behind both servers. */
  readonly certificate: string;
  readonly caFile: string;
  readonly kubeconfigFile: string;
  readonly configurationFile: string;
  /** What a process needs to read this estate. Node reads NODE_EXTRA_CA_CERTS at its start only. */
  readonly environment: Readonly<Record<"BRIDGEKEEPER_CONFIG" | "NODE_EXTRA_CA_CERTS" | "AZURE_ACCESS_TOKEN", string>>;
  readonly arm: SimulatedServer;
  readonly kubernetes: KubernetesServer;
  readonly menu: Menu | null;
  /** Ends all connections and removes the temporary directory. */
  close(): Promise<void>;
}

/** Serves an estate on loopback and writes the files that point a dashboard at it. */
export async function startEstate(estate: Estate, options: StartEstateOptions = {}): Promise<RunningEstate> {
  const certificate = await createCertificate();
  const arm = await startArmServer({ estate, certificate, port: options.armPort ?? 0 });
  const kubernetes = await startKubernetesServer({ estate, certificate, port: options.kubernetesPort ?? 0 });
  const menu = options.menu === undefined ? null : await startMenuServer(options.menu, options.menuPort);
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "bridgekeeper-estate-")));
  const files = await writeEstateFiles(directory, {
    certificate: certificate.certificate,
    token: estate.token,
    armUrl: arm.url,
    kubernetesUrl: kubernetes.url,
    menuUrl: menu?.url ?? null,
    clusterName: options.clusterName ?? "aks-pulseos",
    clusterResourceId: options.clusterResourceId ?? onlyClusterOf(estate),
    refreshIntervalInSeconds: options.refreshIntervalInSeconds ?? 5,
    bannerText: options.bannerText ?? "This is the embedded PulseOS estate: nothing here is yours.",
  });
  return {
    estate,
    armUrl: arm.url,
    kubernetesUrl: kubernetes.url,
    menuUrl: menu?.url ?? null,
    token: estate.token,
    certificate: certificate.certificate,
    ...files,
    environment: {
      BRIDGEKEEPER_CONFIG: files.configurationFile,
      NODE_EXTRA_CA_CERTS: files.caFile,
      AZURE_ACCESS_TOKEN: estate.token,
    },
    arm,
    kubernetes,
    menu: options.menu ?? null,
    async close() {
      await Promise.all([arm.close(), kubernetes.close(), menu?.close()]);
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}

function onlyClusterOf({ arm }: Estate): string | null {
  const [cluster, ...others] = arm.listOfType("Microsoft.ContainerService/managedClusters");
  return cluster === undefined || others.length > 0 ? null : cluster.id;
}
