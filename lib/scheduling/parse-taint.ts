import type { Taint } from "../inventory/kubernetes/node.ts";

const taintPattern = /^([^=]+)(?:=(.*))?$/s;

/** ARM's `key=value:Effect` or `key:Effect`; undefined when the text is neither. */
export function parseTaint(text: string): Taint | undefined {
  const colon = text.lastIndexOf(":");
  const effect = text.slice(colon + 1);
  if (colon < 0 || (effect !== "NoSchedule" && effect !== "PreferNoSchedule" && effect !== "NoExecute"))
    return undefined;
  const [, key, value = ""] = taintPattern.exec(text.slice(0, colon)) ?? [];
  return key === undefined ? undefined : { key, value, effect };
}

/** The inverse: `key=value:Effect`, or `key:Effect` without a value. */
export function formatTaint({ key, value, effect }: Taint): string {
  return `${key}${value === "" ? "" : `=${value}`}:${effect}`;
}
