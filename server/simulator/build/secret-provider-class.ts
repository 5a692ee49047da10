import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject, controllerReference, type Identity } from "./api-object.ts";

export interface SecretProviderClassOptions extends Identity {
  readonly vaultName: string;
  readonly tenantId: string;
  /** Workload identity; left out, see `parameters`. */
  readonly clientId?: string;
  readonly objects: readonly {
    readonly name: string;
    readonly type?: "secret" | "key" | "cert";
    readonly alias?: string;
  }[];
  /** The Secret that is synced while a pod mounts the class, with its keys and the objects behind them. */
  readonly secretObjects?: readonly { readonly secretName: string; readonly data: Readonly<Record<string, string>> }[];
  /** Further parameters, all strings: `useVMManagedIdentity: "true"`, … */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** `secrets-store.csi.x-k8s.io/v1 SecretProviderClass` of the Azure provider. */
export function secretProviderClass(options: SecretProviderClassOptions): ApiObject {
  const { vaultName, tenantId, clientId, objects, secretObjects = [], parameters, ...identity } = options;
  return apiObject("secrets-store.csi.x-k8s.io/v1", "SecretProviderClass", identity, {
    spec: {
      provider: "azure",
      parameters: {
        usePodIdentity: "false",
        useVMManagedIdentity: "false",
        ...(clientId === undefined ? {} : { clientID: clientId }),
        keyvaultName: vaultName,
        tenantId,
        objects: objectsYaml(objects),
        ...parameters,
      },
      secretObjects: secretObjects.map(({ secretName, data }) => ({
        secretName,
        type: "Opaque",
        data: Object.entries(data).map(([key, objectName]) => ({ key, objectName })),
      })),
    },
  });
}

/** YAML in YAML: a string with a list of strings. */
function objectsYaml(objects: SecretProviderClassOptions["objects"]): string {
  const items = objects.map(({ name, type = "secret", alias }) =>
    [
      `  - |`,
      `    objectName: ${name}`,
      `    objectType: ${type}`,
      ...(alias === undefined ? [] : [`    objectAlias: ${alias}`]),
    ].join("\n"),
  );
  return ["array:", ...items, ""].join("\n");
}

/** Proof that a pod mounted a class. */
export function secretProviderClassPodStatus(pod: ApiObject, mountedClass: ApiObject, mounted = true): ApiObject {
  const { namespace = "default", name, uid } = pod.metadata;
  const className = mountedClass.metadata.name;
  return apiObject(
    "secrets-store.csi.x-k8s.io/v1",
    "SecretProviderClassPodStatus",
    { namespace, name: `${name}-${namespace}-${className}`, owner: controllerReference(pod) },
    {
      status: {
        podName: name,
        secretProviderClassName: className,
        mounted,
        targetPath: `/var/lib/kubelet/pods/${uid}/volumes/kubernetes.io~csi/secrets-store/mount`,
        objects: [{ id: "secret/simulated", version: "5f1c7e0b9f6d4a0e8d3b2a1c0f9e8d7c" }],
      },
    },
  );
}

/** The pod volume that mounts a class. */
export const secretsStoreVolume = (className: string) => ({
  name: "secrets-store",
  csi: { driver: "secrets-store.csi.k8s.io", readOnly: true, volumeAttributes: { secretProviderClass: className } },
});

export const secretsStoreMount = { name: "secrets-store", mountPath: "/mnt/secrets-store", readOnly: true };
