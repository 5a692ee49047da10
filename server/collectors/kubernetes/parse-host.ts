/** The host of a URL, lower case and without port; null when the value is not a URL. */
export function parseHost(value: unknown): string | null {
  return typeof value === "string" && URL.canParse(value) ? new URL(value).hostname.toLowerCase() || null : null;
}
