import type { Container, PodTemplate } from "../inventory/kubernetes/pod-template.ts";

export function aContainer(over: Partial<Container> = {}): Container {
  return {
    name: "main",
    isInit: false,
    image: "registry.example/app:1",
    env: [],
    envFrom: [],
    variableReferences: [],
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
    nodeSelector: {},
    nodeSelectorTerms: [],
    tolerations: [],
    containers: [aContainer()],
    volumes: [],
    ...over,
  };
}
