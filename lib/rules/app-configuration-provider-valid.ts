import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInCluster } from "../bridges/evidence.ts";
import { valueOf } from "../inventory/lookup.ts";
import { findProviderProblem } from "../judging/provider-problem.ts";
import { broken, defineRule } from "./rule.ts";

/** The controller looks a specification over before it reads anything, and says "Failed" for good if it is not right. */
export const appConfigurationProviderValid = defineRule<AppConfigurationSubject>({
  id: "app-configuration-provider-valid",
  description: "The provider's specification must be one that its controller accepts.",
  requires: ({ route }) => (route === null ? [] : [route.provider]),
  judge({ route }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    if (provider === undefined || hasPassed(provider.phase)) return null;
    const problem = findProviderProblem(provider.shape);
    if (problem === undefined) return null;
    const { path, expected, found } = problem;
    const seen = (label: string, value: string | null) =>
      seenInCluster(label, value, "appConfigurationProviders", "AzureAppConfigurationProvider", provider, path);
    return broken(
      `Provider ${provider.name} is refused by its controller for ${path}. That has to be ${expected}, and is ${found ?? "not there"}. It is not tried again until it is changed.`,
      [seen("expected", expected), seen("found", found)],
    );
  },
  fix({ route, context: { workload } }) {
    const provider = route === null ? undefined : valueOf(route.provider);
    const problem = provider === undefined ? undefined : findProviderProblem(provider.shape);
    return {
      az: null,
      terraform: null,
      kubectl: `kubectl -n ${workload.namespace} edit azureappconfigurationprovider ${provider?.name ?? "<provider>"}   # ${problem?.path ?? "spec"}: ${problem?.expected ?? "<see the reference>"}`,
      docs: "https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider",
    };
  },
});

/** A later version may accept more than is known here: what has come through is good. */
const hasPassed = (phase: string | null) => phase === "Complete" || phase === "UpdateFailed" || phase === "Running";
