"use client";

import type { ReactNode } from "react";
import { FirstReading } from "../readings/first-reading.tsx";
import { ReadAgainButton } from "../readings/read-again-button.tsx";
import { ReadingFailed } from "../readings/reading-failed.tsx";
import { stateWords } from "../words/states.ts";
import { useEstate } from "./estate-context.ts";

/** What is below once there is something to show; until then, how far the first reading is, or why it failed. */
export function WhenRead({ children }: { children: ReactNode }) {
  const { document, isReading, readAgain } = useEstate();
  if (document.readAt !== null) return children;
  if (document.phase !== "failed") return <FirstReading progress={document.progress} since={document.readingSince} />;
  return (
    <ReadingFailed error={document.error ?? stateWords.failed.noReason}>
      <ReadAgainButton isReading={isReading} onRead={readAgain} />
    </ReadingFailed>
  );
}
