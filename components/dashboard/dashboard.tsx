"use client";

import type { Bridge } from "../../lib/bridges/bridge.ts";
import type { TopologyDocument } from "../../lib/topology/topology.ts";
import { Banner, type BannerText } from "../frame/banner.tsx";
import { SiteHeader } from "../frame/site-header.tsx";
import { FirstReading } from "../readings/first-reading.tsx";
import { ReadAgainButton } from "../readings/read-again-button.tsx";
import { ReadingAge } from "../readings/reading-age.tsx";
import { ReadingFailed } from "../readings/reading-failed.tsx";
import { StaleNotice } from "../readings/stale-notice.tsx";
import { useNow } from "../readings/use-now.ts";
import { useLiveTopology } from "../topology/use-live-topology.ts";
import { Estate } from "./estate.tsx";

interface Props {
  readonly initial: TopologyDocument;
  /** The bridge that the address selects, so that the first paint already has its joints. */
  readonly initialBridge: Bridge | null;
  readonly banner: BannerText | null;
}

export function Dashboard({ initial, initialBridge, banner }: Props) {
  const { document, isServerLost, isReading, readAgain } = useLiveTopology(initial);
  const nowInMs = useNow();
  const { readAt, error, intervalInSeconds, phase, progress } = document;
  const button = <ReadAgainButton isReading={isReading} onRead={readAgain} />;
  const age = { nowInMs, intervalInSeconds, isServerLost, error };
  return (
    <>
      <SiteHeader>
        {readAt !== null && <ReadingAge readAt={readAt} nowInMs={nowInMs} />}
        {readAt !== null && button}
      </SiteHeader>
      {banner !== null && <Banner {...banner} />}
      <main id="main" tabIndex={-1} className="mx-auto max-w-[120rem] space-y-6 px-4 py-5 outline-none sm:px-6">
        {readAt !== null && <StaleNotice readAt={readAt} {...age} />}
        {readAt !== null && <Estate document={document} initialBridge={initialBridge} />}
        {readAt === null && phase !== "failed" && <FirstReading progress={progress} />}
        {readAt === null && phase === "failed" && (
          <ReadingFailed error={error ?? "The reason is not known."}>{button}</ReadingFailed>
        )}
      </main>
    </>
  );
}
