import type { Fix } from "../bridges/fix.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import type { ReachableResource, ReachableSubject } from "../bridges/reachable-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken, intact, settling, unknown, type Judgement } from "../rules/rule.ts";

interface Provisioned extends ReachableResource {
  readonly provisioningState: string | null;
}

const leaving = /^(?:deleting|deleted|disabled|unprovisioning)$/i;
const arriving = /^(?:creating|provisioning|accepted|resolvingdns)$/i;

/** Whether anything answers to the host that the workload names. `noun` as in "a Redis cache". */
export function judgeFarEnd(subject: ReachableSubject, resource: Provisioned | undefined, noun: string): Judgement {
  const expected = subject.needs.slice(0, 1).map(({ evidence }) => ({ ...evidence, label: "expected" }));
  if (resource === undefined) return unresolved(subject, noun, expected);
  const scope = subscriptionScope(resource.id) ?? "/";
  const found = seenInAzure("found", resource.name, subject.resourceCollection, resource, "id", scope);
  const state = resource.provisioningState;
  if (state !== null && leaving.test(state))
    return broken(`${resource.name} is there but ${state.toLowerCase()}.`, [...expected, found]);
  if (state !== null && arriving.test(state))
    return settling(`${resource.name} is still being made (${state}).`, [...expected, found]);
  return intact(`${resource.name} answers to ${subject.key}.`, [...expected, found]);
}

/** The service has to be made again, or the name to be mended: neither is a command. */
export function existsFix({ resource }: ReachableSubject, docs: string): Fix {
  const id = valueOf(resource)?.id;
  return { az: id === undefined ? null : `az resource show --ids ${id}`, terraform: null, kubectl: null, docs };
}

function unresolved({ key, target }: ReachableSubject, noun: string, expected: Judgement["evidence"]): Judgement {
  const nearest = target.nearest === null ? "" : ` The nearest that exists is ${target.nearest}.`;
  return unknown(
    `Nothing that can be read answers to ${key}.${nearest} ${noun} of that name may live in a subscription that is not read.`,
    `reader access to the subscription that holds ${key}`,
    expected,
  );
}
