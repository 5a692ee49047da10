import type { DiffParts } from "../../lib/text/difference.ts";
import { panelWords } from "../words/panel.ts";

/** What differs is read at a glance: it breaks over two lines only when it is longer than this. */
const keptWhole = 20;

interface Props {
  /** Null when the place was read and held nothing. */
  readonly parts: (DiffParts & { readonly room?: number }) | null;
}

/** A value in letters of one width, with the part marked that differs from the other end. Long ones break anywhere. */
export function MarkedValue({ parts }: Props) {
  if (parts === null) return <span className="text-ink-soft italic">{panelWords.nothingThere}</span>;
  const { before, differing, after, room = 0 } = parts;
  return (
    <code className="font-mono text-[0.8125rem] break-all whitespace-pre-wrap">
      {before}
      <span className={differing.length + room <= keptWhole ? "whitespace-nowrap" : ""}>
        {differing !== "" && <mark>{differing}</mark>}
        {room > 0 && <span aria-hidden="true" className="inline-block" style={{ width: `${room}ch` }} />}
      </span>
      {after}
    </code>
  );
}
