import { aClusterUser, clusterStory, mongoCluster } from "../../cosmos.ts";
import { managedIdentity } from "../../identity-story.ts";
import { anEnv } from "../../data-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

/** A vCore cluster's firewall rules are not read, so that whether calls reach it stays open. */
const verdict = "unknown" as const;

const replica = {
  ...mongoCluster,
  id: `${mongoCluster.id}-replica`,
  name: "vcore-shop-replica",
  hosts: ["vcore-shop-replica.mongocluster.cosmos.azure.com"],
  allowedAuthModes: ["NativeAuth"],
};
const onReplica = { container: { env: [anEnv("MONGO_HOST", replica.hosts[0] ?? "")] } };

export const replicaWithoutEntra = defineFailureMode({
  code: "C-08",
  title: "The workload calls a replica cluster, which takes passwords only though its primary takes tokens",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: clusterStory({ mongoClusters: [mongoCluster, replica] }, onReplica),
    verdict: "broken",
    values: { expected: "MicrosoftEntraID", found: "NativeAuth" },
  },
  mended: { inventory: clusterStory({ mongoClusters: [mongoCluster, replica] }), verdict },
  unread: { what: "mongoClusters" },
  twin: {
    title: "tokens are the only way in, and the mode is spelt in another case",
    inventory: clusterStory({ mongoClusters: [{ ...mongoCluster, allowedAuthModes: ["microsoftentraid"] }] }),
    verdict,
  },
});

const formerId = "0d0d0d0d-0000-4000-8000-0000000000d9";

export const userOfFormerIdentity = defineFailureMode({
  code: "C-08",
  title: "The cluster's user is named by the object id that the identity had before it was made anew",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: clusterStory({ mongoClusterUsers: [aClusterUser(formerId)] }),
    verdict: "broken",
    values: { expected: managedIdentity.principalId, found: formerId },
  },
  mended: { inventory: clusterStory(), verdict },
  unread: { what: "mongoClusterUsers" },
  twin: {
    title: "the former user was left behind beside the new one",
    inventory: clusterStory({ mongoClusterUsers: [aClusterUser(formerId), aClusterUser(managedIdentity.principalId)] }),
    verdict,
  },
});

const byClientId = aClusterUser(managedIdentity.clientId);

export const userByClientId = defineFailureMode({
  code: "C-08",
  title: "The cluster's user is named by the identity's client id",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: clusterStory({ mongoClusterUsers: [byClientId] }),
    verdict: "broken",
    values: { found: managedIdentity.clientId },
  },
  mended: { inventory: clusterStory(), verdict },
  unread: { what: "mongoClusterUsers" },
  twin: {
    title: "the principal id is written in capitals",
    inventory: clusterStory({ mongoClusterUsers: [aClusterUser(managedIdentity.principalId.toUpperCase())] }),
    verdict,
  },
});
