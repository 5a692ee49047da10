import type { Joint } from "../../lib/bridges/bridge.ts";
import { verdictsWorstFirst } from "../../lib/bridges/verdict.ts";
import { verdictMeanings } from "../verdict/verdict-words.ts";
import { panelWords } from "../words/panel.ts";
import { JointRung } from "./joint-rung.tsx";

interface Props {
  readonly joints: readonly Joint[];
  /** The joint that is open. */
  readonly first: Joint | null;
  /** The joint that gives the bridge its verdict. */
  readonly root: Joint | null;
  /** Its fault is told and mended on another bridge. */
  readonly isBlocked: boolean;
}

/** The joints in the order in which a request would meet them. The first that something can be done about is open. */
export function JointLadder({ joints, first, root, isBlocked }: Props) {
  const toldOf = (joint: Joint) => (joint !== root ? "here" : isBlocked ? "elsewhere" : "above");
  return (
    <section aria-labelledby="joints-heading">
      <h3 id="joints-heading" className="font-semibold">
        {panelWords.joints}
      </h3>
      <p className="text-xs text-ink-soft">{panelWords.joint}</p>
      <p className="text-xs text-ink-soft">
        {countsOf(joints)}. {root !== null && !isBlocked && verdictMeanings[root.verdict]}
      </p>
      <ol className="mt-3">
        {joints.map((joint) => (
          <JointRung key={joint.rule} joint={joint} isOpen={joint === first} told={toldOf(joint)} />
        ))}
      </ol>
    </section>
  );
}

/** `8 joints: 1 broken, 7 intact` */
function countsOf(joints: readonly Joint[]): string {
  const counts = verdictsWorstFirst.flatMap((verdict) => {
    const count = joints.filter((joint) => joint.verdict === verdict).length;
    return count === 0 ? [] : [panelWords.countOf(count, verdict)];
  });
  return panelWords.jointsInShort(joints.length, counts);
}
