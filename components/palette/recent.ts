/** Where the browser remembers what was chosen last: names of this estate, which leave the browser never. */
const name = "palette-recent";
const keptAtMost = 12;

/** The ids of the entries that were chosen last, the latest first. */
export function recentIds(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    // Somebody else wrote it, or the browser keeps nothing for this site.
    return [];
  }
}

export function rememberChosen(id: string): void {
  const others = recentIds().filter((each) => each !== id);
  try {
    localStorage.setItem(name, JSON.stringify([id, ...others].slice(0, keptAtMost)));
  } catch {
    // Not to remember is no reason not to go there.
  }
}
