"use client";

import type { MouseEvent, ReactNode } from "react";
import { changeView } from "./use-view.ts";

interface Props {
  readonly id: string;
  readonly isSelected?: boolean;
  readonly className: string;
  readonly tabIndex?: number;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Opens the panel of a bridge. A link, so that it can be copied or opened in another tab. */
export function BridgeLink({ id, isSelected = false, className, tabIndex, title, children }: Props) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    changeView({ bridge: id });
  };
  return (
    <a
      href={`?bridge=${encodeURIComponent(id)}`}
      data-bridge={id}
      aria-current={isSelected || undefined}
      tabIndex={tabIndex}
      title={title}
      onClick={onClick}
      className={className}
    >
      {children}
    </a>
  );
}
