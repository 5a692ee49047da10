import type { AuthShape, IntervalShape, ProviderShape, SelectorShape } from "../inventory/kubernetes/provider-shape.ts";
import { parseDuration } from "../text/parse-duration.ts";

/** A field of a provider's specification that its controller does not accept. */
export interface ProviderProblem {
  readonly path: string;
  /** What it has to be. */
  readonly expected: string;
  readonly found: string | null;
}

/**
 * What the controller checks before it reads anything; the first that it would stumble over.
 * https://github.com/Azure/AppConfiguration-KubernetesProvider/blob/main/internal/controller/utils.go
 */
export function findProviderProblem(shape: ProviderShape): ProviderProblem | undefined {
  return [
    ...sourceProblems(shape),
    ...dataProblems(shape),
    ...shape.selectors.flatMap(selectorProblems),
    ...flagProblems(shape),
    ...shape.badAddresses.map((path) => problem(path, "https:// and a host, nothing else", "something else")),
    ...shape.auths.flatMap(authProblems),
    ...shape.intervals.flatMap(intervalProblems),
  ][0];
}

const problem = (path: string, expected: string, found: string | null): ProviderProblem => ({ path, expected, found });

function sourceProblems({ hasEndpoint, hasConnectionString, auths }: ProviderShape): readonly ProviderProblem[] {
  const either = "either endpoint or connectionStringReference";
  if (!hasEndpoint && !hasConnectionString) return [problem("spec", either, null)];
  if (!hasConnectionString) return [];
  const hasAuth = auths.some(({ path, ways }) => path === "spec.auth" && ways.length > 0);
  return [
    ...(hasEndpoint ? [problem("spec", either, "both")] : []),
    ...(hasAuth ? [problem("spec.auth", "nothing beside connectionStringReference", "auth")] : []),
  ];
}

function dataProblems({ configMapData }: ProviderShape): readonly ProviderProblem[] {
  if (configMapData === null) return [];
  const { type, hasKey, hasSeparator } = configMapData;
  const path = "spec.target.configMapData";
  const isDefault = type === "default";
  return [
    ...(isDefault && hasKey ? [problem(`${path}.key`, "no key with type default", "a key")] : []),
    ...(!isDefault && !hasKey ? [problem(`${path}.key`, `a key with type ${type}`, null)] : []),
    ...(hasSeparator && (isDefault || type === "properties")
      ? [problem(`${path}.separator`, `no separator with type ${type}`, "a separator")]
      : []),
  ];
}

function selectorProblems(selector: SelectorShape): readonly ProviderProblem[] {
  const { path, hasKeyFilter, hasTagFilters, hasSnapshot, hasLabelFilter, hasPatternInLabel } = selector;
  const found = (expected: string, value: string | null) => [problem(path, expected, value)];
  if (!hasKeyFilter && !hasSnapshot && !hasTagFilters) return found("a keyFilter or a snapshotName", null);
  if (hasKeyFilter && hasSnapshot) return found("a keyFilter or a snapshotName", "both");
  if (hasSnapshot && hasLabelFilter) return found("no labelFilter beside snapshotName", "a labelFilter");
  return hasPatternInLabel ? found("one label, without * and ,", "a pattern") : [];
}

function flagProblems({ flagSelectors, configMapData }: ProviderShape): readonly ProviderProblem[] {
  if (flagSelectors === null) return [];
  const type = configMapData?.type ?? "default";
  const needed = "json or yaml where feature flags are asked for";
  return [
    ...(type === "default" || type === "properties" ? [problem("spec.target.configMapData.type", needed, type)] : []),
    ...(flagSelectors.length === 0 ? [problem("spec.featureFlag.selectors", "at least one", null)] : []),
    ...flagSelectors.flatMap(selectorProblems),
  ];
}

function authProblems({
  path,
  isRequired,
  ways,
  workloadIdentityWays,
  badClientIds,
}: AuthShape): readonly ProviderProblem[] {
  const own = workloadIdentityWays;
  return [
    ...(isRequired && ways.length === 0 ? [problem(path, "a way to sign in to this vault", null)] : []),
    ...(ways.length > 1 ? [problem(path, "one way to sign in", ways.join(", "))] : []),
    ...(own !== null && own.length !== 1
      ? [problem(`${path}.workloadIdentity`, "one way to find the identity", own.length === 0 ? null : own.join(", "))]
      : []),
    ...badClientIds.map((field) => problem(`${path}.${field}`, "a GUID", "something else")),
  ];
}

function intervalProblems({ path, interval, leastInSeconds }: IntervalShape): readonly ProviderProblem[] {
  const duration = parseDuration(interval);
  const isGood = duration !== undefined && duration >= leastInSeconds * 1000;
  return isGood ? [] : [problem(path, `a duration of at least ${leastInSeconds}s`, interval)];
}
