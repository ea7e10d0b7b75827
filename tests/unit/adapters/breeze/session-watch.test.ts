import { describe, expect, it } from 'vitest';
import { SessionWatch } from '../../../../main/adapters/breeze/session-watch.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';

const BY = { key: 'k', secret: 's', session: 't' };

/** How often Breeze is asked within so many minutes of a time of day. */
function asked(time: string, minutes: number, by: typeof BY | null = BY): number {
  let calls = 0;
  const realTime = new FakeRealTime();
  const watch = new SessionWatch({
    calendar: NSE_CALENDAR,
    scheduler: new VirtualTime(istInstant(tradingDate('2026-11-20'), clock(time))),
    realTime,
    credentials: () => by,
    tryOut: async () => {
      calls += 1;
      return null;
    },
  });
  watch.start();
  realTime.advance(minutes * 60_000);
  watch.stop();
  realTime.advance(minutes * 60_000);
  return calls;
}

describe('the watch over a session of Breeze', () => {
  it('asks within each minute of the market’s hours, and no more once it is stopped', () => {
    expect(asked('10:00', 1)).toBe(1);
    expect(asked('10:00', 15)).toBe(20);
    expect(asked('15:35', 3)).toBe(4);
  });

  it('spends no call before the open, after the close, or without a session', () => {
    expect(asked('08:50', 10)).toBe(0);
    expect(asked('16:00', 10)).toBe(0);
    expect(asked('10:00', 10, null)).toBe(0);
  });
});
