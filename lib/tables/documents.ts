import type { Reader } from "../bridges/bridge-in-full.ts";
import type { Evaluation } from "../bridges/evaluate.ts";

/** What `GET /api/v1/findings` answers. */
export type FindingsDocument = Pick<Evaluation, "schema" | "readAt" | "findings">;

/** What `GET /api/v1/readings` answers. */
export interface ReadingsDocument extends Pick<Evaluation, "schema" | "readAt" | "readings"> {
  readonly reader: Reader;
}
