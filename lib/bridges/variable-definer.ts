/** Something that variables come from: those that it surely defines, and those that it may. */
export interface Definer {
  readonly defines: (variable: string) => boolean;
  /** Null when everything that it defines is known. */
  readonly mayDefine: ((variable: string) => boolean) | null;
  readonly title: string;
}

export const never = () => false;

const injected: ReadonlySet<string> = new Set([
  "AZURE_CLIENT_ID",
  "AZURE_TENANT_ID",
  "AZURE_FEDERATED_TOKEN_FILE",
  "AZURE_AUTHORITY_HOST",
]);
const isInjectedName = (variable: string) => injected.has(variable);
export const webhook: Definer = { defines: isInjectedName, mayDefine: null, title: "the workload identity webhook" };
/** https://github.com/Azure/azure-workload-identity/blob/main/pkg/webhook/webhook.go */
export const lateWebhook: Definer = {
  defines: never,
  mayDefine: isInjectedName,
  title: "the workload identity webhook, which adds its variables after the container's own",
};

/** https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables */
const ofApiServer = /^KUBERNETES_(?:SERVICE_HOST|SERVICE_PORT(?:_HTTPS)?|PORT(?:_443_TCP(?:_(?:PROTO|PORT|ADDR))?)?)$/;
const ofService =
  /^[A-Z0-9_]+_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)$/;
export const services: Definer = {
  defines: (variable) => ofApiServer.test(variable),
  mayDefine: (variable) => ofService.test(variable),
  title: "a Service of the namespace, and Services are not read",
};
