import type { AzureResource } from "./azure-resource.ts";

/** `id` is `/subscriptions/{subscriptionId}`, `name` its display name. */
export interface Subscription extends AzureResource {
  readonly subscriptionId: string;
  readonly tenantId: string | null;
}
