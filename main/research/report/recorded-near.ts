import type { ContractKey } from '../../../shared/contract/index.ts';
import { istDate, MS_PER_MINUTE, type Instant } from '../../../shared/units/index.ts';
import { lastBefore } from '../../domain/market/recorded/index.ts';
import type { ReplayTrade } from '../replay-result.ts';
import { isDone } from './statistics.ts';

/** How near the recorded prices of a trade's fills lie: the farthest of them counts. */
export const NEARNESS = ['5 minutes', '15 minutes', '60 minutes', 'same day', 'none'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** Instants of the recorded prices of each contract, ascending. */
export type RecordedTimes = ReadonlyMap<ContractKey, readonly Instant[]>;

const PART_OF: Readonly<Record<ReplayTrade['fills'][number]['purpose'], 'entry' | 'exit'>> = {
  hedgeEntry: 'entry',
  mainEntry: 'entry',
  brokerStop: 'exit',
  mainExit: 'exit',
  hedgeExit: 'exit',
  mainSurplus: 'exit',
  hedgeSurplus: 'exit',
};

/** The last price recorded before a fill: a later one was not known. */
function nearnessOf(times: readonly Instant[], at: Instant): Nearness {
  const before = lastBefore(times, (each) => each <= at);
  if (before === undefined || istDate(before) !== istDate(at)) return 'none';
  const minutes = (at - before) / MS_PER_MINUTE;
  if (minutes <= 5) return '5 minutes';
  return minutes <= 15 ? '15 minutes' : minutes <= 60 ? '60 minutes' : 'same day';
}

export interface NearCount {
  readonly entry: Readonly<Record<Nearness, number>>;
  readonly exit: Readonly<Record<Nearness, number>>;
  /** Entry and exit together. */
  readonly both: Readonly<Record<Nearness, number>>;
}

/** How many trades have recorded prices of both their legs near entry, near exit, and near both. */
export function countNear(trades: readonly ReplayTrade[], recorded: RecordedTimes): NearCount {
  const empty = (): Record<Nearness, number> => ({
    '5 minutes': 0,
    '15 minutes': 0,
    '60 minutes': 0,
    'same day': 0,
    none: 0,
  });
  const counts = { entry: empty(), exit: empty(), both: empty() };
  for (const { fills } of trades.filter(isDone)) {
    const worst = { entry: 0, exit: 0, both: 0 };
    for (const { purpose, contract, at } of fills) {
      const place = NEARNESS.indexOf(nearnessOf(recorded.get(contract) ?? [], at));
      const part = PART_OF[purpose];
      worst[part] = Math.max(worst[part], place);
      worst.both = Math.max(worst.both, place);
    }
    for (const part of ['entry', 'exit', 'both'] as const) counts[part][NEARNESS[worst[part]] ?? 'none'] += 1;
  }
  return counts;
}
