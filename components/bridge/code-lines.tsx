import { toCodeLines, type CodeLine } from "../../lib/text/code-lines.ts";
import type { CodePiece } from "../../lib/text/placeholders.ts";
import { splitAtFlags } from "../../lib/text/split-at-flags.ts";

/** How much further in a line goes on that does not fit. */
const hanging = 2;

/** Code in a column of any width: what goes on in the next line hangs below its own. */
export function CodeLines({ code }: { code: string }) {
  return (
    <pre className="px-3 py-2 font-mono text-xs leading-5 whitespace-pre-wrap wrap-anywhere">
      {toCodeLines(code).map((line) => (
        <Line key={line.start} line={line} />
      ))}
    </pre>
  );
}

function Line({ line: { indent, pieces, kept } }: { line: CodeLine }) {
  const inset = `${indent + hanging}ch`;
  return (
    <span className="block" style={{ paddingLeft: inset, textIndent: `-${inset}` }}>
      <Pieces pieces={pieces} />
      {kept.length > 0 && (
        <span className="whitespace-pre">
          <Pieces pieces={kept} />
        </span>
      )}
    </span>
  );
}

function Pieces({ pieces }: { pieces: readonly CodePiece[] }) {
  return pieces.map(({ start, text, isPlaceholder }) =>
    isPlaceholder ? <Placeholder key={start} text={text} /> : <Plain key={start} text={text} />,
  );
}

function Plain({ text }: { text: string }) {
  return splitAtFlags(text).map((part) =>
    part.isFlag ? (
      <span key={part.start} className="whitespace-nowrap">
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}

function Placeholder({ text }: { text: string }) {
  return <var className="rounded-sm bg-placeholder px-0.5 font-semibold not-italic outline outline-dashed">{text}</var>;
}
