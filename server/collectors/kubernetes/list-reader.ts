import type { Answer, ClusterConnection } from "./cluster-connection.ts";
import { createConcurrencyLimit } from "./concurrency-limit.ts";
import { createEventLoopTurns } from "./event-loop-turns.ts";
import { fields, type Fields } from "./json-fields.ts";
import { parsePage, type Page } from "./parse-page.ts";
import { NamelessObjectError } from "./projections/projection.ts";
import type { ReadLimits } from "./read-limits.ts";
import { createRetryingCall } from "./retrying-call.ts";
import { isUnservedResource, ReadFailure, toStatusFailure } from "./read-failure.ts";

export interface ListRequest {
  readonly path: string;
  /** The path of the group's version, where a cluster need not have it; null where it must. */
  readonly optionalGroup: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly pageSize: number;
}

/** What one list brought. With a failure, the items are those of the pages before it. */
export interface ListOutcome<T> {
  readonly items: readonly T[];
  readonly pages: number;
  readonly failure: ReadFailure | null;
  /** The server does not serve the resource: a definition that is not installed. */
  readonly isUnserved: boolean;
}

export type ReadList = <T>(request: ListRequest, project: (object: Fields) => T | null) => Promise<ListOutcome<T>>;

export interface ListReaderOptions {
  readonly connection: ClusterConnection;
  readonly limits: ReadLimits;
  /** Aborted when nobody wants the answer any more: reading ends by throwing its reason. */
  readonly abortSignal: AbortSignal;
  /** Aborted when the time for all lists is over: reading ends with a failure. */
  readonly deadline: AbortSignal;
  readonly onCall: () => void;
}

/** How long projecting may hold the event loop before others get their turn. */
const projectionTurnInMs = 8;

/**
 * Reads lists page by page, and says of each how it ended.
 * https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks
 */
export function createListReader({ connection, limits, abortSignal, deadline, onCall }: ListReaderOptions): ReadList {
  const takeTurn = createEventLoopTurns();
  const runLimited = createConcurrencyLimit(limits.concurrentCalls);
  const call = createRetryingCall({ connection, limits, ending: AbortSignal.any([abortSignal, deadline]), onCall });

  async function projectItems<T>(page: Page, project: (object: Fields) => T | null, items: T[]): Promise<void> {
    let next = 0;
    const projectSome = () => {
      const until = performance.now() + projectionTurnInMs;
      while (next < page.items.length && performance.now() < until) {
        const item = project(fields(page.items[next++]));
        if (item !== null) items.push(item);
      }
    };
    while (next < page.items.length) await takeTurn(projectSome);
  }

  async function readPages<T>(request: ListRequest, project: (object: Fields) => T | null): Promise<ListOutcome<T>> {
    const items: T[] = [];
    let pages = 0;
    let continueToken = "";
    try {
      do {
        const path = toPagePath(request, continueToken);
        // The place is kept until the page is projected: pages that wait to be parsed would pile up in memory.
        const next = await runLimited(async () => {
          const answer = await call(path);
          if (answer.status === 403 && (await isGroupUnserved(request))) return unserved;
          if (answer.status !== 200) return toStatusOutcome(request.path, answer);
          const page = await takeTurn(() => parsePage(request.path, answer.body));
          await projectItems(page, project, items);
          return page.continueToken;
        });
        if (next === unserved) return { items, pages, failure: null, isUnserved: true };
        if (next !== "" && next === continueToken) throw endlessList(request.path);
        continueToken = next;
        pages++;
      } while (continueToken !== "");
      return { items, pages, failure: null, isUnserved: false };
    } catch (error) {
      return { items, pages, failure: toReadFailure(error, request.path), isUnserved: false };
    }
  }

  /**
   * The server asks who may read before it asks whether there is such a thing. What groups it serves it tells everyone.
   * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles
   */
  async function isGroupUnserved({ optionalGroup }: ListRequest): Promise<boolean> {
    if (optionalGroup === null) return false;
    const { status, body } = await call(optionalGroup);
    return status === 404 && isUnservedResource(body.toString("utf8"));
  }

  function toReadFailure(error: unknown, path: string): ReadFailure {
    if (abortSignal.aborted) throw abortSignal.reason;
    if (error instanceof ReadFailure) return error;
    if (error instanceof NamelessObjectError) {
      return new ReadFailure("invalid-response", `GET ${path} answered a list in which ${error.message}`);
    }
    if (!deadline.aborted) throw error;
    return new ReadFailure(
      "timeout",
      `GET ${path}: the cluster was not read within ${limits.totalTimeoutInMs / 1000} s`,
    );
  }

  return async (request, project) => {
    for (let restarts = 0; ; restarts++) {
      const outcome = await readPages(request, project);
      if (outcome.failure?.status !== 410 || restarts >= limits.maxRestarts) return outcome;
    }
  };
}

const unserved = Symbol("unserved");

function toStatusOutcome(path: string, answer: Answer): typeof unserved {
  const body = answer.body.toString("utf8");
  if (answer.status === 404 && isUnservedResource(body)) return unserved;
  throw toStatusFailure(path, answer.status, body);
}

function endlessList(path: string): ReadFailure {
  return new ReadFailure("invalid-response", `GET ${path} answered the same continue token twice`);
}

function toPagePath({ path, query, pageSize }: ListRequest, continueToken: string): string {
  const parameters = new URLSearchParams({ ...query, limit: String(pageSize) });
  if (continueToken !== "") parameters.set("continue", continueToken);
  return `${path}?${parameters}`;
}
