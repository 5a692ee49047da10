/**
 * Checked access to parsed JSON. A schema library over 10,000 pods costs more than parsing them, so projections
 * ask for the few fields they keep; what is missing or of another type reads as empty.
 */
export type Fields = Readonly<Record<string, unknown>>;

const noFields: Fields = Object.freeze(Object.create(null) as Fields);

export function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : noFields;
}

/** A field that is left out reads as undefined; hand-written manifests also spell it `null`. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Null for empty text too: Kubernetes leaves out what is empty, but not always. */
export function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function textList(value: unknown): string[] {
  return list(value).filter((entry) => typeof entry === "string");
}

/** The entries whose values are text, all of them or those under keys with a prefix. */
export function textMap(value: unknown, keyPrefix = ""): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, entry] of Object.entries(fields(value))) {
    if (typeof entry === "string" && key.startsWith(keyPrefix)) kept[key] = entry;
  }
  return kept;
}
