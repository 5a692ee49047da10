const pageLength = 10;

/** Where a key leads in a list; null when it is no key of lists. Ends meet. */
export function movedTo(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return (from + 1) % count;
    case "ArrowUp":
      return (from - 1 + count) % count;
    case "PageDown":
      return Math.min(from + pageLength, count - 1);
    case "PageUp":
      return Math.max(from - pageLength, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
