import { verdictShapes, type ShownVerdict } from "../../lib/topology/verdict-shapes.ts";

interface Props {
  readonly verdict: ShownVerdict;
  /** Another shape in the colour of the verdict. */
  readonly shape?: string;
  readonly className?: string;
}

export function VerdictGlyph({ verdict, shape = verdictShapes[verdict], className = "size-4" }: Props) {
  return (
    <svg data-verdict={verdict} viewBox="0 0 16 16" className={`shrink-0 text-verdict ${className}`} aria-hidden="true">
      <path d={shape} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
