import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import type { FindingsDocument, ReadingsDocument } from "../../lib/tables/documents.ts";

export const toFindingsDocument = ({ schema, readAt, findings }: Evaluation): FindingsDocument => ({
  schema,
  readAt,
  findings,
});

export const toReadingsDocument = ({ schema, readAt, readings }: Evaluation): ReadingsDocument => ({
  schema,
  readAt,
  readings,
});
