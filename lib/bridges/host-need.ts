import type { ServiceFamily } from "../inventory/host-mention.ts";
import type { HostUse } from "./host-use.ts";
import { seenInWorkload } from "./observe-workload.ts";
import type { StatedNeed, Subject } from "./subject.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** All uses of one host by one workload. */
export interface HostNeed {
  /** Where nothing but the configuration names it, it may also be a resource's name or ARM id. */
  readonly host: string;
  /** Empty where nothing but the configuration names the host. */
  readonly uses: readonly HostUse[];
  readonly needs: readonly StatedNeed[];
}

const declaredLabel = "declared";

/** The workload's hosts of one service, each once: those that it names, then those that only the configuration does. */
export function hostNeedsOf(context: WorkloadContext, service: ServiceFamily): readonly HostNeed[] {
  const named = Map.groupBy(
    context.hosts.filter(({ mention }) => mention.service === service),
    ({ mention }) => mention.host,
  );
  const declared = Map.groupBy(
    context.declaredNeeds.filter(({ kind }) => kind === service).map(({ target }) => target),
    (target) => target.toLowerCase(),
  );
  const declarations = (key: string) => (declared.get(key) ?? []).slice(0, 1).map((target) => declare(context, target));
  return [
    ...[...named].map(([host, uses]) => ({
      host,
      uses,
      needs: [...uses.map(({ says, evidence }) => ({ says, evidence })), ...declarations(host)],
    })),
    ...[...declared]
      .filter(([key]) => !named.has(key))
      .map(([key, [target]]) => ({ host: target ?? key, uses: [], needs: declarations(key) })),
  ];
}

function declare({ workload }: WorkloadContext, target: string): StatedNeed {
  return {
    says: `the configuration declares that it needs ${target}`,
    evidence: seenInWorkload(declaredLabel, target, workload, "needs of the configuration"),
  };
}

/** Leaves out what only the configuration names, where a subject that `counts` leads to the same resource. */
export function withoutRepeated<S extends Subject>(
  subjects: readonly S[],
  counts: (subject: S) => boolean = () => true,
): readonly S[] {
  const reached = new Set(
    subjects.filter((subject) => !isOnlyDeclared(subject) && counts(subject)).flatMap(({ target }) => target.id ?? []),
  );
  return subjects.filter((subject) => !isOnlyDeclared(subject) || !reached.has(subject.target.id ?? ""));
}

function isOnlyDeclared({ needs }: Subject): boolean {
  return needs.length > 0 && needs.every(({ evidence }) => evidence.label === declaredLabel);
}
