import type { Bridge } from "./bridge.ts";

/** What `GET /api/v1/bridges/{id}` answers: a bridge, and who read it. */
export interface BridgeInFull extends Bridge {
  readonly reader: Reader;
}

/** Whom a role has to be assigned to before more can be read. */
export interface Reader {
  /** In Entra ID, as the access token says; null when it says nothing. */
  readonly objectId: string | null;
}

export const unknownReader: Reader = { objectId: null };
