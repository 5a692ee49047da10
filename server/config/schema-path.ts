import { z } from "zod";

/** The way to a value: keys of mappings, indexes of lists. */
export type Path = readonly (string | number)[];

/** `clusters[0].name` */
export function keyOf(path: Path): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

/** A schema without its defaults. */
export function bareSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional;
  return isWrapped ? bareSchema(schema.def.innerType) : schema;
}

/** The keys that the mapping at a path may have; none when there is no mapping. */
export function knownKeys(schema: z.core.$ZodType, path: Path): readonly string[] {
  const bare = bareSchema(schema);
  const [first, ...rest] = path;
  if (bare instanceof z.ZodArray) return first === undefined ? [] : knownKeys(bare.element, rest);
  if (!(bare instanceof z.ZodObject)) return [];
  if (first === undefined) return Object.keys(bare.shape);
  const next = bare.shape[first];
  return next === undefined ? [] : knownKeys(next, rest);
}
