import type { Joint } from "../../lib/bridges/bridge.ts";
import { verdictsWorstFirst } from "../../lib/bridges/verdict.ts";
import { verdictWords } from "../verdict/verdict-words.ts";
import { panelWords } from "../words/panel.ts";
import { JointRung } from "./joint-rung.tsx";

interface Props {
  readonly joints: readonly Joint[];
  /** The joint that gives the bridge its verdict; its sentence stands above already. */
  readonly rootCause: Joint | null;
  /** Its fix, or what would settle it, does so too. */
  readonly isFixTold: boolean;
}

/** The joints in the order in which a request would meet them. The one that decides is open. */
export function JointLadder({ joints, rootCause, isFixTold }: Props) {
  return (
    <section aria-labelledby="joints-heading">
      <h3 id="joints-heading" className="font-semibold">
        {panelWords.joints}
      </h3>
      <p className="text-xs text-ink-soft">{countsOf(joints)}</p>
      <ol className="mt-3">
        {joints.map((joint) => (
          <JointRung
            key={joint.rule}
            joint={joint}
            isRoot={joint === rootCause}
            isFixTold={joint === rootCause && isFixTold}
          />
        ))}
      </ol>
    </section>
  );
}

/** `8 joints: 1 broken, 7 intact` */
function countsOf(joints: readonly Joint[]): string {
  const counts = verdictsWorstFirst.flatMap((verdict) => {
    const count = joints.filter((joint) => joint.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdictWords[verdict].toLowerCase()}`];
  });
  return `${joints.length === 1 ? "1 joint" : `${joints.length} joints`}: ${counts.join(", ")}`;
}
