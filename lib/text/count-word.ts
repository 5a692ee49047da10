import { digits } from "./digits.ts";

/** `1 workload`, `14 workloads`, `2 managed identities`. */
export function countWord(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${digits(count)} ${noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
