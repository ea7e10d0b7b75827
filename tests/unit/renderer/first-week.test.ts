import { describe, expect, it } from 'vitest';
import { firstWeekBlocked, firstWeekText } from '../../../renderer/state/first-week.ts';
import type { FirstLiveWeek } from '../../../shared/contract/index.ts';
import { lots, tradingDate } from '../../../shared/units/index.ts';
import { SESSION } from '../../support/screen/session.ts';

const NEW: FirstLiveWeek = { lots: lots(1), lotsAfter: lots(10), firstEntryOn: null, endsFrom: null };
const BEGUN: FirstLiveWeek = {
  ...NEW,
  firstEntryOn: tradingDate('2026-11-12'),
  endsFrom: tradingDate('2026-11-19'),
};
const session = (firstWeek: FirstLiveWeek | null, date = '2026-11-19') => ({
  ...SESSION,
  date: tradingDate(date),
  live: { ...SESSION.live, firstWeek },
});

describe('the first live week on the screen', () => {
  it('says its size, what the settings say, and when it can be ended', () => {
    expect(firstWeekText(NEW)).toBe(
      '1 lot a trade: first live week (settings: 10). It begins with the first live entry.',
    );
    expect(firstWeekText(BEGUN)).toContain('you can end it from');
  });

  it('can be ended from its last day on, and says before that why not', () => {
    expect(firstWeekBlocked(session(BEGUN))).toBeNull();
    expect(firstWeekBlocked(session(BEGUN, '2026-11-18'))).toContain('From');
    expect(firstWeekBlocked(session(NEW))).toContain('first live entry');
    expect(firstWeekBlocked(session(null))).toContain('No first live week');
    expect(firstWeekBlocked(null)).toContain('No first live week');
  });
});
