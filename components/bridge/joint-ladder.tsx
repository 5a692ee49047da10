import type { Joint } from "../../lib/bridges/bridge.ts";
import { JointRung } from "./joint-rung.tsx";

interface Props {
  readonly joints: readonly Joint[];
  /** The joint whose sentence and fix stand above already. */
  readonly rootCause: Joint | null;
}

/** The joints in the order in which a request would meet them. The first that does not hold is open. */
export function JointLadder({ joints, rootCause }: Props) {
  const first = joints.findIndex(({ verdict, ignored }) => verdict !== "intact" && ignored === null);
  return (
    <section aria-labelledby="joints-heading">
      <h3 id="joints-heading" className="font-semibold">
        Joints, in the order in which a request meets them
      </h3>
      <ol className="mt-3">
        {joints.map((joint, at) => (
          <JointRung key={joint.rule} joint={joint} isOpen={at === first} isTold={joint === rootCause} />
        ))}
      </ol>
    </section>
  );
}
