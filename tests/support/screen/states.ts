import {
  ACCOUNTS,
  KITE_DEAD,
  KITE_DEAD_CHECKS,
  NEW_ACCOUNTS,
  NEW_CHECKS,
  NO_ACCOUNTS,
  NO_CHECKS,
  NO_LIVE,
  CHECKED,
  needsOf,
} from './accounts.ts';
import {
  NO_DESKTOP,
  NO_IMPORTS,
  NO_REPLAY,
  type LinkView,
  type SessionSlice,
  type Slices,
} from '../../../shared/contract/index.ts';
import { instant, quantity, rupees } from '../../../shared/units/index.ts';
import { ALERTS } from './alerts.ts';
import { exampleChain } from './chain.ts';
import { HOURLY, barsOf } from './candles.ts';
import { backedUp } from './backup.ts';
import { NO_DRILL } from './drill.ts';
import { NO_SHADOW } from './shadow.ts';
import { expiryDay } from './expiry.ts';
import { doneStop, runningStop } from './emergency.ts';
import { firstBarDay } from './first-bar.ts';
import { LONE_SHORT, PAIR } from './foreign.ts';
import { journalWith } from './journal.ts';
import { ORDERS, RISK, examplePnl, exampleSpread, flatPnl, positionsWith } from './position.ts';
import { ALL_LINKS, LINKS, NOW, SESSION, at, link } from './session.ts';
import { CONTEXT, firedSignals, quietSignals } from './signals.ts';

export type StateName =
  | 'paper'
  | 'quiet'
  | 'firstBar'
  | 'closed'
  | 'demo'
  | 'live'
  | 'degraded'
  | 'stopping'
  | 'halted'
  | 'limit'
  | 'newcomer'
  | 'accounts'
  | 'disarmed'
  | 'sessionDead'
  | 'foreign'
  | 'beside'
  | 'expiry'
  | 'expiryUnknown'
  | 'loading';

const CHART: Slices['chart'] = {
  building: { 60: HOURLY.at(-1), 1440: barsOf(1440).at(-1) } as Slices['chart']['building'],
  closedBars: 44,
  barClosesAt: {
    1: at('12:01:00'),
    5: at('12:05:00'),
    15: at('12:15:00'),
    60: at('12:15:00'),
    1440: at('15:30:00'),
  },
  weeks: [{ context: CONTEXT, from: at('09:15:00'), to: null }].map((week) => ({
    ...week,
    from: HOURLY[21]?.start ?? week.from,
  })),
  marks: [
    {
      at: at('10:15:00'),
      kind: 'signal',
      signal: 'S7',
      label: 'S7 sell PE',
      explanation:
        'Closed at 25,985.20 above its reference 25,981.50, the week’s high and its best close; 0.63 % from the previous week’s high.',
    },
  ],
  lines: [
    { kind: 'stop', level: rupees(25_800), label: 'Stop · 25800 PE short', from: at('10:15:00') },
    { kind: 'dailyLimit', level: rupees(25_871), label: 'Daily limit at 25,871', from: at('10:15:00') },
    { kind: 'hedge', level: rupees(25_600), label: 'Hedge · 25600 PE', from: at('10:15:00') },
  ],
};

function paper(): Slices {
  return {
    session: SESSION,
    chart: CHART,
    chain: exampleChain(instant(NOW - 400), true),
    signals: firedSignals('open'),
    positions: positionsWith([exampleSpread()]),
    orders: ORDERS,
    pnl: examplePnl(),
    risk: RISK,
    journal: journalWith(),
    emergency: { run: null },
    proposal: { proposal: null },
    notices: { notices: [] },
    accounts: ACCOUNTS,
    doctor: CHECKED,
    drill: NO_DRILL,
    backup: backedUp(),
    desktop: NO_DESKTOP,
    shadow: NO_SHADOW,
    replay: NO_REPLAY,
    replayed: { slices: null },
    backtest: { running: null, ended: null },
    imports: NO_IMPORTS,
    alerts: ALERTS,
    expiryDay: { spreads: [] },
  };
}

