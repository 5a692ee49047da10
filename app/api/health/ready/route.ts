import { answerReady } from "../../../../server/http/answer-ready.ts";

export const dynamic = "force-dynamic";

export const GET = (): Response => answerReady();
