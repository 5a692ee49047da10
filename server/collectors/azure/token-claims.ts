/** The claims of an access token, unchecked: ARM checks them. Undefined when the token is not a JWT. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return typeof claims === "object" && claims !== null ? (claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Whose token it is: the object id that roles are assigned to. Nothing else of the token is kept. */
export function objectIdOf(token: string): string | null {
  const oid = claimsOf(token)?.["oid"];
  return typeof oid === "string" && oid !== "" ? oid : null;
}
