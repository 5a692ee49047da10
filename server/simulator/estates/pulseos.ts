import { caller } from "../arm/arm-error.ts";
import { accessTokenFor } from "../build/access-token.ts";
import { createEstate, type Estate } from "../estate.ts";
import { pulseosDenials, pulseosRoleAssignments } from "./pulseos/access.ts";
import { api } from "./pulseos/api.ts";
import { batch } from "./pulseos/batch.ts";
import type { ChangeId } from "./pulseos/change.ts";
import { pulseosCluster } from "./pulseos/cluster.ts";
import { armFaults, kubernetesFaults, smallPage } from "./pulseos/conditions.ts";
import { pulseosDataServices } from "./pulseos/data-services.ts";
import { pulseosIdentities } from "./pulseos/identities.ts";
import { productionSubscription, sharedSubscription, tenantId } from "./pulseos/names.ts";
import { pulseosNodes } from "./pulseos/nodes.ts";
import { platform } from "./pulseos/platform.ts";
import { reports } from "./pulseos/reports.ts";
import { scheduler } from "./pulseos/scheduler.ts";
import { workersBlue, workersGreen } from "./pulseos/worker.ts";

/** The ARM id of the estate's AKS cluster. */
export { clusterId as pulseosClusterId } from "./pulseos/names.ts";

export interface PulseosEstateOptions {
  readonly now?: Date;
  /** A list of changes counts as made now. */
  readonly changes?: ReadonlyMap<ChangeId, Date> | readonly ChangeId[];
}

/** The PulseOS estate: as its source document wrote it, faults included, or with some of the menu's changes. */
export function pulseosEstate({ now = new Date(), changes = [] }: PulseosEstateOptions = {}): Estate {
  const changed = {
    now,
    changes: new Map([...changes].map((made) => (typeof made === "string" ? [made, now] : made))),
  };
  const estate = createEstate({
    tenantId,
    token: accessTokenFor(caller.objectId),
    arm: {
      subscriptions: [
        { subscriptionId: productionSubscription, displayName: "PulseOS Production", tenantId },
        { subscriptionId: sharedSubscription, displayName: "PulseOS Shared AI", tenantId },
      ],
      denials: pulseosDenials(changed),
      resources: [
        ...pulseosCluster(changed),
        ...pulseosIdentities(changed),
        ...pulseosDataServices(changed),
        ...pulseosRoleAssignments(changed),
      ],
    },
    kubernetes: {
      objects: [
        ...platform(changed),
        ...pulseosNodes(changed),
        ...workersBlue(changed),
        ...workersGreen(changed),
        ...batch(changed),
        ...api(changed),
        ...scheduler(changed),
        ...reports(changed),
      ],
    },
  });
  estate.arm.faults.push(...armFaults(changed));
  estate.kubernetes.faults.push(...kubernetesFaults(changed));
  if (changed.changes.has("fail-later-pages-of-pods")) estate.kubernetes.maxPageSize = smallPage;
  return estate;
}
