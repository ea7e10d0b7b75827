import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { createEngine } from '../../../main/engine/index.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { after, clock, istInstant, tradingDate } from '../../../shared/units/index.ts';

/** What keeps entries out at a moment, and the phase of the day as the screen names it. */
function gateAt(date: string, time: string, ms = 0) {
  const engine = createEngine({ book: 'paper', mode: 'paper', calendar: NSE_CALENDAR });
  engine.apply({
    seq: 1,
    at: after(istInstant(tradingDate(date), clock(time)), ms),
    type: 'started',
    run: 1,
    mode: 'paper',
    codeVersion: 'test',
    journalRow: 0,
    settingsRevision: 1,
    settings: TERMINAL_SETTINGS,
    halt: 'ACTIVE',
    haltReason: null,
    haltSince: null,
  });
  const isClosed = engine.slice('risk').blocked.some(({ code }) => code === 'MARKET_CLOSED');
  return [engine.session().phase, isClosed ? 'closed' : 'open'];
}

describe('the hours of entry', () => {
  it('begin at 09:15:00 and not at 09:14:59 [promise 48]', () => {
    expect(gateAt('2026-11-16', '09:14:59', 999)).toEqual(['beforeOpen', 'closed']);
    expect(gateAt('2026-11-16', '09:15:00')).toEqual(['open', 'open']);
  });

  it('end with the start of the closing auction: 15:14:59 is open, 15:15:00 is not [promise 24] [promise 48]', () => {
    expect(gateAt('2026-11-16', '15:14:59', 999)).toEqual(['open', 'open']);
    expect(gateAt('2026-11-16', '15:15:00')).toEqual(['auction', 'closed']);
    expect(gateAt('2026-11-16', '15:39:59', 999)).toEqual(['afterAuction', 'closed']);
    expect(gateAt('2026-11-16', '15:40:00')).toEqual(['closed', 'closed']);
  });

  it.each([
    ['a Tuesday that is a holiday', '2026-11-24'],
    ['a Sunday', '2026-11-22'],
  ])('are none on %s [promise 49]', (_, date) => {
    expect(gateAt(date, '11:15:00')).toEqual(['holiday', 'closed']);
  });
});
