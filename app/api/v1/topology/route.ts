import { answerTopology } from "../../../../server/http/answer-topology.ts";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Response => answerTopology(request);
