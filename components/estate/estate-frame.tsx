"use client";

import type { ReactNode } from "react";
import type { TopologyDocument } from "../../lib/topology/topology.ts";
import { Banner, type BannerText } from "../frame/banner.tsx";
import { SiteHeader } from "../frame/site-header.tsx";
import { SiteNav } from "../frame/site-nav.tsx";
import { ThemeSwitch } from "../frame/theme-switch.tsx";
import { KeyBar } from "../keys/key-bar.tsx";
import { ReadAgainButton } from "../readings/read-again-button.tsx";
import { ReadingAge } from "../readings/reading-age.tsx";
import { StaleNotice } from "../readings/stale-notice.tsx";
import { useNow } from "../readings/use-now.ts";
import type { Theme } from "../../lib/view/theme.ts";
import { EstateContext } from "./estate-context.ts";
import { useLiveTopology } from "./use-live-topology.ts";

interface Props {
  /** What the server knew when the page was asked for. */
  readonly initial: TopologyDocument;
  readonly banner: BannerText | null;
  readonly theme: Theme;
  readonly children: ReactNode;
}

/** What stands around every page: where one is, how old what one sees is, and the estate itself for what is below. */
export function EstateFrame({ initial, banner, theme, children }: Props) {
  const estate = useLiveTopology(initial);
  const { document, isServerLost, isReading, readAgain } = estate;
  const { readAt, error, intervalInSeconds } = document;
  const nowInMs = useNow();
  return (
    <EstateContext value={estate}>
      <SiteHeader nav={<SiteNav />}>
        <KeyBar />
        {readAt !== null && <ReadingAge readAt={readAt} nowInMs={nowInMs} />}
        {readAt !== null && <ReadAgainButton isReading={isReading} onRead={readAgain} />}
        <ThemeSwitch initial={theme} />
      </SiteHeader>
      {banner !== null && <Banner {...banner} />}
      <main id="main" tabIndex={-1} className="mx-auto max-w-[120rem] space-y-6 px-4 py-5 outline-none sm:px-6">
        {readAt !== null && <StaleNotice {...{ readAt, nowInMs, intervalInSeconds, isServerLost, error }} />}
        {children}
      </main>
    </EstateContext>
  );
}
