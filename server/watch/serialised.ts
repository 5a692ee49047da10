import { createHash } from "node:crypto";

/** A JSON text and the strong ETag that stands for it. */
export interface Serialised {
  readonly text: string;
  readonly etag: string;
}

export function serialise(value: unknown): Serialised {
  const text = JSON.stringify(value);
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"` };
}