function quiet(): Slices {
  return {
    ...paper(),
    chart: { ...CHART, marks: [], lines: [] },
    chain: exampleChain(instant(NOW - 400), false),
    signals: quietSignals(),
    positions: positionsWith([]),
    orders: { orders: [] },
    pnl: flatPnl(),
    risk: {
      ...RISK,
      margin: { used: rupees(0), limit: rupees(1_000_000), share: 0 },
      limitPoints: null,
      limitTripsAt: null,
      positions: { open: 0, limit: 3 },
      orders: { ...RISK.orders, today: 0 },
    },
  };
}

/** Before anything was ever received for the day: a holiday with an empty book. */
function closed(): Slices {
  return {
    ...quiet(),
    session: {
      ...SESSION,
      phase: 'holiday',
      squareOffAt: null,
      closesAt: null,
      spot: { ...SESSION.spot, value: null, at: null },
    },
    chart: { ...CHART, building: {}, closedBars: 0, barClosesAt: {}, weeks: [], marks: [], lines: [] },
    chain: {
      ...exampleChain(NOW, false),
      expiry: null,
      tradedExpiry: null,
      atm: null,
      rows: [],
      putCallRatio: null,
    },
    signals: {
      ...quietSignals(),
      context: null,
      awaits: 'firstBar',
      bias: null,
      weekNumber: null,
      nextEvaluationAt: null,
      signals: quietSignals().signals.map((view) => ({ ...view, state: 'noContext', explanation: null })),
    },
    positions: { ...positionsWith([]), nextEvaluationAt: null },
    journal: { total: 0, entries: [] },
    risk: { ...quiet().risk, blocked: [{ code: 'MARKET_CLOSED', text: 'The market is closed: a holiday' }] },
  };
}

const ARMED_BY = { by: 'screen', at: at('11:02:14') };

function liveSession(): SessionSlice {
  return {
    ...SESSION,
    mode: 'live',
    live: { armed: true, armedBy: ARMED_BY, needs: [], firstWeek: null, foreign: [] },
    account: { label: 'Kite account AB1234', funds: null },
  };
}

function live(): Slices {
  const brokerStop = {
    orderId: '261119000163',
    trigger: rupees(142),
    limit: rupees(156.2),
    distance: rupees(88.8),
  };
  return {
    ...paper(),
    session: liveSession(),
    positions: positionsWith([{ ...exampleSpread(), mode: 'live', brokerStop }], true),
    pnl: { ...examplePnl(), mode: 'live' },
  };
}

/** Live with a feed that is silent and a broker that does not answer; the engine has no marks any more. */
function degraded(): Slices {
  const base = live();
  const old = NOW;
  const now = instant(NOW + 9_000);
  const spreads = base.positions.spreads.map((spread) => ({
    ...spread,
    exitNow: null,
    toStop: null,
    legs: spread.legs.map((leg) => ({ ...leg, exitPrice: null, exitAt: old, pnl: null })),
  }));
  return {
    ...base,
    session: {
      ...liveSession(),
      now,
      spot: { ...SESSION.spot, at: old },
      links: [
        link('feed', 'Breeze feed', '', 'stale', old),
        link('broker', 'Kite', '', 'down', instant(NOW + 2_000)),
        ...LINKS.slice(2).map((view) => ({ ...view, at: now })),
      ],
    },
    chain: exampleChain(old, true),
    positions: { ...base.positions, spreads },
    pnl: { ...base.pnl, net: null, unrealised: null },
    risk: {
      ...RISK,
      blocked: [
        { code: 'FEED_STALE', text: 'Waiting for fresh prices: the feed is silent for 9 s' },
        { code: 'BROKER_DOWN', text: 'Kite does not answer' },
      ],
    },
    journal: journalWith([
      ['12:00:58.310', 'LINK', 'Read 2 of the book timed out after 3 s'],
      ['12:00:54.006', 'RISK', 'Feed stale over 3 s, entries blocked'],
    ]),
  };
}

