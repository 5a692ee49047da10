import type { Verdict } from "../../lib/bridges/verdict.ts";
import { Pill } from "./pill.tsx";
import { verdictWords } from "./verdict-words.ts";

export const VerdictBadge = ({ verdict }: { verdict: Verdict }) => (
  <Pill drawnAs={verdict}>{verdictWords[verdict]}</Pill>
);
