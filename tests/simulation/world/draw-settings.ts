import { TERMINAL_SETTINGS, type ExpiryRule, type Settings } from '../../../shared/contract/index.ts';
import { clock, istTime, lots, paise, rupees, timeOfDay, type Instant } from '../../../shared/units/index.ts';
import type { Draw } from './draw.ts';
import { isLowered, type Hindrance } from './hindrance.ts';
import { loweredSettings } from './lowered-settings.ts';
import type { Ending } from './story.ts';

interface Frame {
  readonly ending: Ending;
  readonly endsAt: Instant;
  /** A spread is held over a week. */
  readonly week: boolean;
  readonly hindrance: Hindrance | null;
}

/** Settings within their limits. */
export function drawSettings(draw: Draw, { ending, endsAt, week, hindrance }: Frame): Settings {
  const { signals, trade, risk } = TERMINAL_SETTINGS;
  const early = istTime(endsAt);
  const overnight = ending === 'expiry';
  const size = draw.percent(25) ? draw.int(28, 45) : draw.one([1, 2, 5, 10, 10, 20]);
  const settings: Settings = {
    signals,
    trade: {
      ...trade,
      strikeRule: draw.percent(25) ? 'nearest100' : 'directional50',
      hedgeRule: draw.percent(25) ? 'premium' : 'offset',
      hedgeOffsetPoints: draw.one([100, 150, 200, 200, 300]),
      expiryRule: draw.one(expiryRules(week || hindrance === 'oneExpiry', overnight)),
      lotsPerTrade: lots(size),
      mainFillTimeoutMs: draw.one([5_000, 10_000, 30_000, 60_000, 60_000]),
      minCredit: rupees(0),
      minCreditPercentOfWidth: 0,
      strikeTouchedPoints: 5,
      maxDriftPercent: 1,
      exitRule: overnight || draw.percent(15) ? 'expiry' : 'daily',
      stopRule: ending !== 'stop' && draw.percent(15) ? 'hourlyClose' : 'tick',
      brokerStop: !draw.percent(15),
      brokerStopReviseMs: draw.one([60_000, 1_800_000]),
      // What may pass within the window is told only where the window ends.
      entryWindowMs:
        hindrance === 'heldUnquoted' || hindrance === 'marginUnread' ? 6_000 : trade.entryWindowMs,
      entryUntil: ending === 'earlyTime' ? timeOfDay(early - 1_000) : clock('15:00'),
      squareOffAt: ending === 'earlyTime' ? early : clock('15:15'),
      squareOffChaseUntil: ending === 'earlyTime' ? timeOfDay(early + 420_000) : clock('15:22'),
      costRule: draw.percent(15) ? 'flat' : 'statutory',
    },
    risk: {
      ...risk,
      dailyLossLimit: ending === 'limit' ? rupees(size * draw.one([100, 200, 400])) : paise(50_000_000),
      maxPositions: hindrance === 'heldFull' ? 1 : 3,
      maxLots: lots(60),
      maxOrderValue: rupees(10_000_000),
      maxTotalLoss: rupees(5_000_000),
      chaseStepMs: draw.one([1_000, 2_000, 2_000, 5_000]),
      ordersPerMinuteLatch: draw.percent(4) ? 4 : 60,
    },
  };
  return isLowered(hindrance) ? loweredSettings(hindrance, settings) : settings;
}

function expiryRules(next: boolean, overnight: boolean): readonly ExpiryRule[] {
  if (next) return ['next'];
  return overnight ? ['minSessions'] : ['minSessions', 'minSessions', 'current', 'next'];
}
