import type { Bridge } from "../../bridges/bridge.ts";
import { bridgeOf, identityBridgeOf, jointOf } from "./bridge-of.ts";

/** An estate of many workloads on few services: every tenth has a broken subject, the rest are intact. */
export function estateOf(workloads: number, perNamespace = 25): Bridge[] {
  return Array.from({ length: workloads }, (_, at) => {
    const from = `team-${Math.floor(at / perNamespace)}/worker-${at}`;
    const identity = identityBridgeOf(
      from,
      `msi-${at % 7}`,
      `sa-${at}`,
      at % 10 === 0 ? "system:serviceaccount:other:sa" : null,
    );
    const joints = [jointOf("identity-bridge-stands", identity.verdict), jointOf("access-granted")];
    const blockedBy = identity.verdict === "broken" ? identity.id : null;
    return [
      identity,
      bridgeOf("compute", from, `pool-${at % 5}`, [jointOf("pool-exists")]),
      bridgeOf("redis", from, `redis-${at % 3}`, joints, { blockedBy }),
      bridgeOf("key-vault", from, `kv-${at % 11}`, joints, { blockedBy }),
    ];
  }).flat();
}
