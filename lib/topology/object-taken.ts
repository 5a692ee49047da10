import type { Bridge } from "../bridges/bridge.ts";

/** What a workload takes its settings or secrets from. */
export interface ObjectTaken {
  readonly kind: "ConfigMap" | "Secret";
  readonly name: string;
}

const kinds: Partial<Record<Bridge["kind"], ObjectTaken["kind"]>> = {
  "app-configuration": "ConfigMap",
  "key-vault": "Secret",
};

/** The first one that the bridge's needs name; undefined where the workload asks the service itself or mounts files. */
export function objectTaken({ kind, needs }: Bridge): ObjectTaken | undefined {
  const taken = kinds[kind];
  const need = needs.find(({ evidence }) => evidence.label === "name" && !evidence.path.includes("csi"));
  const name = need?.evidence.value;
  return taken === undefined || name == null ? undefined : { kind: taken, name };
}
