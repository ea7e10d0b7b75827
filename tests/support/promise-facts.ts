import { deny, DENY_REASONS, type Deny } from '../../main/domain/risk/index.ts';
import type { BrokerOrderId, OrderTicket, Pricing } from '../../main/domain/trading/order.ts';
import { orderTag, type OrderPurpose } from '../../main/domain/trading/order-tag.ts';
import type { Fact } from '../../main/engine/index.ts';
import { clock, istInstant, lots, paise, quantity, rupees, tradingDate } from '../../shared/units/index.ts';
import type { ExitReason } from '../../shared/contract/index.ts';
import { PLAN } from './spread-plan.ts';

const spread = PLAN.id;
const at = PLAN.at;
const basis = { bid: PLAN.main.bid, ask: PLAN.main.ask, quoteAt: at, spot: PLAN.numbers.spot };
const limit = (price: number): Pricing => ({ kind: 'limit', limit: rupees(price) });
const STOP: Pricing = { kind: 'stopLimit', trigger: rupees(103.3), limit: rupees(123.95) };

function denied(reason: Deny): Fact {
  const { week, signal } = PLAN;
  const { group } = DENY_REASONS[reason.code];
  const outcome = group === 'signal' || group === 'market' ? 'missed' : 'denied';
  return { type: 'entryMissed', at, week, signal, outcome, reasons: [reason] };
}

function sent(purpose: OrderPurpose, units: number, pricing: Pricing, attempt = 1): Fact {
  const isHedge = purpose === 'hedgeEntry' || purpose === 'hedgeExit';
  const ticket: OrderTicket = {
    tag: orderTag(spread, purpose, attempt),
    contract: (isHedge ? PLAN.hedge : PLAN.main).contract,
    side: purpose === 'mainEntry' || purpose === 'hedgeExit' ? 'sell' : 'buy',
    quantity: quantity(units),
    pricing,
    product: 'MIS',
  };
  return { type: 'orderIntended', at, spread, purpose, ticket, basis };
}

function changed(purpose: OrderPurpose, pricing: Pricing | null, why: string): Fact {
  return {
    type: 'changeIntended',
    at,
    tag: orderTag(spread, purpose, 1),
    spread,
    call: pricing === null ? 'cancel' : 'modify',
    change: pricing === null ? null : { quantity: quantity(650), pricing },
    why,
    basis,
  };
}

function exit(reason: ExitReason, detail: string): Fact {
  return { type: 'exitDecided', at, spread, reason, detail };
}

const contract = PLAN.main.contract;
const PLANNED: Fact = { type: 'spreadPlanned', at, plan: PLAN };

