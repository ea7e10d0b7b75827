import type { SignalId } from '../../../shared/contract/index.ts';

/** What each signal means, said to a trader who has never seen the rules. */
export const SIGNAL_WORDS: Readonly<Record<SignalId, string>> = {
  S1: 'The week opens at or above the bottom of support and its first hour closes below it: a break. The second hour closes above the low of that hour: the break has trapped its sellers. A put is sold below.',
  S2: 'Last week closed near support and the new week opens near it. The first hour closes above, and the second holds above as well: support holds. A put is sold at its bottom.',
  S3: 'Last week closed near resistance and the new week opens near it, without getting through. The second hour touches it and closes below (A), or a later hour closes below everything the week has seen (B): resistance holds. A call is sold at the high of last week.',
  S4: 'Last week closed nearer to its highs, which speaks for lower prices, but the new week opens above all of resistance and breaks out of its first hour: the expected fall has failed. A put is sold at the low of the first hour.',
  S5: 'Last week closed nearer to its lows, which speaks for higher prices, but the new week opens and closes its first hour below support, and a later hour closes below that one’s low: the expected rise has failed. A call is sold at the high of the first hour.',
  S6: 'Last week closed nearer to its highs, the first hour reaches into resistance and closes inside or below it, and the next hours are weak: weakness is confirmed. A call is sold at the high of last week.',
  S7: 'The week breaks out of its first hour: above its high on its own day, or later above the high of the bar that first closed there. It stands above everything before it, and last week’s high does not lie just overhead. A put is sold at the low of the first hour.',
  S8: 'The mirror of S7 below resistance: an hour reaches into resistance, closes below it and below everything the week has seen. A call is sold at the high of the first hour.',
};
