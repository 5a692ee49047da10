/**
 * The candidate most like the wanted text, or undefined without candidates. Equal but for case or a trailing
 * slash comes first, then the longest shared beginning and end. Ties go to the alphabetically first.
 */
export function nearestOf(candidates: Iterable<string>, wanted: string): string | undefined {
  let nearest: string | undefined;
  let best = -1;
  for (const candidate of candidates) {
    const score = likeness(candidate, wanted);
    if (score > best || (score === best && nearest !== undefined && candidate < nearest)) {
      nearest = candidate;
      best = score;
    }
  }
  return nearest;
}

/** Whether two texts differ by case, surrounding blanks or a trailing slash only. */
export function differsInSpellingOnly(left: string, right: string): boolean {
  return left !== right && loosely(left) === loosely(right);
}

function loosely(text: string): string {
  return text.trim().replace(/\/$/, "").toLowerCase();
}

/** 0 (nothing shared at either end) to 1 (equal); 2 for a difference of spelling only. */
function likeness(left: string, right: string): number {
  if (differsInSpellingOnly(left, right)) return 2;
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length, 1);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return (start + end) / longer;
}
