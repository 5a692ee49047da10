import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import { VerdictGlyph } from "./verdict-glyph.tsx";

/** A word in the shape and the colours of a verdict. */
export function Pill({ drawnAs, title, children }: { drawnAs: ShownVerdict; title?: string; children: string }) {
  return (
    <span
      data-verdict={drawnAs}
      title={title}
      className="inline-flex items-center gap-1.5 rounded-full bg-verdict-soft py-0.5 pr-2.5 pl-2 text-sm font-medium whitespace-nowrap text-verdict"
    >
      <VerdictGlyph verdict={drawnAs} className="size-3.5" />
      {children}
    </span>
  );
}
