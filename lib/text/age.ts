/** How long ago, in the largest whole unit: `12 s`, `4 min`, `3 h`, `2 d`. */
export function ageOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min`;
  if (whole < 86_400) return `${Math.floor(whole / 3600)} h`;
  return `${Math.floor(whole / 86_400)} d`;
}

export const secondsSince = (iso: string, nowInMs: number): number => (nowInMs - Date.parse(iso)) / 1000;
