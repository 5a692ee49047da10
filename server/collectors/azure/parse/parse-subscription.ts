import { z } from "zod";
import type { Subscription } from "../../../../lib/inventory/azure/subscription.ts";
import { text } from "./arm-fields.ts";

const schema = z.object({ id: z.string().min(1), subscriptionId: z.string(), displayName: text, tenantId: text });

export function parseSubscription(raw: unknown): Subscription {
  const { id, subscriptionId, displayName, tenantId } = schema.parse(raw);
  return { id, name: displayName ?? subscriptionId, subscriptionId, tenantId };
}
