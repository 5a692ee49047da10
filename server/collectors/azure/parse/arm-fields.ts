import { z } from "zod";
import { armName } from "../../../../lib/inventory/azure/arm-id.ts";
import type { AzureResource } from "../../../../lib/inventory/azure/azure-resource.ts";

/** ARM leaves out what is not set, or answers it as null. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
export const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

/** The host of an endpoint URL, in lower case. */
export const hostOfUrl = z.url().transform((url) => new URL(url).hostname.toLowerCase());

const names = { id: z.string().min(1), name: z.string().nullish() };

/** A schema for a resource of which only these properties are looked at; everything else is dropped. */
export function armResource<Properties extends z.ZodRawShape>(properties: Properties) {
  return z.object({ ...names, properties: z.object(properties) });
}

/** Children are named `parent/child` by some providers and `child` by others. */
export function namesOf({ id, name }: { id: string; name?: string | null | undefined }): AzureResource {
  return { id, name: name ? armName(name) : armName(id) };
}

/** The distinct values, without null. */
export function distinct(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value != null))];
}
