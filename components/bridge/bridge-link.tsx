"use client";

import { useContext, type MouseEvent, type ReactNode } from "react";
import { SelectContext } from "./select-context.ts";

/** Goes on to the panel of another bridge. A link, so that it can be copied or opened elsewhere. */
export function BridgeLink({ id, children }: { id: string; children: ReactNode }) {
  const select = useContext(SelectContext);
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    select(id);
  };
  return (
    <a
      href={`?bridge=${encodeURIComponent(id)}`}
      onClick={onClick}
      className="font-medium text-accent underline underline-offset-2"
    >
      {children}
    </a>
  );
}
