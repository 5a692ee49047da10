import { isGuid } from "../text/guid.ts";

/** What a value is that stands where a client id belongs, as a clause; undefined when it may be one. */
export function explainClientId(value: string): string | undefined {
  if (isGuid(value)) return undefined;
  if (isGuid(value.trim())) return "has blanks around it, which are passed on as they are";
  if (isGuid(value.replace(/^["'\s]+|["'\s]+$/g, ""))) return "has quotes around it, which are passed on as they are";
  if (value.startsWith("/")) return "is a resource id";
  if (/\$\{|\$\(|\{\{|<[^>]*>/.test(value)) return "is a template that nobody filled in";
  return "is no GUID";
}
