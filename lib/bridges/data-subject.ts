import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { ServiceFamily } from "../inventory/host-mention.ts";
import { absent, type Lookup } from "../inventory/lookup.ts";
import type { Footing } from "./footing.ts";
import type { HostUse } from "./host-use.ts";
import type { StatedNeed, Subject } from "./subject.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A bridge to a data service that the workload's own identity calls. */
export interface DataSubject extends Subject {
  readonly footing: Footing | null;
  /** The identity that the workload presents; `absent` without an identity bridge or a known identity. */
  readonly principal: Lookup<UserAssignedIdentity>;
}

export const principalOf = (footing: Footing | null): Lookup<UserAssignedIdentity> => footing?.subject.identity ?? absent();

/** All uses of one host by one workload. */
export interface HostNeed {
  readonly host: string;
  readonly uses: readonly HostUse[];
  readonly needs: readonly StatedNeed[];
}

/** The workload's hosts of one service, each once, with every place that names it. */
export function hostNeedsOf({ hosts }: WorkloadContext, service: ServiceFamily): readonly HostNeed[] {
  const byHost = Map.groupBy(
    hosts.filter(({ mention }) => mention.service === service),
    ({ mention }) => mention.host,
  );
  return [...byHost].map(([host, uses]) => ({ host, uses, needs: uses.map(({ says, evidence }) => ({ says, evidence })) }));
}
