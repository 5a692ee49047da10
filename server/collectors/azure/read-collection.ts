import { z } from "zod";
import { collections, type CollectionName, type ResourceOf } from "../../../lib/inventory/collections.ts";
import type { CollectedOf } from "../../../lib/inventory/inventory.ts";
import type { Reading } from "../../../lib/inventory/reading.ts";
import type { CallError } from "./call-error.ts";
import { toCallError } from "./to-call-error.ts";

export interface CollectionToRead<Name extends CollectionName> {
  readonly what: Name;
  /** An ARM id, `/` for the tenant. */
  readonly scope: string;
  readonly pages: AsyncIterable<readonly unknown[]>;
  /** Throws a ZodError for a resource that is not what it should be. */
  readonly parse: (raw: unknown) => ResourceOf[Name];
  /** Gets every page's resources as soon as they arrive. */
  readonly onResources?: (resources: readonly ResourceOf[Name][]) => void;
  readonly abortSignal: AbortSignal;
  readonly now: () => Date;
}

type Outcome = Pick<Reading, "status" | "reason" | "detail">;

/** Reads one collection to its end, or as far as it goes. */
export async function readCollection<Name extends CollectionName>(
  collection: CollectionToRead<Name>,
): Promise<CollectedOf<Name>> {
  const { what, scope } = collection;
  const resources: ResourceOf[Name][] = [];
  const malformed: string[] = [];
  let pageCount = 0;
  let failure: CallError | undefined;
  try {
    for await (const page of collection.pages) {
      pageCount += 1;
      const parsed = parsePage(page, collection.parse, malformed);
      resources.push(...parsed);
      collection.onResources?.(parsed);
    }
  } catch (error) {
    failure = toCallError(error, collection.abortSignal);
  }
  const outcome = outcomeOf(pageCount, failure, malformed);
  const at = collection.now().toISOString();
  const reading = { source: collections[what].source, what, scope, ...outcome, at, count: resources.length };
  return { reading, resources };
}

function parsePage<T>(page: readonly unknown[], parse: (raw: unknown) => T, malformed: string[]): T[] {
  const parsed: T[] = [];
  for (const raw of page) {
    try {
      parsed.push(parse(raw));
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      malformed.push(complaintOf(raw, error));
    }
  }
  return parsed;
}

function outcomeOf(pageCount: number, failure: CallError | undefined, malformed: readonly string[]): Outcome {
  if (failure && pageCount === 0 && isNothing(failure)) return complete;
  if (failure) return { status: pageCount > 0 ? "partial" : "failed", reason: failure.reason, detail: failure.message };
  if (malformed.length === 0) return complete;
  const more = malformed.length > 1 ? ` (and ${malformed.length - 1} more)` : "";
  return { status: "partial", reason: "invalid-response", detail: `${malformed[0]}${more}` };
}

const complete: Outcome = { status: "complete", reason: null, detail: null };

/**
 * Where a provider is not registered there can be none of its resources, and without its licence no Privileged Identity
 * Management.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider
 * https://github.com/JulianHayward/Azure-MG-Sub-Governance-Reporting/issues/114
 */
function isNothing({ code }: CallError): boolean {
  return code !== null && codesOfNothing.has(code);
}

const codesOfNothing: ReadonlySet<string> = new Set([
  "MissingSubscriptionRegistration",
  "SubscriptionNotRegistered",
  "AadPremiumLicenseRequired",
]);

/** Names the resource and the field, never the value. */
function complaintOf(raw: unknown, { issues }: z.ZodError): string {
  const id = (raw as { id?: unknown } | null)?.id;
  const [issue] = issues;
  return `${typeof id === "string" ? id : "A resource without id"}: ${issue?.path.join(".") || "the resource"}: ${issue?.message}`;
}
