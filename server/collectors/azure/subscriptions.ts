import { apiVersions } from "./api-versions.ts";
import type { ArmClient } from "./arm-client.ts";
import { subscriptionCollections } from "./azure-collections.ts";
import { CallError } from "./call-error.ts";
import { defineCollection, type CollectionReader } from "./collection-reader.ts";
import { getResource, listResources } from "./list-resources.ts";
import { parseSubscription } from "./parse/parse-subscription.ts";
import { toCallError } from "./to-call-error.ts";

/** The root of every reading: the configured subscriptions, or all that the credential may read. */
export function subscriptionsReader(configured: readonly string[]): CollectionReader {
  const ids = [...new Set(configured.map((id) => id.replace(/^\/?subscriptions\//i, "").toLowerCase()))];
  return defineCollection({
    what: "subscriptions",
    list: (client) =>
      ids.length === 0
        ? listResources(client, "/subscriptions", apiVersions.subscriptions)
        : getSubscriptions(client, ids),
    parse: parseSubscription,
    children: () => subscriptionCollections,
  });
}

/** A page per subscription. Throws only when all have been tried, naming those that failed. */
async function* getSubscriptions(client: ArmClient, ids: readonly string[]): AsyncGenerator<readonly unknown[]> {
  const failures: CallError[] = [];
  for (const answer of await Promise.all(ids.map((id) => getSubscription(client, id)))) {
    if (answer instanceof CallError) failures.push(answer);
    else yield [answer];
  }
  const [first] = failures;
  if (first) throw new CallError(first.reason, failures.map(({ message }) => message).join("; "), first.code);
}

/** A failure is returned, so that one subscription does not hide the others. */
async function getSubscription(client: ArmClient, id: string): Promise<unknown> {
  try {
    return await getResource(client, `/subscriptions/${encodeURIComponent(id)}`, apiVersions.subscriptions);
  } catch (error) {
    const { reason, message, code } = toCallError(error, client.abortSignal);
    return new CallError(reason, `subscription ${id}: ${message}`, code);
  }
}
