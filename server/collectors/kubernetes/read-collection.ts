import type { CollectionName, ResourceOf } from "../../../lib/inventory/collections.ts";
import type { CollectedOf } from "../../../lib/inventory/inventory.ts";
import type { Reading } from "../../../lib/inventory/reading.ts";
import type { KubernetesList } from "./kubernetes-lists.ts";
import type { ListOutcome, ReadList } from "./list-reader.ts";
import type { ProjectionContext } from "./projections/projection.ts";
import { ReadFailure } from "./read-failure.ts";

/** How a collection's reading ended, in one sentence and its reason. */
export type ReadingEnd = Pick<Reading, "status" | "reason" | "detail">;

export interface CollectionOutcome<T> {
  readonly resources: readonly T[];
  readonly end: ReadingEnd;
}

/** Reads a collection with as many lists as it takes: one per namespace and query, of the version that is served. */
export async function readCollection<Name extends CollectionName>(
  list: KubernetesList<Name>,
  namespaces: readonly string[],
  readList: ReadList,
  context: ProjectionContext,
): Promise<CollectionOutcome<ResourceOf[Name]>> {
  const limitedTo = list.isPerNamespace ? namespaces : [];
  const places = limitedTo.length === 0 ? [""] : limitedTo.map((name) => `/namespaces/${encodeURIComponent(name)}`);
  const requests = places.flatMap((place) => list.queries.map((query) => ({ place, query })));
  const outcomes = await Promise.all(
    requests.map(async ({ place, query }) => {
      const [group, ...olderGroups] = list.groups;
      const read = (path: string) =>
        readList(
          {
            path: `${path}${place}/${list.resource}`,
            optionalGroup: list.isOptional ? path : null,
            query,
            pageSize: list.pageSize,
          },
          (object) => list.project(object, context),
        );
      let outcome = await read(group);
      for (const older of olderGroups) if (outcome.isUnserved) outcome = await read(older);
      return outcome;
    }),
  );
  return { resources: outcomes.flatMap(({ items }) => items), end: toEnd(list, outcomes, limitedTo) };
}

function toEnd(
  list: KubernetesList,
  outcomes: readonly ListOutcome<unknown>[],
  namespaces: readonly string[],
): ReadingEnd {
  const failures = outcomes.flatMap((outcome) => failureOf(list, outcome) ?? []);
  const [first] = failures;
  if (first !== undefined) {
    const more = failures.length > 1 ? ` (and ${failures.length - 1} more of ${outcomes.length} lists failed)` : "";
    const hasArrived = failures.length < outcomes.length || outcomes.some(({ pages }) => pages > 0);
    return { status: hasArrived ? "partial" : "failed", reason: first.reason, detail: `${first.message}${more}` };
  }
  if (outcomes.every(({ isUnserved }) => isUnserved)) {
    return { status: "complete", reason: null, detail: `The cluster has no definition of ${list.resource}.` };
  }
  const detail = namespaces.length === 0 ? null : `Read in the namespaces ${namespaces.join(", ")} only.`;
  return { status: "complete", reason: null, detail };
}

function failureOf(list: KubernetesList, outcome: ListOutcome<unknown>): ReadFailure | null {
  if (!outcome.isUnserved || list.isOptional) return outcome.failure;
  return new ReadFailure("not-found", `The server does not serve ${list.groups.join(" or ")}/${list.resource}`);
}

export function toFailedEnd(failure: ReadFailure): ReadingEnd {
  return { status: "failed", reason: failure.reason, detail: failure.message };
}

export function toCollected<Name extends CollectionName>(
  what: Name,
  cluster: string,
  { resources, end }: CollectionOutcome<ResourceOf[Name]>,
  at: Date,
): CollectedOf<Name> {
  const reading = {
    source: "kubernetes",
    what,
    scope: cluster,
    ...end,
    at: at.toISOString(),
    count: resources.length,
  } as const;
  return { reading, resources };
}
