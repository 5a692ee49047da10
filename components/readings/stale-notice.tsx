import { ageOf, secondsSince } from "../../lib/text/age.ts";
import { Notice } from "./notice.tsx";

interface Props {
  readonly readAt: string;
  readonly nowInMs: number | null;
  readonly intervalInSeconds: number;
  readonly isServerLost: boolean;
  readonly error: string | null;
}

/** After how many missed readings the picture is called old. */
const patience = 3;

/** Says loudly when the picture no longer shows the present, and why, as far as that is known. */
export function StaleNotice({ readAt, nowInMs, intervalInSeconds, isServerLost, error }: Props) {
  const age = nowInMs === null ? 0 : secondsSince(readAt, nowInMs);
  const isOld = age > patience * intervalInSeconds;
  if (!isOld && !isServerLost && error === null) return null;
  return (
    <Notice
      verdict={isOld || isServerLost ? "broken" : "unknown"}
      title={isOld ? `This picture is ${ageOf(age)} old` : "The picture may be out of date"}
    >
      {isServerLost && <p>Bridgekeeper&rsquo;s server does not answer. What you see is the last that it said.</p>}
      {!isServerLost && error !== null && <p>{error}</p>}
      {!isServerLost && error === null && (
        <p>No reading has ended since. It is meant to be read every {ageOf(intervalInSeconds)}.</p>
      )}
    </Notice>
  );
}
