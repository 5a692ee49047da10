import { provider, settingsIdentity, settingsStory } from "../../app-configuration.ts";
import { cluster } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const auth = { kind: "managed-identity", clientId: settingsIdentity.clientId } as const;
const ofNodes = { ...cluster, kubeletClientId: settingsIdentity.clientId };
const withCluster = (aks: typeof cluster, phase: string) =>
  settingsStory({ managedClusters: [aks], appConfigurationProviders: [{ ...provider, auth, phase }] });

export const metadataClosedToPods = defineFailureMode({
  code: "A-05",
  title: "The provider signs in as an identity of the nodes, and pods may not ask the metadata service for it",
  kind: "app-configuration",
  rule: "app-configuration-provider-identity",
  fails: {
    inventory: withCluster({ ...ofNodes, isMetadataClosedToPods: true }, "Failed"),
    verdict: "broken",
    values: { expected: "IMDS", found: "None" },
  },
  mended: { inventory: withCluster(ofNodes, "Complete") },
  unread: { what: "managedClusters", verdict: "broken" },
  twin: {
    title: "the nodes have not been renewed since it was closed, and the provider goes on syncing",
    inventory: withCluster({ ...ofNodes, isMetadataClosedToPods: true }, "Complete"),
  },
});
