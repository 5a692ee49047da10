import type { AccessToken, GetTokenOptions, TokenCredential } from "@azure/core-auth";
import { CallError } from "./call-error.ts";

/** A token is fetched anew this long before it expires. */
const reserveMs = 120_000;

/**
 * One token for all clients, so that a slow credential is waited for once. Whatever the credential throws
 * becomes an `unauthorized` {@link CallError} with the first line of its text.
 */
export function shareToken(credential: TokenCredential, now: () => number): TokenCredential {
  let pending: Promise<AccessToken> | undefined;

  function fetchToken(scopes: string | string[], options: GetTokenOptions | undefined): Promise<AccessToken> {
    const fetched = request(credential, scopes, options);
    pending = fetched;
    fetched.catch(() => {
      if (pending === fetched) pending = undefined;
    });
    return fetched;
  }

  return {
    async getToken(scopes, options) {
      const abortSignal = options?.abortSignal as AbortSignal | undefined;
      if (pending && options?.claims === undefined) {
        const token = await orAbort(pending, abortSignal);
        if (token.expiresOnTimestamp - now() > reserveMs) return token;
      }
      return orAbort(fetchToken(scopes, options), abortSignal);
    },
  };
}

async function request(
  credential: TokenCredential,
  scopes: string | string[],
  options: GetTokenOptions | undefined,
): Promise<AccessToken> {
  try {
    const token = await credential.getToken(scopes, options);
    if (token) return token;
  } catch (error) {
    throw new CallError("unauthorized", reasonOf(error));
  }
  throw new CallError("unauthorized", "The credential gave no token");
}

/** Not every credential listens to the signal. */
async function orAbort<T>(promise: Promise<T>, abortSignal: AbortSignal | undefined): Promise<T> {
  if (!abortSignal) return promise;
  abortSignal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(abortSignal.reason);
  abortSignal.addEventListener("abort", abort);
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    abortSignal.removeEventListener("abort", abort);
  }
}

/** A chain of credentials tells in its parts why each was of no use; its own message says only that none was. */
function reasonOf(error: unknown): string {
  const parts = error instanceof Error && "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  if (parts.length === 0) return firstLine(error);
  return `No Azure sign-in was found. Run \`az login\`, or give the process an identity. Tried: ${parts.map(firstLine).join(" | ")}`;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split(/\r?\n/, 1)[0] || "The credential failed without a reason";
}
