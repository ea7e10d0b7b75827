import { describe, expect, it } from 'vitest';
import { exitCause } from '../../../main/research/day-beside/exit-cause.ts';
import type { ReplayTrade } from '../../../main/research/replay-result.ts';
import type { ExitReason } from '../../../shared/contract/index.ts';
import { instant, MS_PER_MINUTE } from '../../../shared/units/index.ts';

const T = 1_795_000_000_000;

const closed = (exitReason: ExitReason, seconds: number): ReplayTrade =>
  ({ outcome: 'closed', exitReason, closedAt: instant(T + seconds * 1_000) }) as ReplayTrade;
const not = (outcome: ReplayTrade['outcome']): ReplayTrade =>
  ({ outcome, exitReason: null, closedAt: null }) as ReplayTrade;

const cause = (a: ReplayTrade, b: ReplayTrade) => exitCause(a, b, MS_PER_MINUTE);

describe('why a trade ended otherwise than its backtest', () => {
  it.each([
    ['the same stop at once', closed('stop', 0), closed('stop', 4), 'same'],
    ['the same square-off, re-priced for a while', closed('time', 0), closed('time', 50), 'same'],
    ['a stop elsewhere within the bar', closed('stop', 0), closed('stop', 55), 'pathWithinBar'],
    ['a stop in another bar', closed('stop', 0), closed('stop', 300), 'unexplained'],
    ['a stop on one side alone', closed('stop', 0), closed('time', 7_200), 'unexplained'],
    ['the daily limit by other prices', closed('dailyLimit', 0), closed('time', 7_200), 'optionPrices'],
    ['the daily limit at another time', closed('dailyLimit', 0), closed('dailyLimit', 600), 'optionPrices'],
    ['a hand', closed('user', 0), closed('time', 7_200), 'byHand'],
    ['the emergency stop', closed('emergency', 0), closed('dailyLimit', 7_200), 'byHand'],
    ['the broker', closed('brokerSquaredOff', 0), closed('time', 600), 'brokerSquaredOff'],
    ['one side did not enter', not('denied'), closed('time', 0), 'notTraded'],
    ['neither entered, for the same reason', not('denied'), not('denied'), 'same'],
    ['neither entered, one late and one refused', not('missed'), not('denied'), 'notTraded'],
    ['the recording ends before the exit', not('open'), closed('time', 0), 'stillOpen'],
  ] as const)('%s', (_what, a, b, expected) => {
    expect(cause(a, b)).toBe(expected);
    expect(cause(b, a)).toBe(expected);
  });
});
