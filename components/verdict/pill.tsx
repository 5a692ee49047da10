import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import { VerdictGlyph } from "./verdict-glyph.tsx";

interface Props {
  readonly drawnAs: ShownVerdict;
  /** An SVG path in a box of 16 by 16, for what is no verdict and has but its colours. */
  readonly shape?: string;
  readonly title?: string;
  readonly children: string;
}

/** A word in the shape and the colours of a verdict. */
export function Pill({ drawnAs, shape, title, children }: Props) {
  return (
    <span
      data-verdict={drawnAs}
      title={title}
      className="inline-flex items-center gap-1.5 rounded-full bg-verdict-soft py-0.5 pr-2.5 pl-2 text-sm font-medium whitespace-nowrap text-verdict"
    >
      <VerdictGlyph verdict={drawnAs} className="size-3.5" {...(shape === undefined ? {} : { shape })} />
      {children}
    </span>
  );
}
