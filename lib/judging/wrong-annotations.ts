import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { skippedContainers } from "../bridges/skipped-containers.ts";
import {
  clientIdAnnotationKey,
  expirationAnnotationKey,
  identityPrefix,
  proxyPortAnnotationKey,
  proxySidecarAnnotationKey,
  skipContainersAnnotationKey,
  tenantIdAnnotationKey,
} from "../bridges/workload-identity-names.ts";
import { valueOf } from "../inventory/lookup.ts";

/** An annotation that the webhook cannot follow. */
export interface WrongAnnotation {
  /** `refused`: no pod can be made; `broken`: pods are made without a token; `ignored`: it does not do what it seems to. */
  readonly effect: "refused" | "broken" | "ignored";
  /** A sentence without its full stop. */
  readonly says: string;
  readonly evidence: readonly Observation[];
  readonly fix: string;
}

interface Found {
  readonly key: string;
  readonly value: string;
  readonly observation: Observation;
  readonly remove: string;
}

const effects = ["refused", "broken", "ignored"] as const;

/** The worst first. */
export function wrongAnnotations(subject: IdentitySubject): readonly WrongAnnotation[] {
  const onPods = podAnnotations(subject);
  const onAccount = accountAnnotations(subject);
  const wrong = [
    wrongExpiration(onPods, onAccount),
    ...wrongSkips(subject, onPods),
    wrongSidecar(subject, onPods),
    ...onPods.filter(({ key }) => !podKeys.has(key) && !isBinding(key)).map(unknownKey),
    ...onAccount.filter(({ key }) => !accountKeys.has(key)).map(unknownKey),
  ].filter((each) => each !== undefined);
  return wrong.toSorted((left, right) => effects.indexOf(left.effect) - effects.indexOf(right.effect));
}

const podKeys = new Set([
  expirationAnnotationKey,
  skipContainersAnnotationKey,
  proxySidecarAnnotationKey,
  proxyPortAnnotationKey,
  // Another joint tells of those that stand on the wrong object.
  `${identityPrefix}use`,
  clientIdAnnotationKey,
]);
const accountKeys = new Set([
  expirationAnnotationKey,
  clientIdAnnotationKey,
  tenantIdAnnotationKey,
  `${identityPrefix}use`,
]);

/** Webhooks of one's own may be started with a further suffix than `identity-binding`. */
const isBinding = (key: string) => key.startsWith(`${identityPrefix}use-`);

/** Whole seconds between an hour and a day; the pod's own annotation comes first. */
function wrongExpiration(onPods: readonly Found[], onAccount: readonly Found[]): WrongAnnotation | undefined {
  const found = [...onPods, ...onAccount].find(({ key }) => key === expirationAnnotationKey);
  if (found === undefined || isLifetime(found.value)) return undefined;
  return {
    effect: "refused",
    says: `A token cannot live "${found.value}": the webhook takes whole seconds from 3600 to 86400, and refuses the pod otherwise`,
    evidence: [found.observation],
    fix: found.remove,
  };
}

function isLifetime(value: string): boolean {
  const seconds = Number(value);
  return /^[+-]?\d+$/.test(value) && seconds >= 3600 && seconds <= 86_400;
}

/** The webhook gives tokens to init containers too. A name of no container here may be one of a sidecar that is injected later. */
function wrongSkips({ context: { workload } }: IdentitySubject, onPods: readonly Found[]): readonly WrongAnnotation[] {
  const found = onPods.find(({ key }) => key === skipContainersAnnotationKey);
  if (found === undefined) return [];
  const skipped = skippedContainers(workload.template);
  const common = { evidence: [found.observation], fix: found.remove };
  if (workload.template.containers.every(({ name }) => skipped.has(name)))
    return [{ effect: "broken", says: "skip-containers names every container, so none is given a token", ...common }];
  if (!found.value.includes(",")) return [];
  return [
    {
      effect: "ignored",
      says: `skip-containers parts names by semicolons; "${found.value}" is the name of no container, and none is skipped`,
      ...common,
    },
  ];
}

/** The webhook looks at the key only. https://github.com/Azure/azure-workload-identity/issues/1210 */
function wrongSidecar(
  { context: { workload } }: IdentitySubject,
  onPods: readonly Found[],
): WrongAnnotation | undefined {
  const found = onPods.find(({ key }) => key === proxySidecarAnnotationKey);
  if (found === undefined) return undefined;
  const common = { evidence: [found.observation], fix: found.remove };
  if (workload.template.usesHostNetwork)
    return {
      effect: "refused",
      says: "The proxy sidecar cannot be put into a pod on the host's network, and the webhook refuses the pod",
      ...common,
    };
  if (found.value === "true") return undefined;
  return {
    effect: "ignored",
    says: `inject-proxy-sidecar says "${found.value}", but the webhook looks at the key only and puts the sidecar in`,
    ...common,
  };
}

function unknownKey({ key, observation, remove }: Found): WrongAnnotation {
  return {
    effect: "ignored",
    says: `The webhook knows no annotation ${key} there, and passes it by`,
    evidence: [observation],
    fix: remove,
  };
}

function podAnnotations({ context: { workload } }: IdentitySubject): readonly Found[] {
  const { kind, namespace, name, template } = workload;
  return Object.entries(template.annotations).map(([key, value]) => {
    const path = templatePath(kind, `metadata.annotations["${key}"]`);
    const remove = `kubectl -n ${namespace} edit ${kind.toLowerCase()} ${name}   # ${path}`;
    return { key, value, observation: seenInWorkload("found", value, workload, path), remove };
  });
}

function accountAnnotations({ serviceAccount }: IdentitySubject): readonly Found[] {
  const account = valueOf(serviceAccount);
  if (account === undefined) return [];
  return Object.entries(account.annotations).map(([key, value]) => {
    const path = `metadata.annotations["${key}"]`;
    const observation = seenInCluster("found", value, "serviceAccounts", "ServiceAccount", account, path);
    const remove = `kubectl -n ${account.namespace} annotate serviceaccount ${account.name} ${key}-`;
    return { key, value, observation, remove };
  });
}
