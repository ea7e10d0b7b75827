/** How many of the ascending keys are below `key` (binary search). */
export function countBelow<T>(rows: readonly T[], keyOf: (row: T) => string, key: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && keyOf(row) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row with exactly this key, or undefined. */
export function findByKey<T>(rows: readonly T[], keyOf: (row: T) => string, key: string): T | undefined {
  const row = rows[countBelow(rows, keyOf, key)];
  return row !== undefined && keyOf(row) === key ? row : undefined;
}

/** The last row in effect on a date: the one with the greatest key at or before it, or undefined before the first. */
export function inEffect<T>(rows: readonly T[], keyOf: (row: T) => string, on: string): T | undefined {
  const below = countBelow(rows, keyOf, on);
  const exact = rows[below];
  return exact !== undefined && keyOf(exact) === on ? exact : rows[below - 1];
}
