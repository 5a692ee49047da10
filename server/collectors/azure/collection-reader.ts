import type { CollectionName, ResourceOf } from "../../../lib/inventory/collections.ts";
import type { Collected } from "../../../lib/inventory/inventory.ts";
import type { ArmClient } from "./arm-client.ts";
import { listResources } from "./list-resources.ts";
import { readCollection } from "./read-collection.ts";

/** One reading of Azure as it goes on. */
export interface ReadingSession {
  readonly client: ArmClient;
  readonly now: () => Date;
  readonly yield: (collected: Collected) => void;
}

/** Reads one collection in a scope, and everything below what it finds. */
export interface CollectionReader {
  read(session: ReadingSession, scope: string): Promise<void>;
}

type ListPages = (client: ArmClient, scope: string) => AsyncIterable<readonly unknown[]>;

interface CollectionDefinition<Name extends CollectionName> {
  readonly what: Name;
  readonly list: ListPages;
  readonly parse: (raw: unknown, scope: string) => ResourceOf[Name];
  readonly children?: (resource: ResourceOf[Name]) => readonly CollectionReader[];
}

/** A collection's children are read as soon as the page that names their parent is there. */
export function defineCollection<Name extends CollectionName & AzureName>({
  what,
  list,
  parse,
  children = () => [],
}: CollectionDefinition<Name>): CollectionReader {
  return {
    async read(session, scope) {
      const { client, now } = session;
      const descendants: Promise<void>[] = [];
      const collecting = readCollection<Name>({
        what,
        scope,
        pages: list(client, scope),
        parse: (raw) => parse(raw, scope),
        onResources: (resources) => {
          for (const resource of resources) {
            descendants.push(...children(resource).map((child) => child.read(session, resource.id)));
          }
        },
        abortSignal: client.abortSignal,
        now,
      }).then((collected) => session.yield(collected as unknown as Collected));
      await collecting;
      await Promise.all(descendants);
    },
  };
}

/** The collections whose resources have an ARM id. */
type AzureName = {
  [Name in CollectionName]: ResourceOf[Name] extends { readonly id: string } ? Name : never;
}[CollectionName];

/** Lists what lies at a path below the scope. */
export function below(path: string, apiVersion: string): ListPages {
  return (client, scope) => listResources(client, `${scope}/${path}`, apiVersion);
}
