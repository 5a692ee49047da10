import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure, seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { Fix } from "../bridges/fix.ts";
import type { PresentedIdentity } from "../bridges/presented-identity.ts";
import type { SignIn } from "../bridges/sign-in.ts";
import { clientIdAnnotationKey } from "../bridges/workload-identity-names.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { isGuid } from "../text/guid.ts";
import { credentialFix } from "../fixes/credential-fix.ts";
import { judgeTrust } from "./judge-trust.ts";
import { broken, intact, unknown, type Judgement } from "../rules/rule.ts";

/** What a sign-in is judged with besides itself. */
export interface SignInCircumstances {
  /** Who signs in, as a sentence begins: `The provider configs`. */
  readonly who: string;
  /** A sentence that tells how the sign-in has proved itself by its outcome, or null. */
  readonly proof: string | null;
  /** Whether a client id can come from nowhere but the annotation. */
  readonly isAnnotationRequired: boolean;
}

/** The lookups without which a sign-in cannot be judged. */
export function signInReadings(signIn: SignIn): readonly Lookup<unknown>[] {
  if (signIn.kind !== "token") return [];
  const { serviceAccount, identity, credentials, aks, isClientIdFromAnnotation } = signIn.presented;
  return [...(isClientIdFromAnnotation ? [serviceAccount] : []), identity, credentials, aks];
}

export function judgeSignIn(signIn: SignIn, circumstances: SignInCircumstances): Judgement {
  const { who, proof } = circumstances;
  switch (signIn.kind) {
    case "token":
      return judgeToken(signIn.presented, circumstances);
    case "named": {
      const name = valueOf(signIn.identity)?.name ?? "an identity that was not read";
      const evidence = [signIn.clientId.observation];
      const proved = proof ?? signIn.proof;
      if (proved !== undefined) return intact(`${who} signs in as ${name}. ${proved}`, evidence);
      return unknown(`${who} signs in as ${name}. ${signIn.says}`, signIn.missing, evidence);
    }
    case "unseen":
      if (proof !== null) return intact(`${who} ${signIn.says} ${proof}`, signIn.evidence);
      return unknown(`${who} ${signIn.says}`, signIn.missing, signIn.evidence);
  }
}

export function signInFix(signIn: SignIn): Fix {
  if (signIn.kind !== "token") return { az: null, terraform: null, kubectl: null, docs: workloadIdentityPage };
  const { presented } = signIn;
  const { namespace, serviceAccountName, mistakenForClientId } = presented;
  const wanted = valueOf(presented.identity);
  if (wanted !== undefined && valueOf(presented.serviceAccount) !== undefined) return credentialFix(presented);
  const identity = wanted ?? mistakenForClientId;
  const place = azPlace(identity);
  const name = identity?.name ?? "<identity>";
  return {
    az: `az identity show ${place} --name ${name} --query clientId --output tsv`,
    terraform: `output "client_id" { value = azurerm_user_assigned_identity.<${name}>.client_id } # not principal_id, not id`,
    kubectl: [
      ...(presented.serviceAccount.state === "absent"
        ? [`kubectl -n ${namespace} create serviceaccount ${serviceAccountName}`]
        : []),
      `kubectl -n ${namespace} annotate serviceaccount ${serviceAccountName} ${clientIdAnnotationKey}=${identity?.clientId ?? "<client-id>"} --overwrite`,
    ].join("\n"),
    docs: workloadIdentityPage,
  };
}

const workloadIdentityPage = "https://learn.microsoft.com/azure/aks/workload-identity-overview";

function judgeToken(presented: PresentedIdentity, circumstances: SignInCircumstances): Judgement {
  const { namespace, serviceAccountName, clientId } = presented;
  const account = `ServiceAccount ${namespace}/${serviceAccountName}`;
  if (presented.serviceAccount.state === "absent") {
    return broken(`${circumstances.who} signs in with the token of ${account}, which does not exist.`);
  }
  return clientId === null
    ? judgeMissingClientId(presented, account, circumstances)
    : (judgeClientId(presented, clientId.value, clientId.observation) ?? judgeTrust(presented, circumstances.who));
}

function judgeMissingClientId(
  { serviceAccount }: PresentedIdentity,
  account: string,
  { who, proof, isAnnotationRequired }: SignInCircumstances,
): Judgement {
  const message = `${who} signs in with the token of ${account}, which carries no annotation ${clientIdAnnotationKey}`;
  if (isAnnotationRequired) {
    const known = valueOf(serviceAccount);
    const seen = (label: string, value: string | null) =>
      known === undefined
        ? []
        : [seenInCluster(label, value, "serviceAccounts", "ServiceAccount", known, "metadata.annotations")];
    return broken(`${message}. Without it no token is asked for.`, [
      ...seen("expected", clientIdAnnotationKey),
      ...seen("found", null),
    ]);
  }
  if (proof !== null) return intact(`${message}. The client id comes from elsewhere. ${proof}`);
  return unknown(
    `${message}. The client id may come from a Secret.`,
    `the annotation ${clientIdAnnotationKey} on ${account}`,
  );
}

/** Null when the client id is a good one. */
function judgeClientId(presented: PresentedIdentity, value: string, observation: Observation): Judgement | null {
  const { identity, mistakenForClientId } = presented;
  const seen = [{ ...observation, label: "found" }];
  if (valueOf(identity) !== undefined) return null;
  if (mistakenForClientId !== undefined) {
    const { name, clientId, id } = mistakenForClientId;
    const scope = subscriptionScope(id) ?? "/";
    return broken(`The object id of ${name} stands where its client id belongs (AADSTS700016).`, [
      seenInAzure("expected", clientId, "userAssignedIdentities", mistakenForClientId, "properties.clientId", scope),
      ...seen,
    ]);
  }
  if (!isGuid(value.trim())) {
    return broken(`The client id is no GUID, so Entra finds no application by it (AADSTS700016).`, seen);
  }
  return unknown(
    `No identity that was read has the client id that is stated. It may be an app registration, or an identity in a subscription that was not read, or one that was deleted.`,
    "Microsoft.ManagedIdentity/userAssignedIdentities/read on the subscription that holds it",
    [observation],
  );
}
