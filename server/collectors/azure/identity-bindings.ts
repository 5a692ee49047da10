import { apiVersions } from "./api-versions.ts";
import { below, defineCollection, type ReadingSession } from "./collection-reader.ts";
import { parseIdentityBinding } from "./parse/parse-identity-binding.ts";

/** Reads the identity bindings of some clusters: a part of AKS in preview, which not every cloud and region answers. */
export async function readIdentityBindings(session: ReadingSession, clusterIds: readonly string[]): Promise<void> {
  await Promise.all(clusterIds.map((clusterId) => identityBindings.read(session, clusterId)));
}

const identityBindings = defineCollection({
  what: "identityBindings",
  list: below("identityBindings", apiVersions.identityBindings),
  parse: parseIdentityBinding,
});
