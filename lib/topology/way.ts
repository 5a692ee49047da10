import type { Point } from "./point.ts";

/**
 * What is written on a span: the two values of its gap, a word (its verdict, or how it is carried), both of these, or
 * nothing.
 */
export type LabelKind = "values" | "words" | "word" | "none";

/** The course of a span: where it leaves and enters each lane, and where its label stands. */
export interface Way {
  /** Leaving the first card; in and out of every lane it only passes; entering the last card. */
  readonly points: readonly Point[];
  /** The label stands between this point and the next. */
  readonly labelAfter: number;
  /** The middle of its label; null when the span is whole and carries none. */
  readonly label: Point | null;
  readonly labelKind: LabelKind;
  /** How wide the span is open around its label; 0 while it is whole. */
  readonly opening: number;
}

/** The course of a span before anything is written on it. */
export type Course = Pick<Way, "points" | "labelAfter">;
