import type { Meter, RiskSlice } from '../../../shared/contract/index.ts';
import { paise, ZERO_PAISE, type Paise } from '../../../shared/units/index.ts';
import { limitPoints } from '../../domain/trading/limit-spot.ts';
import { fillsOf } from '../../domain/trading/spread-fills.ts';
import { isClosed } from '../../domain/trading/spread.ts';
import { blockedReasons } from '../blocked.ts';
import type { Desk } from '../desk.ts';
import { limitUse } from '../limit-use.ts';
import { marginOnExpiryDay, marginOnNextSession } from '../margin-forecast.ts';
import { dayMoney } from '../day-money.ts';
import { spreadRisk } from '../spread-risk.ts';

/** Limits with how much of each is used, and why no entry could be made now. */
export function riskView(desk: Desk): RiskSlice {
  const { book, reader } = desk;
  const { risk } = book.settings;
  const open = book.spreads.filter((spread) => !isClosed(spread));
  const units = open.reduce((sum, spread) => sum + Math.max(0, fillsOf(spread).mainOpen), 0);
  const use = limitUse(desk);
  const { net } = dayMoney(desk);
  const loss = net === null ? null : paise(Math.max(0, -net));
  const rate = desk.rates.use(desk.now, desk.date);
  const [single] = open;
  const { funds } = reader;
  return {
    dailyLoss: meter(loss, risk.dailyLossLimit),
    limitPoints: limitPoints(units, risk.dailyLossLimit),
    limitTripsAt: open.length === 1 && single !== undefined ? spreadRisk(desk, single).tripsAt : null,
    margin: meter(funds?.used ?? null, funds === null ? null : paise(funds.used + funds.available)),
    marginNextSession: marginOnNextSession(desk),
    marginExpiryDay: marginOnExpiryDay(desk),
    totalLoss: meter(use.maxLoss, risk.maxTotalLoss),
    positions: { open: use.positions, limit: risk.maxPositions },
    orders: {
      today: rate.today,
      limit: risk.ordersPerDay,
      lastSecond: rate.lastSecond,
      lastMinute: rate.lastMinute,
      waiting: desk.waits.size,
    },
    blocked: blockedReasons(desk).map(({ code, text }) => ({ code, text })),
  };
}

function meter(used: Paise | null, limit: Paise | null): Meter {
  const share = used === null || limit === null || limit === ZERO_PAISE ? null : used / limit;
  return { used, limit, share };
}
