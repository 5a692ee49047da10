import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import type { FindingsDocument, ReadingsDocument } from "../../lib/tables/documents.ts";
import type { Published } from "./published.ts";

export const toFindingsDocument = ({ schema, readAt, findings }: Evaluation): FindingsDocument => ({
  schema,
  readAt,
  findings,
});

export const toReadingsDocument = ({ evaluation, reader }: Published): ReadingsDocument => ({
  schema: evaluation.schema,
  readAt: evaluation.readAt,
  readings: evaluation.readings,
  reader,
});
