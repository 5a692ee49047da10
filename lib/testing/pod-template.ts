import type { Container, PodTemplate } from "../inventory/kubernetes/pod-template.ts";

export function aContainer(over: Partial<Container> = {}): Container {
  return {
    name: "main",
    isInit: false,
    image: "registry.example/app:1",
    env: [],
    envFrom: [],
    variableReferences: [],
    spellsOldTokenPath: false,
    hosts: [],
    requests: { cpuInMillicores: 0, memoryInBytes: 0 },
    ...over,
  };
}

export function aPodTemplate(over: Partial<PodTemplate> = {}): PodTemplate {
  return {
    labels: {},
    annotations: {},
    serviceAccountName: "default",
    usesHostNetwork: false,
    nodeSelector: {},
    nodeSelectorTerms: [],
    preferredLabelKeys: [],
    tolerations: [],
    containers: [aContainer()],
    volumes: [],
    ...over,
  };
}
