import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { DataSubject } from "./data-subject.ts";
import type { HostUse } from "./host-use.ts";
import { possibleCredential, type KeyedService } from "./possible-credential.ts";
import { visibleCredential, type VisibleCredential } from "./visible-credential.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A bridge to a service that also takes keys, unless it was told not to. */
export interface KeyedSubject extends DataSubject {
  /** What the workload shows to a service that is known to take none. */
  readonly refused: VisibleCredential | undefined;
  /** The setting that makes it take none, as in `disableLocalAuth`. */
  readonly keySwitch: string;
}

/** A service that can be told to take no keys. */
interface RefusingService extends KeyedService {
  /** What speaks of nothing else: a name that may be another service's does not show a key that this one refuses. */
  readonly ownWords: RegExp;
}

/** What the workload may sign in with: a possible credential where the service takes keys, else the one it refuses. */
export function keysOf(
  context: WorkloadContext,
  index: InventoryIndex,
  service: RefusingService,
  uses: readonly HostUse[],
  takesKeys: boolean,
): Pick<KeyedSubject, "credential" | "refused" | "keySwitch"> {
  return {
    keySwitch: service.keySwitch,
    credential: takesKeys ? possibleCredential(context, index, service, uses) : undefined,
    refused: takesKeys ? undefined : visibleCredential(context.workload, index, service.ownWords, uses),
  };
}
