import type { FoldedGroup } from "../../lib/board/fold-board.ts";
import { TextButton } from "../frame/text-button.tsx";
import { boardWords } from "../words/board.ts";

interface Props {
  readonly groups: readonly FoldedGroup[];
  readonly open: readonly string[];
  readonly onChange: (open: readonly string[]) => void;
}

/** How much is folded away, and the way to all of it and back. */
export function FoldNotice({ groups, open, onChange }: Props) {
  const folded = groups.flatMap((group) => group.folded);
  const bridges = folded.reduce((sum, row) => sum + row.bridges.length, 0);
  const openAll = () => onChange(groups.map(({ key }) => key));
  return (
    <>
      {folded.length > 0 && (
        <p>
          {boardWords.folded(folded.length, bridges)} {boardWords.foldedAway}
        </p>
      )}
      {folded.length > 0 && <TextButton title={boardWords.unfoldAll} onClick={openAll} />}
      {open.length > 0 && <TextButton title={boardWords.foldAgain} onClick={() => onChange([])} />}
    </>
  );
}
