"use client";

import type { ReactNode } from "react";
import type { TopologyDocument } from "../../lib/topology/topology.ts";
import type { Theme } from "../../lib/view/theme.ts";
import { Banner, type BannerText } from "../frame/banner.tsx";
import { ReadAgainButton } from "../readings/read-again-button.tsx";
import { StaleNotice } from "../readings/stale-notice.tsx";
import { EstateContext } from "./estate-context.ts";
import { EstateHeader } from "./estate-header.tsx";
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
  return (
    <EstateContext value={estate}>
      <EstateHeader initialTheme={theme} />
      {banner !== null && <Banner {...banner} />}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[120rem] space-y-4 px-4 py-2.5 outline-none sm:px-6 md:space-y-6 md:py-5"
      >
        {readAt !== null && (
          <StaleNotice {...{ readAt, intervalInSeconds, isServerLost, error }}>
            <ReadAgainButton isReading={isReading} onRead={readAgain} />
          </StaleNotice>
        )}
        {children}
      </main>
    </EstateContext>
  );
}
