import { createArmEstate, type ArmEstate, type ArmEstateOptions } from "./arm/arm-estate.ts";
import {
  createKubernetesEstate,
  type KubernetesEstate,
  type KubernetesEstateOptions,
} from "./kubernetes/kubernetes-estate.ts";

/** All that the simulators serve, and how. Everything may be changed while they run. */
export interface Estate {
  readonly tenantId: string;
  /** The bearer token that both servers accept. */
  readonly token: string;
  readonly arm: ArmEstate;
  readonly kubernetes: KubernetesEstate;
}

export interface EstateOptions {
  readonly tenantId: string;
  readonly token?: string;
  readonly arm?: ArmEstateOptions;
  readonly kubernetes?: KubernetesEstateOptions;
}

/** An estate without resources and objects: fill it with `estate.arm.upsert` and `estate.kubernetes.upsert`. */
export function createEstate(options: EstateOptions): Estate {
  return {
    tenantId: options.tenantId,
    token: options.token ?? "simulated-token",
    arm: createArmEstate(options.arm),
    kubernetes: createKubernetesEstate(options.kubernetes),
  };
}

/** Makes one estate hold what the other holds, by the fewest changes: what is equal raises no watch event. */
export function copyEstate(from: Estate, to: Estate): void {
  to.arm.assign(from.arm);
  to.kubernetes.assign(from.kubernetes);
}
