import type { CosmosSubject } from "../bridges/cosmos-subject.ts";
import { existsFix, judgeFarEnd } from "../judging/far-end-exists.ts";
import { defineRule } from "./rule.ts";

/** The host in the workload's environment is an account's or a vCore cluster's own. */
export const cosmosAccountExists = defineRule<CosmosSubject>({
  id: "cosmos-account-exists",
  description: "The Cosmos DB host that the workload names must belong to an existing account.",
  requires: ({ resource }) => [resource],
  judge: (subject) => judgeFarEnd(subject, subject.account ?? subject.cluster, "A Cosmos DB account"),
  fix: (subject) => existsFix(subject, "https://learn.microsoft.com/azure/cosmos-db/"),
});
