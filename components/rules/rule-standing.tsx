"use client";

import Link from "next/link";
import type { Verdict } from "../../lib/bridges/verdict.ts";
import { useRefreshOnReading } from "../estate/use-refresh-on-reading.ts";
import { VerdictBadge } from "../verdict/verdict-badge.tsx";
import { ruleWords, silenceOf } from "../words/rules.ts";

/** A bridge, or a resource, of which the rule has something to say in the latest reading. */
export interface Concern {
  readonly key: string;
  readonly title: string;
  readonly message: string;
  /** Null for a finding. */
  readonly verdict: Verdict | null;
  readonly href: string;
}

interface Props {
  readonly concerns: readonly Concern[];
  /** How many of the bridges that the rule was asked about it finds intact. */
  readonly intactCount: number;
  /** False for a rule about findings, which no bridge is asked about. */
  readonly isJoint: boolean;
}

const shownAtMost = 20;

/** What the rule says at this moment, worst first. */
export function RuleStanding({ concerns, intactCount, isJoint }: Props) {
  useRefreshOnReading();
  return (
    <section aria-labelledby="standing-heading" className="mt-6 rounded-lg border border-line bg-surface px-4 py-3">
      <h2 id="standing-heading" className="font-semibold">
        {ruleWords.standing}
      </h2>
      {concerns.length === 0 && <p className="mt-1 text-sm text-ink-soft">{silenceOf(isJoint, intactCount)}</p>}
      <ul className="mt-2 space-y-2 empty:hidden">
        {concerns.slice(0, shownAtMost).map((concern) => (
          <li key={concern.key} data-verdict={concern.verdict ?? "elsewhere"} className="text-sm">
            <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
              {concern.verdict !== null && <VerdictBadge verdict={concern.verdict} />}
              <Link prefetch={false} href={concern.href} className="text-accent underline underline-offset-2">
                {concern.title}
              </Link>
            </p>
            <p className="mt-1 wrap-anywhere text-ink-soft">{concern.message}</p>
          </li>
        ))}
      </ul>
      {concerns.length > shownAtMost && (
        <p className="mt-2 text-sm text-ink-soft">{ruleWords.more(concerns.length - shownAtMost)}</p>
      )}
    </section>
  );
}
