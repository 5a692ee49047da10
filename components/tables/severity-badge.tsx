import type { Severity } from "../../lib/findings/severity.ts";
import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import { Pill } from "../verdict/pill.tsx";
import { severityWords } from "../words/filters.ts";

/** The verdict in whose colour, and mostly in whose shape, a severity is drawn. */
const drawnAs: Readonly<Record<Severity, ShownVerdict>> = { error: "broken", warning: "at-risk", info: "elsewhere" };

/** A lamp: nothing is blocked by what is but worth knowing. */
const lamp = "M5.8 9.6A4.2 4.2 0 1 1 10.2 9.6C9.7 10 9.5 10.4 9.5 11H6.5C6.5 10.4 6.3 10 5.8 9.6ZM6.6 13.8H9.4";

export const SeverityBadge = ({ severity }: { severity: Severity }) => (
  <Pill drawnAs={drawnAs[severity]} {...(severity === "info" ? { shape: lamp } : {})}>
    {severityWords[severity]}
  </Pill>
);
