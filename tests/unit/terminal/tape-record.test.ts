import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../main/engine/event.ts';
import { firstSeq, runOf } from '../../../main/terminal/run-number.ts';
import { fromTape, toTape } from '../../../main/terminal/tape-record.ts';
import { instant, paise, quantity } from '../../../shared/units/index.ts';
import type { ContractKey } from '../../../shared/contract/index.ts';

const stamp = { seq: 10_000_000_001, at: instant(1_795_000_000_000) };

const EVENTS: readonly [string | null, EngineEvent][] = [
  [
    null,
    {
      ...stamp,
      type: 'index',
      symbol: 'NIFTY',
      price: paise(2_598_520),
      exchangeAt: instant(1_795_000_000_000),
      source: 'simulated',
    },
  ],
  [
    null,
    {
      ...stamp,
      type: 'quote',
      contract: 'NIFTY 2026-11-23 25800 PE' as ContractKey,
      bid: null,
      bidQuantity: quantity(0),
      ask: paise(5_005),
      askQuantity: quantity(650),
      last: null,
      openInterest: 100,
      exchangeAt: instant(1_795_000_000_000),
      source: 'simulated',
    },
  ],
  ['demo', { ...stamp, type: 'timer', timer: 'bar' }],
  [null, { ...stamp, type: 'link', link: 'feed', state: 'down', detail: 'silent' }],
];

describe('a tape record', () => {
  it.each(EVENTS)('gives back what was recorded, for book %s', (book, event) => {
    expect(fromTape(toTape(book, event))).toEqual({ book, event });
  });
});

describe('run numbers', () => {
  it('can be read off every sequence number of the run', () => {
    expect(runOf(firstSeq(1))).toBe(1);
    expect(runOf(firstSeq(42) + 9_999_999_999)).toBe(42);
    expect(runOf(0)).toBe(0);
  });
});
