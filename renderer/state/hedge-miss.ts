import type { ForeignHolding, OptionContract } from '../../shared/contract/index.ts';
import { groupIndian } from '../../shared/units/index.ts';

/** One holding of an option. */
export interface Held {
  readonly contract: string;
  readonly display: string;
  readonly holding: ForeignHolding;
  readonly option: OptionContract;
}

/** What a long lacks to be this short's hedge, the nearest miss last; null where it is one. */
export function whyNoHedge(
  { option: short, holding }: Held,
  { option: long, holding: behind }: Held,
): string | null {
  if (long.type !== short.type) return 'A short without a hedge.';
  if (long.expiry !== short.expiry) return 'A short without a hedge: what is bought is of another expiry.';
  const further = (long.strike - short.strike) * (short.type === 'CE' ? 1 : -1);
  if (further <= 0) return 'The bought option is no hedge: it is not further from the money than the short.';
  if (behind.product !== holding.product)
    return `Short and hedge differ in product: ${holding.product} and ${behind.product}.`;
  if (behind.net === -holding.net) return null;
  return `Quantities differ: ${groupIndian(-holding.net)} short, ${groupIndian(behind.net)} bought.`;
}

const REMEDY = 'Make it a spread in the broker’s own app, or close it there.';

/** Why a short has no hedge among these, and what to do: the nearest miss says the most. */
export function whyAlone(short: Held, longs: readonly Held[]): string {
  const misses = longs.map((long) => whyNoHedge(short, long) ?? 'Its hedge stands behind another short.');
  const why = misses.toSorted((a, b) => rank(b) - rank(a))[0] ?? 'A short without a hedge.';
  return `${why} ${REMEDY}`;
}

/** The nearer a miss was, the more it says. */
const NEARNESS = [
  'A short without a hedge.',
  'A short without',
  'The bought',
  'Its hedge',
  'Short and',
  'Quantities',
];

function rank(why: string): number {
  return NEARNESS.findLastIndex((beginning) => why.startsWith(beginning));
}
