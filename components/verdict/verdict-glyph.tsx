import { verdictShapes, type ShownVerdict } from "../../lib/topology/verdict-shapes.ts";

export function VerdictGlyph({ verdict, className = "size-4" }: { verdict: ShownVerdict; className?: string }) {
  return (
    <svg data-verdict={verdict} viewBox="0 0 16 16" className={`shrink-0 text-verdict ${className}`} aria-hidden="true">
      <path
        d={verdictShapes[verdict]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
