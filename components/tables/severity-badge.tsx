import type { Severity } from "../../lib/findings/severity.ts";
import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import { Pill } from "../verdict/pill.tsx";
import { severityWords } from "../words/filters.ts";

/** The verdict in whose shape and colour a severity is drawn. */
const drawnAs: Readonly<Record<Severity, ShownVerdict>> = { error: "broken", warning: "at-risk", info: "elsewhere" };

export const SeverityBadge = ({ severity }: { severity: Severity }) => (
  <Pill drawnAs={drawnAs[severity]}>{severityWords[severity]}</Pill>
);
