import type { V1Container, V1PodSpec } from "@kubernetes/client-node";
import { stableSuffix } from "../stable-uuid.ts";
import { tokenExchangeAudience } from "./managed-identity.ts";

export interface InjectedIdentityOptions {
  /** Left out when the ServiceAccount has no client-id annotation: then the variable is not injected. */
  readonly clientId?: string;
  readonly tenantId: string;
  /** As the annotation `azure.workload.identity/use-identity-binding` asks. */
  readonly usesIdentityBinding?: boolean;
}

const mountPath = "/var/run/secrets/azure/wi";

/** What the workload-identity webhook (1.6) makes of a pod. https://github.com/Azure/azure-workload-identity */
export function mutatePodSpec(spec: V1PodSpec, identity: InjectedIdentityOptions): V1PodSpec {
  const volumeName = `azure-workload-identity-reserved-${stableSuffix(JSON.stringify(spec), 8)}`;
  const inject = (container: V1Container): V1Container => ({
    ...container,
    env: [...(container.env ?? []), ...injectedVariables(container, identity)],
    volumeMounts: [...(container.volumeMounts ?? []), { name: volumeName, mountPath, readOnly: true }],
  });
  return {
    ...spec,
    ...(spec.initContainers === undefined ? {} : { initContainers: spec.initContainers.map(inject) }),
    containers: spec.containers.map(inject),
    volumes: [
      ...(spec.volumes ?? []),
      {
        name: volumeName,
        projected: {
          defaultMode: 420,
          sources: [
            {
              serviceAccountToken: {
                audience: identity.usesIdentityBinding ? "api://AKSIdentityBinding" : tokenExchangeAudience,
                expirationSeconds: 3600,
                path: "token/azure-identity-token",
              },
            },
          ],
        },
      },
    ],
  };
}

/** Where the pod shows its token in place of Entra. */
const proxyVariables = [
  { name: "AZURE_KUBERNETES_TOKEN_PROXY", value: "https://kubernetes.default.svc" },
  { name: "AZURE_KUBERNETES_SNI_NAME", value: "tokens.kubernetes.local" },
  { name: "AZURE_KUBERNETES_CA_FILE", value: "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt" },
];

/** A variable that the container already has is left alone. */
function injectedVariables({ env = [] }: V1Container, identity: InjectedIdentityOptions) {
  const { clientId, tenantId, usesIdentityBinding = false } = identity;
  return [
    ...(usesIdentityBinding ? proxyVariables : []),
    { name: "AZURE_CLIENT_ID", value: clientId ?? "" },
    { name: "AZURE_TENANT_ID", value: tenantId },
    { name: "AZURE_FEDERATED_TOKEN_FILE", value: `${mountPath}/token/azure-identity-token` },
    { name: "AZURE_AUTHORITY_HOST", value: "https://login.microsoftonline.com/" },
  ].filter(({ name, value }) => value !== "" && !env.some((own) => own.name === name));
}
