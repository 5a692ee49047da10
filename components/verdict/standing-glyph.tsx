import { shapeOf, type Standing } from "../../lib/board/tally.ts";
import { VerdictGlyph } from "./verdict-glyph.tsx";

/** The shape of a verdict; that of a bar across the way where the fault is another bridge's. */
export function StandingGlyph({ standing, className }: { standing: Standing; className?: string }) {
  return <VerdictGlyph verdict={shapeOf(standing)} {...(className === undefined ? {} : { className })} />;
}
