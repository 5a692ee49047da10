/**
 * Places things of given heights one below the other, each as near to where it wants to be (least squares) as order
 * and distance allow. Subtracting the stacked offsets turns it into isotonic regression, solved in one pass by
 * pooling adjacent violators. https://en.wikipedia.org/wiki/Isotonic_regression
 */
export function settle(heights: readonly number[], wantedTops: readonly number[], distance: number): readonly number[] {
  const offsets = stack(heights, distance);
  const blocks: { sum: number; size: number }[] = [];
  wantedTops.forEach((top, row) => {
    let block = { sum: top - (offsets[row] ?? 0), size: 1 };
    for (
      let last = blocks.at(-1);
      last !== undefined && last.sum / last.size > block.sum / block.size;
      last = blocks.at(-1)
    ) {
      block = { sum: block.sum + last.sum, size: block.size + last.size };
      blocks.pop();
    }
    blocks.push(block);
  });
  const starts = blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
  return starts.map((start, row) => Math.round(start) + (offsets[row] ?? 0));
}

/**
 * Moves what was settled as little as it takes to stand between two heights, still in order and at its distance.
 * Where there is not room for all, the last ones stand lower.
 */
export function keepBetween(
  tops: readonly number[],
  heights: readonly number[],
  distance: number,
  least: number,
  most: number,
): readonly number[] {
  let floor = most + distance;
  const raised = tops.toReversed().map((top, back) => {
    const height = heights[heights.length - 1 - back] ?? 0;
    floor = Math.min(top, floor - distance - height);
    return floor;
  });
  let ceiling = least - distance;
  return raised.toReversed().map((top, at) => {
    const here = Math.max(top, ceiling + distance);
    ceiling = here + (heights[at] ?? 0);
    return here;
  });
}

export function stack(heights: readonly number[], distance: number): readonly number[] {
  let top = 0;
  return heights.map((height) => {
    const here = top;
    top += height + distance;
    return here;
  });
}
