"use client";

import Link from "next/link";
import { useEstate } from "../estate/estate-context.ts";
import { findingListWords } from "../words/tables.ts";
import { NothingNotice } from "./nothing-notice.tsx";

/** That there is nothing, and that there may be more where something could not be read: findings need both ends too. */
export function NoFindings({ count, isThere }: { count: number; isThere: boolean }) {
  const { incomplete } = useEstate().document.readings;
  return (
    <>
      {isThere && count === 0 && (
        <NothingNotice verdict={incomplete > 0 ? "unknown" : "intact"} text={findingListWords.none} />
      )}
      {incomplete > 0 && (
        <p className="text-sm text-ink-soft">
          {findingListWords.unread}{" "}
          <Link
            href="/readings?status=failed,partial"
            prefetch={false}
            className="text-accent underline underline-offset-2"
          >
            {findingListWords.whichReadings}
          </Link>
        </p>
      )}
    </>
  );
}
