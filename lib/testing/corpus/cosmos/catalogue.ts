import { codesOf, type Catalogue } from "../failure-mode.ts";
import { cosmosFirewallWithoutTheCluster } from "./firewall-without-the-cluster.ts";
import { azureRoleForData, dataRoleToClientId, dataRoleToStranger } from "./azure-role-for-data.ts";
import { replicaWithoutEntra, userByClientId, userOfFormerIdentity } from "./cluster-sign-in.ts";
import { databaseMissing } from "./database-missing.ts";
import { keyRefused } from "./key-refused.ts";
import { metadataMissing } from "./metadata-missing.ts";
import { mayAskForKeys, operatorOnly } from "./operator-only.ts";
import { operatorManagesAccount } from "./operator-manages-account.ts";
import { cosmosZoneWithoutRecord } from "./zone-without-record.ts";

export const cosmosCatalogue: Catalogue = {
  title: "Cosmos DB",
  codes: codesOf("C", 1, 9),
  modes: [
    operatorOnly,
    mayAskForKeys,
    azureRoleForData,
    dataRoleToClientId,
    dataRoleToStranger,
    metadataMissing,
    keyRefused,
    cosmosFirewallWithoutTheCluster,
    cosmosZoneWithoutRecord,
    databaseMissing,
    replicaWithoutEntra,
    userByClientId,
    userOfFormerIdentity,
    operatorManagesAccount,
  ],
  leftOut: [
    {
      code: "C-04",
      title: "The application makes databases or containers with its token, which the data plane refuses",
      reason:
        "Whether an application makes its databases shows in its code and in its log only; nothing in ARM or in the pod template tells it.",
    },
  ],
};
