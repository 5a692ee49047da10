"use client";

import type { ReactNode } from "react";
import { ageOf, secondsSince } from "../../lib/text/age.ts";
import { stateWords } from "../words/states.ts";
import { Notice } from "./notice.tsx";
import { useNow } from "./use-now.ts";

const words = stateWords.stale;

interface Props {
  readonly readAt: string;
  readonly intervalInSeconds: number;
  readonly isServerLost: boolean;
  readonly error: string | null;
  /** The way to have it read at once, where the header has no room for one. */
  readonly children: ReactNode;
}

/** After how many missed readings the picture is called old. */
const patience = 3;

/** Says loudly when the picture no longer shows the present, and why, as far as that is known. */
export function StaleNotice({ readAt, intervalInSeconds, isServerLost, error, children }: Props) {
  const nowInMs = useNow();
  const age = nowInMs === null ? 0 : secondsSince(readAt, nowInMs);
  const isOld = age > patience * intervalInSeconds;
  if (!isOld && !isServerLost && error === null) return null;
  return (
    <Notice
      verdict={isOld || isServerLost ? "broken" : "unknown"}
      title={isOld ? words.old(ageOf(age)) : words.doubtful}
    >
      {isServerLost && <p>{words.lost}</p>}
      {!isServerLost && error !== null && <p>{error}</p>}
      {!isServerLost && error === null && <p>{words.late(ageOf(intervalInSeconds))}</p>}
      {!isServerLost && <div className="mt-2 lg:hidden">{children}</div>}
    </Notice>
  );
}
