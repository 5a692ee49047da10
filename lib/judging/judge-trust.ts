import { seenInAzure, seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { PresentedIdentity } from "../bridges/presented-identity.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import { valueOf } from "../inventory/lookup.ts";
import { explainIssuer } from "./explain-issuer.ts";
import { missedSubject } from "./explain-subject.ts";
import { broken, intact, unknown, type Judgement } from "../rules/rule.ts";

/** Whether Entra accepts the ServiceAccount's token for the identity. Issuer, subject and audience count to the letter. */
export function judgeTrust(presented: PresentedIdentity, who: string): Judgement {
  const { namespace, serviceAccountName, tokenSubject, trust } = presented;
  const account = `ServiceAccount ${namespace}/${serviceAccountName}`;
  const identityName = valueOf(presented.identity)?.name ?? "the identity";
  switch (trust.answer) {
    case "trusted":
      return intact(
        `${who} signs in as ${identityName}, whose credential ${trust.credential.name} trusts ${account}.`,
        [claim(tokenSubject, presented), found(trust.credential)],
      );
    case "issuer-unknown":
      return unknown(
        `${who} signs in as ${identityName}, but the token's issuer is not known. Nor is the AKS resource of this cluster, which names it.`,
        "the cluster's `resourceId` in the configuration, or Microsoft.ContainerService/managedClusters/read where it is",
      );
    case "issuer-off":
      return broken(`The cluster's OIDC issuer is off, so Entra cannot trust the token of ${account}.`);
    case "flexible":
      return unknown(
        `${identityName} has a flexible federated credential for this cluster, whose expression is not evaluated.`,
        `a federated credential with the subject ${tokenSubject}`,
      );
    case "untrusted":
      return describeDistrust(presented, identityName);
  }
}

function describeDistrust(presented: PresentedIdentity, identityName: string): Judgement {
  const { tokenSubject, tokenAudience } = presented;
  const issuer = valueOf(presented.aks)?.oidcIssuer.issuerUrl ?? "";
  const credentials = valueOf(presented.credentials) ?? [];
  const ofSubject = credentials.filter(({ subject }) => subject === tokenSubject);
  const fromHere = ofSubject.find((credential) => credential.issuer === issuer);
  if (fromHere !== undefined) {
    const accepted = fromHere.audiences.join(", ") || "no audience";
    return broken(
      `Credential ${fromHere.name} of ${identityName} accepts another audience than that of the token (AADSTS700212).`,
      [claim(tokenAudience, presented), found(fromHere, "properties.audiences", accepted)],
    );
  }
  const [elsewhere] = ofSubject;
  if (elsewhere !== undefined) {
    return broken(
      `Credential ${elsewhere.name} of ${identityName} trusts another issuer than this cluster's (AADSTS700211). Its issuer ${explainIssuer(elsewhere.issuer, issuer, presented.clusterIssuing)}.`,
      [claim(issuer, presented), found(elsewhere, "properties.issuer", elsewhere.issuer)],
    );
  }
  return describeUnknownSubject(presented, identityName, credentials);
}

function describeUnknownSubject(
  presented: PresentedIdentity,
  identityName: string,
  credentials: readonly FederatedCredential[],
): Judgement {
  const { namespace, serviceAccountName, tokenSubject } = presented;
  const wanted = claim(tokenSubject, presented);
  if (credentials.length === 0) {
    return broken(
      `${identityName} has no federated credential at all, so Entra trusts no token for it (AADSTS70025).`,
      [wanted],
    );
  }
  const miss = missedSubject(
    credentials.flatMap(({ subject }) => subject ?? []),
    tokenSubject,
  );
  const nearest = credentials.find(({ subject }) => subject === miss?.subject);
  const message = `No federated credential of ${identityName} names ServiceAccount ${namespace}/${serviceAccountName}`;
  if (miss === undefined || nearest === undefined) return broken(`${message}. Entra answers AADSTS700213.`, [wanted]);
  return broken(`${message}. Entra answers ${miss.code}: credential ${nearest.name} ${miss.says}.`, [
    wanted,
    found(nearest),
  ]);
}

/** What the token will say: it follows from the ServiceAccount's name and the cluster. */
function claim(value: string, { cluster, namespace, serviceAccountName }: PresentedIdentity): Observation {
  const account = { cluster, namespace, name: serviceAccountName };
  return seenInCluster("expected", value, "serviceAccounts", "ServiceAccount", account, "metadata");
}

function found(credential: FederatedCredential, path = "properties.subject", value = credential.subject): Observation {
  return seenInAzure("found", value, "federatedCredentials", credential, path, credential.identityId);
}
