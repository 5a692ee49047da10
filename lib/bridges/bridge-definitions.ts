import { compute } from "./compute.ts";
import { redis } from "./redis.ts";
import type { BridgeDefinition } from "./define-bridge.ts";
import type { Subject } from "./subject.ts";

/** Every kind but `identity`, which is judged first because the others stand on it. */
export const bridgeDefinitions: readonly BridgeDefinition<Subject>[] = [compute, redis];
