import type { Box } from "./box.ts";
import type { Course } from "./way.ts";

/** A lane's band, from its first card's left edge to its last one's right edge. */
export interface LaneBox {
  readonly x: number;
  readonly width: number;
}

/** Where everything stands, before anything is written on the spans. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  /** Lanes are several columns wide: more than can be read at once, meant to be seen as a whole first. */
  readonly isGrid: boolean;
  readonly lanes: readonly LaneBox[];
  /** Each card with what is docked to it, and after it each row that is docked, by node id. */
  readonly cards: ReadonlyMap<string, Box>;
  /** By span id. */
  readonly courses: ReadonlyMap<string, Course>;
}
