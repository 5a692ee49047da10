"use client";

import Link from "next/link";
import { standingOf } from "../../lib/board/tally.ts";
import { useEstate } from "../estate/estate-context.ts";
import { panelWords } from "../words/panel.ts";
import { findingListWords } from "../words/tables.ts";
import { StandingBadge } from "./standing-badge.tsx";

/** The bridges from whose trouble a finding follows, each leading there. */
export function FollowedBridges({ ids }: { ids: readonly string[] }) {
  const { bridges } = useEstate().document;
  const followed = bridges.filter(({ id }) => ids.includes(id));
  return followed.map((bridge) => {
    const { id, kind, namespace, workload, target } = bridge;
    return (
      <p key={id} className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        {findingListWords.followsFrom}
        <StandingBadge standing={standingOf(bridge)} />
        <Link
          prefetch={false}
          href={`/?bridge=${encodeURIComponent(id)}`}
          className="min-w-0 wrap-anywhere text-accent underline underline-offset-2"
        >
          {panelWords.bridgeFromTo(kind, `${namespace}/${workload.name}`, target.name)}
        </Link>
      </p>
    );
  });
}
