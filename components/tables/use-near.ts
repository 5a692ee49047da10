"use client";

import { useEffect, useState, type RefObject } from "react";

/** How far out of sight something is still near: about a screenful, so that a hand on the wheel meets no gap. */
const rootMargin = "1200px 0px";

export interface Nearness {
  readonly isNear: boolean;
  /** What it took up when it was last near, in pixels; null before that. */
  readonly height: number | null;
}

/** Whether an element is in sight, or nearly; not watched while it makes no difference. */
export function useNear(ref: RefObject<Element | null>, isWatched: boolean, isNearAtFirst: boolean): Nearness {
  const [nearness, setNearness] = useState<Nearness>({ isNear: isNearAtFirst, height: null });
  useEffect(() => {
    const element = ref.current;
    if (element === null || !isWatched) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting ?? false;
        const { height } = element.getBoundingClientRect();
        setNearness((before) => {
          if (before.isNear === isNear) return before;
          return isNear ? { ...before, isNear } : { isNear, height };
        });
      },
      { rootMargin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isWatched]);
  return nearness;
}
