import { countWord } from "../../lib/text/count-word.ts";
import { TextButton } from "../frame/text-button.tsx";
import { filterWords } from "../words/filters.ts";

/** That the picture has folded cards away, and the way to all of them. */
export function FoldedCards({ count, onUnfoldAll }: { count: number; onUnfoldAll: () => void }) {
  return (
    <>
      <p>{filterWords.folded(countWord(count, "intact card"))}</p>
      <TextButton title={filterWords.unfoldAll} onClick={onUnfoldAll} />
    </>
  );
}
