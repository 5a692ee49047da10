const maxMessageLength = 600;
/** Redaction looks at more than is kept, so that a cut never leaves the half of a value that it would have found. */
const maxLookedAt = 2000;

const mask = "***";

const patterns: readonly (readonly [RegExp, string])[] = [
  [/(:\/\/)[^\s/@:"']*:[^\s@"']*@/g, `$1${mask}@`],
  [/(:\/\/)[^\s/@"']+@/g, `$1${mask}@`],
  // `image:tag@sha256:` is a digest, not a user with a password.
  [/[^\s:/@"'=]+:(?!\/\/)[^\s:@"']+@(?!sha256:)/g, `${mask}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${mask}`],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, mask],
  [
    /((?:[\w.-]*(?:passw|pwd|secret|token|key|credential|signature)[\w.-]*|\bsig|\bpass))=("[^"]*"?|'[^']*'?|[^\s,;&]+)/gi,
    `$1=${mask}`,
  ],
  [/(["'][\w.-]*(?:passw|pwd|secret|token|key|credential)[\w.-]*["']\s*:\s*)(["'])[^"']*\2?/gi, `$1$2${mask}$2`],
];

/** A status or event message, short and without what looks like a credential. */
export function redactMessage(message: string): string {
  let text = message;
  if (text.length > maxLookedAt) text = text.slice(0, maxLookedAt).replace(/\S*$/, "");
  for (const [pattern, replacement] of patterns) text = text.replace(pattern, replacement);
  return text.length > maxMessageLength ? `${text.slice(0, maxMessageLength - 1)}…` : text;
}
