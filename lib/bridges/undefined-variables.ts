import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  configMapByName,
  externalSecretByTarget,
  objectKey,
  secretProviderClassByNamespace,
} from "../inventory/keys.ts";
import type { KubernetesObject } from "../inventory/kubernetes/kubernetes-object.ts";
import type { Container, EnvSource, EnvVariable, VariableReference } from "../inventory/kubernetes/pod-template.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import { variablesIn } from "../inventory/kubernetes/pod-environment.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { lateWebhook, never, services, webhook, type Definer } from "./variable-definer.ts";
import type { WorkloadContext } from "./workload-context.ts";
import { useLabel } from "./workload-identity-names.ts";

/** A `$(NAME)` that nothing which was read defines, so that the kubelet would leave it as it is written. */
export interface UndefinedVariable extends VariableReference {
  readonly container: string;
  readonly isInit: boolean;
  /** What could define it all the same, and cannot be read. Empty: nothing can. */
  readonly mayComeFrom: readonly string[];
}

/**
 * References are expanded from the container's own variables, and those in `env` only from earlier ones.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function undefinedVariables(
  { workload, pods }: Pick<WorkloadContext, "workload" | "pods">,
  index: InventoryIndex,
): readonly UndefinedVariable[] {
  return workload.template.containers.flatMap((container) =>
    undefinedIn(container, workload, valueOf(pods) ?? [], index),
  );
}

function undefinedIn(
  container: Container,
  workload: Workload,
  pods: readonly Pod[],
  index: InventoryIndex,
): readonly UndefinedVariable[] {
  if (container.variableReferences.length === 0) return [];
  const shared = [
    ...container.envFrom.map((source) =>
      source.kind === "ConfigMap" ? configMapDefiner(workload, source, index) : secretDefiner(workload, source, index),
    ),
    services,
  ];
  const isInjected = workload.template.labels[useLabel] === "true";
  const own = container.env.map((variable) => ({
    name: variable.name,
    definer: envDefiner(variable, workload, index),
  }));
  return container.variableReferences.flatMap((reference) => {
    const { variable, path } = reference;
    const definers = [
      ...own.slice(0, countVisible(container, path)).map(({ definer }) => definer),
      ...shared,
      ...(isInjected ? [variableAt(path) === undefined ? webhook : lateWebhook] : []),
    ];
    if (definers.some(({ defines }) => defines(variable))) return [];
    const mayComeFrom = [
      ...definers.filter(({ mayDefine }) => mayDefine?.(variable)).map(({ title }) => title),
      ...(isInPods(pods, container, reference) ? [admission] : []),
    ];
    return [
      { ...reference, container: container.name, isInit: container.isInit, mayComeFrom: [...new Set(mayComeFrom)] },
    ];
  });
}

/** How many entries of `env` a reference can see. */
function countVisible({ env }: Container, path: string): number {
  const name = variableAt(path);
  return name === undefined ? env.length : env.findLastIndex((variable) => variable.name === name);
}

const variableAt = (path: string) => /^env\[(.+)\]$/.exec(path)?.[1];

/**
 * Living pods have what admission added to them, or what an earlier template had. Which of the two it is cannot be
 * told from them, so it leaves a doubt and is no definition.
 */
function isInPods(pods: readonly Pod[], { name }: Container, { variable, path }: VariableReference): boolean {
  return pods.length > 0 && pods.every((pod) => visibleIn(pod, name, variableAt(path)).includes(variable));
}

function visibleIn({ environment }: Pod, container: string, before: string | undefined): readonly string[] {
  const names = environment === null ? [] : (variablesIn(environment, container) ?? []);
  return before === undefined ? names : names.slice(0, Math.max(0, names.lastIndexOf(before)));
}

const admission = "an admission webhook, because the living pods have it though their template does not define it";

function envDefiner({ name, from }: EnvVariable, { cluster, namespace }: Workload, index: InventoryIndex): Definer {
  const isIt = (variable: string) => variable === name;
  if (from === null || !from.isOptional || from.kind === "other")
    return { defines: isIt, mayDefine: null, title: name };
  const title = `${from.kind} ${from.name}, which is optional`;
  if (from.kind === "Secret") return { defines: never, mayDefine: isIt, title };
  const configMap = lookUpConfigMap({ cluster, namespace, name: from.name }, index);
  if (configMap.state === "unread") return { defines: never, mayDefine: isIt, title };
  const keys = valueOf(configMap)?.keys ?? [];
  return { defines: (variable) => isIt(variable) && keys.includes(from.key), mayDefine: null, title };
}

const lookUpConfigMap = ({ cluster, namespace, name }: KubernetesObject, index: InventoryIndex) =>
  lookUp(index, "configMaps", configMapByName, objectKey(cluster, namespace, name), cluster);

/** Without a ConfigMap that it needs the container does not start; without an optional one it starts with nothing of it. */
function configMapDefiner(
  { cluster, namespace }: Workload,
  { name, prefix, isOptional }: EnvSource,
  index: InventoryIndex,
): Definer {
  const configMap = lookUpConfigMap({ cluster, namespace, name }, index);
  const title = `ConfigMap ${name}, whose keys are not known`;
  const known = valueOf(configMap);
  if (known !== undefined) return { defines: amongKeys(known.keys, prefix), mayDefine: null, title };
  const isLeftOut = configMap.state === "absent" && isOptional;
  return { defines: never, mayDefine: isLeftOut ? null : startsWith(prefix), title };
}

/** The keys of a Secret are known only as far as what produces it declares them. */
function secretDefiner({ cluster, namespace }: Workload, { name, prefix }: EnvSource, index: InventoryIndex): Definer {
  const title = `Secret ${name}, whose keys are not read`;
  const synced = index
    .having("secretProviderClasses", secretProviderClassByNamespace, `${cluster}/${namespace}`)
    .flatMap(({ secretObjects }) => secretObjects)
    .filter(({ secretName }) => secretName === name)
    .flatMap(({ keys }) => keys);
  const external = index
    .having("externalSecrets", externalSecretByTarget, objectKey(cluster, namespace, name))
    .flatMap(({ keys }) => keys);
  return { defines: amongKeys([...synced, ...external], prefix), mayDefine: startsWith(prefix), title };
}

const startsWith = (prefix: string) => (variable: string) => variable.startsWith(prefix);
const amongKeys = (keys: readonly string[], prefix: string) => (variable: string) =>
  variable.startsWith(prefix) && keys.includes(variable.slice(prefix.length));
