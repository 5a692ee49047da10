import type { ReadingRow } from "../../lib/tables/reading-table.ts";
import { CodeBlock } from "../bridge/code-block.tsx";
import { Breakable } from "../frame/breakable.tsx";
import { grantTitles, panelWords } from "../words/panel.ts";
import { reasonWords } from "../words/reasons.ts";
import { readingListWords } from "../words/tables.ts";

/** Why a reading is not complete, and what would make it so: the command that grants what is missing, or the next try. */
export function ReadingReason({ row, isGrantOpen }: { row: ReadingRow; isGrantOpen: boolean }) {
  const { reason, detail, permission, grant } = row;
  if (reason === null) return null;
  return (
    <>
      <p className="font-semibold text-verdict first-letter:uppercase">{reasonWords[reason]}</p>
      {permission === null ? (
        <p className="text-ink-soft">{readingListWords.again}</p>
      ) : (
        <p>
          {readingListWords.needs}{" "}
          <code className="font-mono text-[0.8125rem] wrap-anywhere">
            <Breakable text={permission} />
          </code>
        </p>
      )}
      {grant !== null && (
        <details open={isGrantOpen} className="mt-1.5">
          <summary className="w-fit rounded text-accent">{readingListWords.grant}</summary>
          <div className="mt-1">
            <CodeBlock title={grantTitles[grant.tool]} code={grant.command} hint={panelWords.whoReads[grant.tool]} />
          </div>
        </details>
      )}
      {detail !== null && <p className="mt-1.5 text-xs wrap-anywhere text-ink-soft">{detail}</p>}
    </>
  );
}
