/** How well a text answers a query: higher is better, 0 not at all. Word starts count most, scattered letters not. */
export function scoreOf(text: string, query: string): number {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  let score = 1;
  for (const word of words) {
    const at = lower.indexOf(word);
    if (at < 0) return 0;
    const startsWord = at === 0 || !/[a-z0-9]/.test(lower[at - 1] ?? ' ');
    score += at === 0 ? 4 : startsWord ? 3 : 1;
  }
  return score;
}

/** The items that answer the query, best first; equal ones keep their order. */
export function bestFirst<T>(items: readonly T[], textOf: (item: T) => string, query: string): readonly T[] {
  return items
    .map((item, index) => ({ item, index, score: scoreOf(textOf(item), query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ item }) => item);
}
