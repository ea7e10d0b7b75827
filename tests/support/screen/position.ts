import type {
  ContractKey,
  LegView,
  OrdersSlice,
  OrderView,
  PayoffView,
  PnlSlice,
  PositionsSlice,
  RiskSlice,
  SpreadId,
  SpreadView,
} from '../../../shared/contract/index.ts';
import {
  instant,
  lots,
  paise,
  quantity,
  rupees,
  strike,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';
import { NOW, at } from './session.ts';

const UNITS = 650;

function leg(role: LegView['role'], k: number, entry: number, exit: number, markedAt: Instant): LegView {
  const gain = role === 'short' ? entry - exit : exit - entry;
  return {
    role,
    contract: `NIFTY 2026-11-23 ${k} PE` as ContractKey,
    display: `NIFTY 23 NOV ${k} PE`,
    side: role === 'short' ? 'sell' : 'buy',
    strike: strike(k),
    quantity: quantity(UNITS),
    entryPrice: rupees(entry),
    exitPrice: rupees(exit),
    exitAt: markedAt,
    exitSource: 'breeze',
    lastKnown: {
      kind: role === 'short' ? 'ask' : 'bid',
      price: rupees(exit),
      at: markedAt,
      source: 'breeze',
    },
    pnl: paise(Math.round(gain * 100) * UNITS),
  };
}

const PAYOFF: PayoffView = {
  points: Array.from({ length: 35 }, (_, index) => {
    const spot = 25_500 + index * 25;
    const short = Math.max(0, 25_800 - spot);
    const hedge = Math.max(0, 25_600 - spot);
    const smooth = 1 / (1 + Math.exp((25_760 - spot) / 110));
    return {
      spot: rupees(spot),
      atExpiry: rupees((35.6 - short + hedge) * UNITS),
      today: paise(Math.round((-78 + 112 * smooth) * UNITS * 100)),
    };
  }),
  breakeven: rupees(25_764.4),
  maxProfit: rupees(35.6 * UNITS),
  maxLoss: rupees((35.6 - 200) * UNITS),
};

/** The example put spread of S7, marked at a moment. */
export function exampleSpread(markedAt: Instant = NOW): SpreadView {
  return {
    id: 'S7-2026-11-19' as SpreadId,
    signal: 'S7',
    mode: 'paper',
    stage: 'open',
    option: 'PE',
    shortStrike: strike(25_800),
    hedgeStrike: strike(25_600),
    expiry: tradingDate('2026-11-23'),
    product: 'MIS',
    exitRule: 'daily',
    lots: lots(10),
    openedAt: at('11:15:03.083'),
    closedAt: null,
    exitReason: null,
    legs: [leg('short', 25_800, 54.6, 53.2, markedAt), leg('hedge', 25_600, 19, 19.85, markedAt)],
    netCredit: rupees(35.6),
    exitNow: rupees(1_254.03),
    realised: rupees(0),
    charges: rupees(208.47),
    stopLevel: rupees(25_800),
    toStop: rupees(168.3),
    modelledLossAtStop: rupees(19_914),
    limitTripsAt: rupees(25_871),
    stopReachable: false,
    payoff: PAYOFF,
    greeks: { delta: rupees(104), gammaPer100: rupees(-45.5), theta: rupees(1_540) },
    brokerStop: null,
    note: null,
  };
}

const FOREIGN = {
  contract: 'NIFTY 2026-11-26 26500 CE' as ContractKey,
  display: 'NIFTY 26 NOV 26500 CE',
  net: 75,
  acknowledged: false,
  held: [{ product: 'NRML', net: 75, average: rupees(96.4) }],
} as const;

export function positionsWith(spreads: readonly SpreadView[], foreign = false): PositionsSlice {
  return {
    spreads,
    broker: {
      reconciledAt: instant(NOW - 2_000),
      differences: [],
      foreign: foreign ? [FOREIGN] : [],
    },
    nextEvaluationAt: at('12:15:00'),
  };
}

const CURVE = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, -610, -884, -550, -216, 304, 88, 490, 880, 604, 1270, 1096, 1558, 1298, 1890,
  1704, 1254.03,
];

/** The day's result with the example spread open. */
export function examplePnl(): PnlSlice {
  return {
    mode: 'paper',
    net: rupees(1_254.03),
    realised: rupees(0),
    unrealised: rupees(1_462.5),
    charges: rupees(208.47),
    at: NOW,
    curve: CURVE.map((net, index) => ({ at: instant(at('09:15:00') + index * 414_000), net: rupees(net) })),
  };
}

/** The day's result with nothing traded yet. */
export function flatPnl(): PnlSlice {
  return { ...examplePnl(), net: rupees(0), unrealised: rupees(0), charges: rupees(0), curve: [] };
}

export const RISK: RiskSlice = {
  dailyLoss: { used: rupees(0), limit: rupees(10_000), share: 0 },
  limitPoints: 15.4,
  limitTripsAt: rupees(25_871),
  margin: { used: rupees(418_600), limit: rupees(1_000_000), share: 0.4186 },
  marginNextSession: null,
  marginExpiryDay: rupees(756_188),
  totalLoss: { used: rupees(106_860), limit: rupees(500_000), share: 0.21 },
  positions: { open: 1, limit: 3 },
  orders: { today: 6, limit: 5_000, lastSecond: 0, lastMinute: 0, waiting: 0 },
  blocked: [],
};

function order(tag: string, change: Partial<OrderView>): OrderView {
  return {
    tag,
    slices: 1,
    orderId: `24111900${tag}`,
    spread: 'S7-2026-11-19' as SpreadId,
    purpose: 'mainEntry',
    display: 'NIFTY 23 NOV 25800 PE',
    side: 'sell',
    quantity: quantity(UNITS),
    filled: quantity(UNITS),
    limit: rupees(54.6),
    trigger: null,
    averagePrice: rupees(54.6),
    state: 'complete',
    at: at('11:15:03.077'),
    message: null,
    ...change,
  };
}

export const ORDERS: OrdersSlice = {
  orders: [
    order('3', {
      purpose: 'brokerStop',
      side: 'buy',
      filled: quantity(0),
      averagePrice: null,
      limit: rupees(156.2),
      trigger: rupees(142),
      state: 'triggerPending',
      at: at('11:46:00.512'),
    }),
    order('2', {}),
    order('1', {
      purpose: 'hedgeEntry',
      display: 'NIFTY 23 NOV 25600 PE',
      side: 'buy',
      limit: rupees(19.05),
      averagePrice: rupees(19),
      at: at('11:15:02.402'),
    }),
  ],
};
