"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { createValueStore, type ValueStore } from "./value-store.ts";

/** What is pointed at: a card, a span, or nothing. */
export type Pointed = { readonly node: string } | { readonly span: string } | null;

/** The card that the arrow keys start from. `wantsFocus` until the keyboard has come to it. */
export interface Station {
  readonly node: string | null;
  readonly wantsFocus: boolean;
}

/** The cards and spans of a path. */
export interface Lit {
  readonly ids: ReadonlySet<string>;
  /** Lit for a moment, so that the rest may fade; what stays lit leaves the rest legible. */
  readonly isPassing: boolean;
}

/** What the cards and spans of one picture share. */
export interface PictureControl {
  /** Null while nothing is lit. */
  readonly lit: ValueStore<Lit | null>;
  readonly station: ValueStore<Station>;
  /** `isPassing` for the mouse, which comes and goes; what it leaves is lit again as it was. */
  readonly point: (at: Pointed, isPassing?: boolean) => void;
  readonly select: (bridge: string) => void;
  readonly unfold: (group: string) => void;
}

const nothing = () => {};

export const PictureContext = createContext<PictureControl>({
  lit: createValueStore<Lit | null>(null),
  station: createValueStore<Station>({ node: null, wantsFocus: false }),
  point: nothing,
  select: nothing,
  unfold: nothing,
});

export const usePictureControl = (): PictureControl => useContext(PictureContext);

/** Whether a card or a span lies on the path that is lit. */
export function useIsLit(id: string): boolean {
  const { lit } = usePictureControl();
  const read = () => lit.get()?.ids.has(id) ?? false;
  return useSyncExternalStore(lit.subscribe, read, read);
}

/** Whether the arrow keys start from this card: it is the one that Tab comes to. */
export function useIsStation(id: string): boolean {
  const { station } = usePictureControl();
  const read = () => station.get().node === id;
  return useSyncExternalStore(station.subscribe, read, read);
}
