/** In the picture's own units, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
