import type { Verdict } from "../../lib/bridges/verdict.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";

/** That there is nothing to be done, as far as that is known, where rows would stand otherwise. */
export function NothingNotice({ verdict, text }: { verdict: Verdict; text: string }) {
  return (
    <p
      data-verdict={verdict}
      className="flex items-center gap-2.5 rounded-lg border border-line bg-surface px-4 py-3 text-sm"
    >
      <VerdictGlyph verdict={verdict} />
      {text}
    </p>
  );
}
