import type { Inventory, Resources } from "../inventory/inventory.ts";
import { findHosts } from "../inventory/host-mention.ts";
import type { Container, EnvSource, EnvVariable, VolumeReference } from "../inventory/kubernetes/pod-template.ts";
import { deployment, identityStory } from "./identity-story.ts";
import { inventoryOf, type Unread } from "./inventory-of.ts";
import { aContainer, aPodTemplate } from "./pod-template.ts";
import { aDeployment } from "./workload.ts";

/** A variable as the collector keeps it: hosts from the value, and the value itself only for a deployment's name. */
export function anEnv(name: string, value: string): EnvVariable {
  return { name, literal: /DEPLOYMENT|ENGINE/.test(name) ? value : null, hosts: findHosts(value), from: null };
}

export function aSecretEnv(name: string, secret: string, key: string): EnvVariable {
  return { name, literal: null, hosts: [], from: { kind: "Secret", name: secret, key, isOptional: false } };
}

export function aWholeSecret(name: string, prefix = ""): EnvSource {
  return { kind: "Secret", name, prefix, isOptional: false };
}

export interface DataStory {
  readonly container: Partial<Container>;
  readonly volumes?: readonly VolumeReference[];
  readonly resources: Partial<Resources>;
  /** Without it the workload has no identity bridge. */
  readonly hasIdentity?: boolean;
  readonly unread?: readonly Unread[];
}

/** `shop/checkout` with a sound identity bridge, and one container that uses data services. */
export function dataStory({
  container,
  volumes = [],
  resources,
  hasIdentity = true,
  unread = [],
}: DataStory): Inventory {
  const template = hasIdentity ? deployment.template : aPodTemplate();
  const workload = aDeployment({ template: { ...template, volumes, containers: [aContainer(container)] } });
  return inventoryOf({ ...identityStory().resources, deployments: [workload], ...resources }, unread);
}
