import { appConfiguration } from "./app-configuration.ts";
import { compute } from "./compute.ts";
import { cosmos } from "./cosmos.ts";
import { redis } from "./redis.ts";
import { keyVault } from "./key-vault.ts";
import { openai } from "./openai.ts";
import type { BridgeDefinition } from "./define-bridge.ts";
import type { Subject } from "./subject.ts";

/** Every kind but `identity`, which is judged first because the others stand on it. */
export const bridgeDefinitions: readonly BridgeDefinition<Subject>[] = [
  compute,
  redis,
  cosmos,
  appConfiguration,
  openai,
  keyVault,
];
