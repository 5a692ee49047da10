"use client";

import { useEffect, useRef, type ButtonHTMLAttributes, type RefObject } from "react";
import type { TopologyNode } from "../../lib/topology/topology.ts";
import { shownOf, type ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import { hasMoved } from "./has-moved.ts";
import { useIsLit, useIsStation, usePictureControl } from "./picture-context.ts";

export interface CardButton {
  /** What the button of a card does, and how it says what it stands for. */
  readonly button: ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref: RefObject<HTMLButtonElement | null> };
  readonly shown: ShownVerdict;
}

/** What a card and a row that is docked to one have in common: selecting, pointing, and the keyboard's way. */
export function useCard(node: TopologyNode): CardButton {
  const { select, unfold, point, station } = usePictureControl();
  const isLit = useIsLit(node.id);
  const isStation = useIsStation(node.id);
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isStation || !station.get().wantsFocus) return;
    ref.current?.focus({ preventScroll: true });
    station.set({ node: node.id, wantsFocus: false });
  }, [isStation, station, node.id]);
  const { kind, sort, title, note, line, exists, bridge, group } = node;
  const shown = shownOf(node);
  const data = {
    "data-card": node.id,
    "data-lit": isLit || undefined,
    "data-verdict": shown,
    "data-kind": kind,
    "data-ghost": exists === false || undefined,
  };
  return {
    shown,
    button: {
      ref,
      type: "button",
      tabIndex: isStation ? 0 : -1,
      ...data,
      title: [sort, title, ...(note === null ? [] : [note]), line].join("\n"),
      onClick: () => (bridge === null ? unfold(group) : select(bridge)),
      onMouseMove: (event) => hasMoved(event) && point({ node: node.id }, true),
      onMouseLeave: () => point(null),
      onFocus: () => {
        station.set({ node: node.id, wantsFocus: false });
        point({ node: node.id });
      },
      onBlur: () => point(null),
    },
  };
}
