import { listRules } from "../../../../lib/bridges/all-rules.ts";
import type { RulesDocument } from "../../../../lib/palette/rule-entries.ts";
import { answerJson } from "../../../../server/http/answer-json.ts";
import { serialise } from "../../../../server/watch/serialised.ts";

const document: RulesDocument = { schema: "bridgekeeper/v1", rules: listRules() };
const serialised = serialise(document);

/** Every rule with its law. Depends on the release only. */
export const GET = (request: Request): Response => answerJson(request, serialised);
