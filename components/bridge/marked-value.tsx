import type { DiffParts } from "../../lib/text/difference.ts";
import { Breakable } from "../frame/breakable.tsx";
import { panelWords } from "../words/panel.ts";

/** What differs is read at a glance: it breaks over two lines only when it is longer than this. */
const keptWhole = 20;

interface Props {
  /** Null when the place was read and held nothing. */
  readonly parts: (DiffParts & { readonly room?: number }) | null;
}

/** A value in letters of one width, with the part marked that differs from the other end. Long ones break between words. */
export function MarkedValue({ parts }: Props) {
  if (parts === null) return <span className="text-ink-soft italic">{panelWords.nothingThere}</span>;
  const { before, differing, after, room = 0 } = parts;
  return (
    <code className="font-mono text-[0.8125rem] wrap-anywhere whitespace-pre-wrap">
      <Breakable text={before} />
      <span className={differing.length + room <= keptWhole ? "whitespace-nowrap" : ""}>
        {differing !== "" && <mark>{differing}</mark>}
        {room > 0 && <Lack letters={room} />}
      </span>
      <Breakable text={after} />
    </code>
  );
}

/** Where the other value has more letters: filled, since a gap would read as blanks. */
function Lack({ letters }: { letters: number }) {
  return <span aria-hidden="true" className="lack inline-block" style={{ width: `${letters}ch` }} />;
}
