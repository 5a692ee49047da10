import type { BridgeKind } from "./bridge.ts";
import type { HostNeed } from "./data-subject.ts";
import { seenInWorkload } from "./observe-workload.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** What the configuration says that the workload needs; `host` may then also be a resource's name or ARM id. */
export function declaredHostNeeds({ workload, declaredNeeds }: WorkloadContext, kind: BridgeKind): readonly HostNeed[] {
  return declaredNeeds
    .filter((need) => need.kind === kind)
    .map(({ target }) => ({
      host: target,
      uses: [],
      needs: [
        {
          says: `the configuration declares that it needs ${target}`,
          evidence: seenInWorkload("declared", target, workload, "needs of the configuration"),
        },
      ],
    }));
}
