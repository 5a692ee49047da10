/**
 * Gives every equal text as one and the same string. Each page parses its own copies of the node, owner and
 * namespace names; ten thousand pods would keep ten thousand of each.
 */
export type ShareText = (text: string) => string;

export function createShareText(): ShareText {
  const known = new Map<string, string>();
  return (text) => {
    const shared = known.get(text);
    if (shared !== undefined) return shared;
    known.set(text, text);
    return text;
  };
}
