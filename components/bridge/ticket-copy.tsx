"use client";

import type { Bridge } from "../../lib/bridges/bridge.ts";
import { useEstate } from "../estate/estate-context.ts";
import { exportWords } from "../words/export.ts";
import { panelWords } from "../words/panel.ts";
import { CopyButton } from "./copy-button.tsx";

/** The bridge as Markdown, to paste where somebody else has to act on it. */
export function TicketCopy({ bridge }: { bridge: Bridge }) {
  const readAt = useEstate().document.readAt ?? "";
  const markdown = async () => {
    const { bridgeMarkdown } = await import("../../lib/export/bridges-markdown.ts");
    return bridgeMarkdown(bridge, { estate: bridge.cluster, readAt, origin: window.location.origin });
  };
  return (
    <p className="-ml-2">
      <CopyButton text={markdown} what={panelWords.bridge(bridge.kind)} label={exportWords.copyBridge} />
    </p>
  );
}
