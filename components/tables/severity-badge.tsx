import type { Verdict } from "../../lib/bridges/verdict.ts";
import type { Severity } from "../../lib/findings/severity.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { severityWords } from "../words/filters.ts";

/** The verdict in whose shape and colour a severity is drawn. */
const drawnAs: Readonly<Record<Severity, Verdict | "elsewhere">> = {
  error: "broken",
  warning: "at-risk",
  info: "elsewhere",
};

export function SeverityBadge({ severity }: { severity: Severity }) {
  return (
    <span
      data-verdict={drawnAs[severity]}
      className="inline-flex items-center gap-1.5 rounded-full bg-verdict-soft py-0.5 pr-2.5 pl-2 text-sm font-medium whitespace-nowrap text-verdict"
    >
      <VerdictGlyph verdict={drawnAs[severity]} className="size-3.5" />
      {severityWords[severity]}
    </span>
  );
}
