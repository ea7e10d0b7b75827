export interface WantedLabel {
  /** Where its middle would like to be. */
  readonly y: number;
}

/**
 * Moves labels apart so that no two overlap: each keeps its order and stays as near to its place as it can. Returns the
 * middles, in the order given.
 */
export function spreadLabels(
  wanted: readonly WantedLabel[],
  height: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((label, index) => ({ index, y: label.y })).sort((a, b) => a.y - b.y);
  let free = top + height / 2;
  const placed = order.map(({ index, y }) => {
    const at = Math.max(y, free);
    free = at + height;
    return { index, y: at };
  });
  let limit = bottom - height / 2;
  for (const label of placed.reverse()) {
    label.y = Math.min(label.y, limit);
    limit = label.y - height;
  }
  const result = Array.from({ length: wanted.length }, () => 0);
  for (const { index, y } of placed) result[index] = y;
  return result;
}
