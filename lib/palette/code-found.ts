import type { PaletteEntry } from "./palette-entry.ts";

/** Of fewer letters a word stands in too many codes by chance. */
const shortest = 3;

/** The error code of an entry that one of the words begins, or begins a part of; null where none does. */
export function codeFound({ codes = [] }: Pick<PaletteEntry, "codes">, words: readonly string[]): string | null {
  const begins = words.filter(({ length }) => length >= shortest);
  return codes.find((code) => partsOf(code).some((part) => begins.some((word) => part.startsWith(word)))) ?? null;
}

const partsOf = (code: string): readonly string[] => [code, ...code.split(/[ ,]+/)].map((part) => part.toLowerCase());
