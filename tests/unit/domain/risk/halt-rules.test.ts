import { describe, expect, it } from 'vitest';
import {
  isAllowed,
  resetRefusals,
  squareOffPhase,
  tightened,
  type ResetRequest,
  type TradingAction,
} from '../../../../main/domain/risk/index.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS } from '../../../../shared/contract/index.ts';
import { clock, instant, tradingDate } from '../../../../shared/units/index.ts';

const WAYS_OUT: readonly TradingAction[] = [
  'brokerStop',
  'guardExit',
  'userClose',
  'exitReprice',
  'hedgeSaleAfterBuyback',
  'cancel',
];

describe('what a halt state allows', () => {
  it('is every way out in every state, and entries in ACTIVE only [promise 57] [promise 58]', () => {
    for (const state of ['ACTIVE', 'REDUCE_ONLY', 'HALTED'] as const) {
      expect(WAYS_OUT.filter((action) => !isAllowed(state, action))).toEqual([]);
      expect(isAllowed(state, 'entry')).toBe(state === 'ACTIVE');
    }
  });

  it('is only ever tightened by a guard', () => {
    expect(tightened('ACTIVE', 'REDUCE_ONLY')).toBe('REDUCE_ONLY');
    expect(tightened('HALTED', 'REDUCE_ONLY')).toBe('HALTED');
    expect(tightened('REDUCE_ONLY', 'ACTIVE')).toBe('REDUCE_ONLY');
  });
});

describe('a reset', () => {
  const haltedAt = instant(1_795_410_900_000);
  const good: ResetRequest = {
    state: 'HALTED',
    haltedAt,
    now: instant(haltedAt + 60_000),
    reason: 'drill',
    word: 'RESET',
    flat: true,
    doctorPassed: null,
  };

  it('is done after 60 s with a reason and the word, when flat [promise 72]', () => {
    expect(resetRefusals(good)).toEqual([]);
    expect(resetRefusals({ ...good, doctorPassed: true })).toEqual([]);
  });

  it('is refused with everything that stands against it', () => {
    const bad: ResetRequest = {
      ...good,
      now: instant(haltedAt + 59_999),
      reason: '  ',
      word: 'reset',
      flat: false,
      doctorPassed: false,
    };
    expect(resetRefusals(bad)).toEqual(['TOO_EARLY', 'NO_REASON', 'WRONG_WORD', 'NOT_FLAT', 'DOCTOR_FAILED']);
    expect(resetRefusals({ ...good, state: 'ACTIVE' })).toEqual(['NOT_HALTED']);
  });
});

describe('the square-off', () => {
  const today = tradingDate('2026-11-19');
  const mis = { expiry: tradingDate('2026-11-23'), product: 'MIS', exitRule: 'daily' } as const;
  const phase = (time: string): string => squareOffPhase(clock(time), today, mis, TERMINAL_SETTINGS.trade);

  it('of the day starts at 15:15, chases to 15:22, and leaves MIS to the broker from 15:23 [promise 30] [promise 31]', () => {
    expect(['15:14:59', '15:15', '15:21:59', '15:22', '15:22:59', '15:23', '15:30'].map(phase)).toEqual([
      'before',
      'chase',
      'chase',
      'rest',
      'rest',
      'reconcile',
      'reconcile',
    ]);
  });

  it('at expiry comes on the expiry day only, and chases NRML to the close [promise 69]', () => {
    const nrml = { ...mis, product: 'NRML', exitRule: 'expiry' } as const;
    const settings = AUTHOR_SETTINGS.trade;
    expect(squareOffPhase(clock('15:20'), today, nrml, settings)).toBe('before');
    expect(squareOffPhase(clock('15:15'), mis.expiry, nrml, settings)).toBe('chase');
    expect(squareOffPhase(clock('15:35'), mis.expiry, nrml, settings)).toBe('chase');
  });
});
