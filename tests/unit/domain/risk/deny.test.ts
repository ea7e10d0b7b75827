import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deny, DENY_REASONS, denyMissedEntry } from '../../../../main/domain/risk/index.ts';
import { clock, rupees } from '../../../../shared/units/index.ts';
import { denyReasonsPage } from '../../../support/deny-reasons-page.ts';

const page = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'deny-reasons.md');

describe('the list of deny reasons', () => {
  it('is the page docs/deny-reasons.md, reason by reason', () => {
    if (process.env['KAVACH_WRITE'] === '1') writeFileSync(page, denyReasonsPage());
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(denyReasonsPage());
  });

  it('names every code in capitals and underlines', () => {
    const codes = Object.keys(DENY_REASONS);
    expect(codes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(30);
  });
});

describe('a denial', () => {
  it('keeps the values that led to it and says them with their units', () => {
    expect(deny('STRIKE_TOUCHED', { spotPaise: rupees(25_815.5), limitPoints: 20, strike: 25_800 })).toEqual({
      code: 'STRIKE_TOUCHED',
      values: { spotPaise: 2_581_550, limitPoints: 20, strike: 25_800 },
      text: 'spot 25,815.50 is within 20 points of the strike 25800',
    });
    const stale = deny('QUOTE_STALE', {
      contract: 'NIFTY 2026-11-23 25800 PE',
      ageMs: 4_250,
      limitMs: 2_000,
    });
    expect(stale.text).toBe('the quote of NIFTY 2026-11-23 25800 PE is 4.3 s old, at most 2.0 s is allowed');
  });

  it('of a missed entry says which rule of time it was', () => {
    const late = denyMissedEntry({ code: 'AFTER_ENTRY_HOURS', time: clock('15:15'), limit: clock('15:00') });
    expect(late.code).toBe('OUTSIDE_ENTRY_TIME');
    expect(late.text).toBe('15:15:00 lies outside the hours of entry (15:00:00)');
    expect(denyMissedEntry({ code: 'AUCTION_BAR' }).code).toBe('AUCTION_BAR');
    const early = { code: 'BEFORE_ENTRY_HOURS', time: clock('10:15'), limit: clock('11:15') } as const;
    expect(denyMissedEntry(early).code).toBe('OUTSIDE_ENTRY_TIME');
    expect(denyMissedEntry({ code: 'SPOT_UNKNOWN' }).code).toBe('INDEX_MISSING');
    expect(denyMissedEntry({ code: 'BAR_BACK_FILLED' }).code).toBe('BAR_BACK_FILLED');
    const mis = { code: 'MIS_CUTOFF_PASSED', time: clock('15:20'), limit: clock('15:15') } as const;
    expect(denyMissedEntry(mis).text).toBe('15:20:00 is later than 15:15:00, the last time for MIS entries');
    const passed = denyMissedEntry({ code: 'ENTRY_WINDOW_PASSED', ageMs: 400_000, limitMs: 300_000 });
    expect(passed.text).toBe('the bar closed 6 min ago, the window is 5 min');
    const drifted = {
      code: 'SPOT_DRIFTED',
      spot: rupees(26_050),
      close: rupees(25_970),
      limitPercent: 0.3,
    } as const;
    expect(denyMissedEntry(drifted).text).toBe(
      'spot 26,050.00 has drifted more than 0.3 % from the close 25,970.00',
    );
  });
});