function haltedSession(now: string): SessionSlice {
  return {
    ...liveSession(),
    now: at(now),
    spot: { value: rupees(26_004.85), at: at(now), source: 'breeze' },
    vix: { ...SESSION.vix, at: at(now) },
    halt: { state: 'HALTED', reason: 'Emergency stop', since: at('15:02:08.931') },
    links: LINKS.map((view) => ({
      ...view,
      at: at(now),
      ...(view.link === 'engine' ? ({ state: 'down', detail: 'halted' } as const) : {}),
    })),
  };
}

function stopping(): Slices {
  const spread = exampleSpread(at('15:02:10.700'));
  const legs = spread.legs.map((leg) =>
    leg.role === 'short' ? { ...leg, quantity: quantity(0) } : { ...leg, quantity: quantity(260) },
  );
  return {
    ...live(),
    session: haltedSession('15:02:10.719'),
    chain: exampleChain(at('15:02:10.700'), true),
    positions: positionsWith([{ ...spread, mode: 'live', stage: 'sellingHedge', legs }], true),
    emergency: runningStop(),
  };
}

function halted(): Slices {
  const spread = exampleSpread(at('15:02:10.700'));
  return {
    ...live(),
    session: haltedSession('15:02:31'),
    chart: { ...CHART, lines: [] },
    chain: exampleChain(at('15:02:30.700'), false),
    signals: firedSignals('closed'),
    positions: positionsWith(
      [
        {
          ...spread,
          mode: 'live',
          stage: 'flat',
          exitReason: 'emergency',
          closedAt: at('15:02:11.482'),
          realised: rupees(5_070),
          charges: rupees(199.99),
          legs: spread.legs.map((leg) => ({ ...leg, quantity: quantity(0) })),
        },
      ],
      true,
    ),
    pnl: {
      ...examplePnl(),
      mode: 'live',
      net: rupees(4_870.01),
      realised: rupees(5_070),
      unrealised: rupees(0),
      charges: rupees(199.99),
    },
    risk: {
      ...RISK,
      margin: { used: rupees(0), limit: rupees(1_000_000), share: 0 },
      positions: { open: 0, limit: 3 },
      limitPoints: null,
      blocked: [{ code: 'HALTED', text: 'Trading is halted until you reset it' }],
    },
    emergency: doneStop(),
    journal: journalWith([
      ['15:02:11.483', 'HALT', 'Halted and latched, flat in 2.568 s'],
      ['15:02:11.482', 'POS', 'Zero in what is ours, 1 other untouched'],
      ['15:02:08.914', 'HALT', 'Pressed by you, Ctrl+Shift+X'],
    ]),
  };
}

const OLD_CALENDAR: LinkView = {
  ...link(
    'calendar',
    'Calendar',
    "compared with the exchange's notices 89 days ago: import a newer one",
    'stale',
  ),
  consequence: 'none',
};

/** Demo at 60x, by a calendar that has not been compared with the exchange's notices for a while. */
function demo(): Slices {
  return {
    ...paper(),
    session: {
      ...SESSION,
      mode: 'demo',
      live: NO_LIVE,
      speed: 60,
      scenario: 'S7',
      account: { label: 'Demo account', funds: rupees(1_000_000) },
      spot: { ...SESSION.spot, source: 'simulated' },
      links: LINKS.map((view) => (view.link === 'calendar' ? OLD_CALENDAR : view)),
    },
    pnl: { ...examplePnl(), mode: 'demo' },
    accounts: NO_ACCOUNTS,
    doctor: NO_CHECKS,
  };
}