/** For each promise the fact that stands in the journal when it is kept; the table shows its sentence. */
export const PROMISE_FACTS: Readonly<Record<string, Fact>> = {
  'promise 1': PLANNED,
  'promise 2': denied(deny('STRIKE_TOUCHED', { spotPaise: rupees(27_370), limitPoints: 20, strike: 27_350 })),
  'promise 3': denied(deny('HEDGE_NOT_PERMITTED', { strike: 27_350 })),
  'promise 4': sent('mainEntry', 650, limit(51.65)),
  'promise 5': denied(deny('NO_EXPIRY', { sessions: 1 })),
  'promise 6': sent('hedgeEntry', 650, limit(18.65)),
  'promise 7': PLANNED,
  'promise 8': {
    type: 'spreadPlanned',
    at,
    plan: { ...PLAN, lots: lots(1), units: quantity(65), isFirstLiveWeek: true },
  },
  'promise 9': sent('hedgeEntry', 1_755, limit(18.65)),
  'promise 10': denied(deny('OUTSIDE_ENTRY_TIME', { time: clock('15:15'), limitTime: clock('15:00') })),
  'promise 11': denied(deny('ENTRY_WINDOW_PASSED', { ageMs: 300_001, limitMs: 300_000 })),
  'promise 12': denied(
    deny('DRIFTED', {
      spotPaise: rupees(25_075.01),
      closePaise: rupees(25_000),
      limitPercent: 0.3,
    }),
  ),
  'promise 13': denied(
    deny('CREDIT_TOO_SMALL', { creditPaise: rupees(3_899.99), neededPaise: rupees(3_900) }),
  ),
  'promise 14': denied(deny('QUOTE_MISSING', { contract })),
  'promise 15': denied(deny('QUOTE_STALE', { contract, ageMs: 2_001, limitMs: 2_000 })),
  'promise 16': denied(deny('SPREAD_TOO_WIDE', { contract, percent: 10.6, limitPercent: 10 })),
  'promise 17': denied(
    deny('PRICE_COLLAR', {
      contract,
      pricePaise: rupees(89),
      percent: 5.4,
      limitPercent: 5,
    }),
  ),
  'promise 18': denied(deny('INDEX_STALE', { ageMs: 5_001, limitMs: 5_000 })),
  'promise 19': denied(
    deny('MARGIN_SHORT', { neededPaise: rupees(476_300), fundsPaise: rupees(476_299.99) }),
  ),
  'promise 20': { type: 'entryEnded', at, spread, detail: 'main leg not filled in 60 s' },
  'promise 21': exit('stop', 'index 27,350.00 at or through 17 Nov 27350 PE'),
  'promise 22': exit('stop', 'index 27,339.95 at or through 17 Nov 27350 PE'),
  'promise 23': exit('stop', 'hourly close 27,350.00 at or through 17 Nov 27350 PE'),
  'promise 24': denied(deny('AUCTION_BAR', {})),
  'promise 25': sent('brokerStop', 650, STOP),
  'promise 26': {
    type: 'orderAnswered',
    at,
    tag: orderTag(spread, 'brokerStop', 1),
    spread,
    call: 'submit',
    answer: { kind: 'refused', code: 'OTHER', message: '16448: beyond the permissible range' },
  },
  'promise 27': changed('brokerStop', STOP, 'revised'),
  'promise 28': changed('brokerStop', limit(60), 'the stop order becomes the exit (time)'),
  'promise 29': exit('stop', 'the stop order at the broker was released and refused: outside the price band'),
  'promise 30': exit('time', 'square-off time 15:15:00'),
  'promise 31': changed('brokerStop', null, 'the broker squares off now'),
  'promise 32': { type: 'dailyLimitTripped', at, net: rupees(-10_000), limit: rupees(10_000) },
  'promise 33': denied(deny('PNL_UNKNOWN', {})),
  'promise 34': denied(deny('DAILY_LOSS_LATCHED', { limitPaise: rupees(10_000) })),
  'promise 35': denied(deny('MAX_POSITIONS', { open: 3, limit: 3 })),
  'promise 36': denied(deny('MAX_LOTS', { lots: 31, limit: 30 })),
  'promise 37': denied(
    deny('MAX_ORDER_VALUE', {
      contract: 'both legs together',
      valuePaise: rupees(1_000_000.05),
      limitPaise: rupees(1_000_000),
    }),
  ),
  'promise 38': denied(
    deny('MAX_TOTAL_LOSS', {
      lossPaise: rupees(500_000.01),
      limitPaise: rupees(500_000),
    }),
  ),
  'promise 39': denied(deny('ORDER_RATE', { orders: 2, limit: 5, window: 'a second' })),
  'promise 42': denied(deny('MAX_SLICES', { slices: 11, limit: 10 })),
  'promise 43': denied(deny('ORDER_BUDGET', { today: 4_500, limit: 5_000 })),
  'promise 44': denied(deny('REPEAT_EXECUTION', { cause: 'S1 was entered 1 times today' })),
  'promise 45': { type: 'ordersLatched', at, orders: 61 },
  'promise 46': {
    type: 'ordersOdd',
    at,
    oddity: 'flipFlop',
    detail: 'the same contract was bought and sold by turns',
  },
  'promise 47': {
    type: 'ordersOdd',
    at,
    oddity: 'rejectStorm',
    detail: 'refusal after refusal within a minute',
  },
  'promise 48': denied(deny('MARKET_CLOSED', { phase: 'beforeOpen' })),
  'promise 49': denied(deny('MARKET_CLOSED', { phase: 'holiday' })),
  'promise 50': denied(deny('FEED_DOWN', { state: 'stale' })),
  'promise 51': denied(deny('BROKER_DOWN', { state: 'down' })),
  'promise 52': denied(deny('JOURNAL_FAILED', { state: 'down' })),
  'promise 53': denied(deny('CLOCK_SKEWED', { skewMs: 2_001, limitMs: 2_000 })),
  'promise 54': denied(deny('CALENDAR_DOWN', {})),
  'promise 55': denied(deny('NOT_RECONCILED', {})),
  'promise 56': denied(deny('UNKNOWN_POSITION', { found: '17 Nov 28000 CE -75' })),
  'promise 57': denied(deny('HALTED', { reason: 'emergency stop (screen)' })),
  'promise 58': denied(
    deny('REDUCE_ONLY', { reason: 'more orders in a minute than a working system sends' }),
  ),
  'promise 59': denied(deny('NOT_ARMED', {})),
  'promise 60': denied(deny('SIGNAL_OFF', { signal: 'S1' })),
  'promise 61': denied(deny('CONTEXT_DOUBTFUL', { doubts: 'a session is missing' })),
  'promise 62': denied(deny('BAR_BACK_FILLED', {})),
  'promise 63': changed('mainExit', limit(53), 'not filled yet'),
  'promise 64': changed('mainExit', { kind: 'protectedMarket' }, 'not filled yet'),
  'promise 65': sent('mainExit', 650, limit(72.45)),
  'promise 66': {
    type: 'chargesTold',
    at,
    spread,
    ours: rupees(163.7),
    brokers: rupees(163.7),
  },
  'promise 67': sent('hedgeExit', 650, limit(17.5)),
  'promise 68': {
    type: 'spreadClosed',
    at,
    spread,
    reason: 'time',
    realised: rupees(4_212.5),
    charges: rupees(163.7),
    spot: PLAN.numbers.spot,
  },
  'promise 69': exit('expiry', 'square-off time 15:15:00'),
  'promise 71': sent('brokerStop', 650, STOP, 2),
  'promise 72': {
    type: 'haltChanged',
    at,
    state: 'ACTIVE',
    reason: 'reset: checked with the broker',
    since: null,
    by: 'screen',
    emergency: false,
  },
  'promise 73': { type: 'resumed', at, sleptMs: 1_203_000 },
  'promise 75': { type: 'reconciled', at, when: 'dayEnd', orders: 5, positions: 0 },
  'promise 76': sent('hedgeEntry', 650, limit(18.65)),
  'promise 77': {
    type: 'orderSeen',
    at,
    spread,
    order: {
      orderId: '261116000001' as BrokerOrderId,
      tag: orderTag(spread, 'hedgeEntry', 1),
      contract: PLAN.hedge.contract,
      side: 'buy',
      quantity: quantity(650),
      filled: quantity(260),
      averagePrice: paise(1_865),
      limit: paise(1_865),
      trigger: null,
      status: 'open',
      message: null,
      at,
    },
    value: null,
    isExactValueOnly: false,
  },
  'promise 78': {
    type: 'armedChanged',
    at: istInstant(tradingDate('2026-11-16'), clock('15:40')),
    armed: false,
    by: 'guard',
    why: 'the session is over',
  },
  'promise 79': {
    type: 'positionAdopted',
    at,
    plan: PLAN,
    adopted: {
      short: quantity(65),
      shortValue: rupees(65 * 51.75),
      hedge: quantity(65),
      hedgeValue: rupees(65 * 18.55),
    },
    closes: false,
    by: 'screen',
  },
};
