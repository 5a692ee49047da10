import type { ReactNode } from "react";
import type { Verdict } from "../../lib/bridges/verdict.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";

/** Something that has to be known before the picture is believed. */
export function Notice({ verdict, title, children }: { verdict: Verdict; title: string; children: ReactNode }) {
  return (
    <div
      role="alert"
      data-verdict={verdict}
      className="flex gap-3 rounded-lg border-2 border-verdict bg-verdict-soft px-4 py-3"
    >
      <VerdictGlyph verdict={verdict} className="mt-1 size-4" />
      <div>
        <p className="font-semibold">{title}</p>
        <div className="text-sm">{children}</div>
      </div>
    </div>
  );
}