/** Limits near and reached: one bar yellow, one red. */
function limit(): Slices {
  return {
    ...paper(),
    pnl: { ...examplePnl(), net: rupees(-10_432.5), unrealised: rupees(-10_224.03) },
    risk: {
      ...RISK,
      dailyLoss: { used: rupees(10_432.5), limit: rupees(10_000), share: 1.04 },
      margin: { used: rupees(754_889), limit: rupees(1_000_000), share: 0.755 },
      blocked: [{ code: 'DAILY_LOSS', text: 'The daily loss limit of ₹10,000 is reached' }],
    },
    notices: {
      notices: [
        {
          id: 1,
          at: NOW,
          level: 'serious',
          event: 'limit',
          text: 'Daily loss limit reached: squaring off',
          acknowledged: false,
        },
      ],
    },
  };
}

/** Paper on its first day: no keys, no address. */
function newcomer(): Slices {
  return {
    ...quiet(),
    session: {
      ...SESSION,
      live: { armed: false, armedBy: null, needs: needsOf(NEW_CHECKS), firstWeek: null, foreign: [] },
    },
    accounts: NEW_ACCOUNTS,
    doctor: NEW_CHECKS,
  };
}

/** Paper with both accounts and the whole ladder. */
function accounts(): Slices {
  return { ...quiet(), session: { ...SESSION, links: ALL_LINKS } };
}

/** Live after it was disarmed, with its position still open. */
function disarmed(): Slices {
  return {
    ...live(),
    session: {
      ...liveSession(),
      live: { armed: false, armedBy: null, needs: [], firstWeek: null, foreign: [] },
    },
  };
}

/** Kite has ended the session while a position is open in Live. */
function sessionDead(): Slices {
  const dead: Partial<ReturnType<typeof link>> = {
    lastError: { at: at('11:58:12'), text: '403 TokenException: incorrect api_key or access_token' },
    latency: { p50Ms: 38, p99Ms: 210, calls: 240 },
    used: { count: 9, limit: 200, per: 'minute' },
  };
  return {
    ...live(),
    session: {
      ...liveSession(),
      links: ALL_LINKS.filter(({ label }) => !label.startsWith('Paper')).map((view) =>
        view.label === 'Kite'
          ? { ...link('broker', 'Kite', 'session ended', 'down', at('11:58:12')), ...dead }
          : view,
      ),
    },
    accounts: KITE_DEAD,
    doctor: KITE_DEAD_CHECKS,
  };
}

/** Nothing of ours is open; the live account holds what nobody has spoken for. */
function foreign(): Slices {
  const unknown = [...PAIR, LONE_SHORT];
  const base = quiet();
  const session = {
    ...liveSession(),
    live: { armed: true, armedBy: ARMED_BY, needs: [], firstWeek: null, foreign: unknown },
  };
  const { broker, ...positions } = base.positions;
  return {
    ...base,
    session,
    positions: { ...positions, broker: { ...broker, foreign: unknown } },
    risk: {
      ...base.risk,
      blocked: [
        {
          code: 'UNKNOWN_POSITION',
          text: 'unexplained at the broker: NIFTY 23 NOV 25800 PE -650; NIFTY 23 NOV 25600 PE 650; NIFTY 23 NOV 26200 CE -65',
        },
      ],
    },
  };
}

/** A live spread of ours, and beside it a position that nobody has spoken for. */
function beside(): Slices {
  const base = live();
  const { session, positions } = base;
  return {
    ...base,
    session: { ...session, live: { ...session.live, foreign: [LONE_SHORT] } },
    positions: { ...positions, broker: { ...positions.broker, foreign: [LONE_SHORT] } },
  };
}

/** The whole state that a fixture host pushes; null where the host stays silent. */
export const STATES: Readonly<Record<StateName, () => Slices | null>> = {
  paper, quiet, closed, demo, live, degraded, stopping, halted, limit, newcomer, accounts, disarmed, sessionDead,
  foreign, beside,
  firstBar: () => firstBarDay(quiet()),
  expiry: () => expiryDay(paper()),
  expiryUnknown: () => expiryDay(paper(), false),
  loading: () => null,
}; // prettier-ignore
