import type { ExpiryDayView, SessionSlice, Slices, SpreadId } from '../../../shared/contract/index.ts';
import {
  clock,
  instant,
  istInstant,
  paise,
  quantity,
  rupees,
  strike,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';
import { exampleChain } from './chain.ts';
import { exampleSpread, positionsWith } from './position.ts';
import { quietSignals } from './signals.ts';

const DAY = tradingDate('2026-11-23');

function on(time: string): Instant {
  return instant(istInstant(DAY, clock(time)));
}

const NOW = on('13:40:12');

/** The example of the visual reference: 25800 PE, 68.40 points away, an hour and a half before its square-off. */
const VIEW: ExpiryDayView = {
  spread: 'S7-2026-11-19' as SpreadId,
  signal: 'S7',
  option: 'PE',
  shortStrike: strike(25_800),
  expiry: DAY,
  monthly: true,
  squareOffAt: on('15:15:00'),
  premiumLeft: rupees(1_462.5),
  premiumTaken: rupees(35_490),
  toStrike: rupees(68.4),
  sigma: rupees(52.2),
  steps: [
    [-100, -0.72, 0.65, -2_797],
    [-50, -0.35, 0.71, 14_823],
    [0, -0.09, 0.31, 21_541.16],
    [50, -0.01, 0.06, 22_844],
    [100, 0, 0, 22_967],
  ].map(([points = 0, delta = 0, gammaPer100 = 0, exit = 0]) => ({
    points,
    spot: rupees(25_868.4 + points),
    delta,
    gammaPer100,
    exit: rupees(exit),
  })),
  marginUsed: rupees(418_600),
  expiryDayExtra: rupees(336_289),
  perPoint: paise(65_000),
  events: [
    { kind: 'squareOff', at: on('15:15:00'), until: null },
    { kind: 'auction', at: on('15:15:00'), until: on('15:35:00') },
    { kind: 'settles', at: on('15:35:00'), until: null },
    { kind: 'marketCloses', at: on('15:40:00'), until: null },
  ],
};

/** Paper on the day on which its NRML spread expires; `known` false: before the first quotes of that day. */
export function expiryDay(base: Slices, known = true): Slices {
  const session: SessionSlice = {
    ...base.session,
    now: NOW,
    date: DAY,
    spot: { ...base.session.spot, value: rupees(25_868.4), at: NOW },
    vix: { ...base.session.vix, at: NOW },
    squareOffAt: on('15:15:00'),
    closesAt: on('15:40:00'),
    links: base.session.links.map((view) => ({ ...view, at: NOW })),
    journalWrittenAt: NOW,
  };
  const spread = exampleSpread(NOW);
  const legs = spread.legs.map((leg) => {
    const [exit, pnl] = leg.role === 'short' ? [2.25, 34_027.5] : [0.05, -12_317.5];
    return { ...leg, quantity: quantity(650), exitPrice: rupees(exit), exitAt: NOW, pnl: rupees(pnl) };
  });
  const nothing = { premiumLeft: null, toStrike: null, sigma: null, steps: [], marginUsed: null };
  return {
    ...base,
    session,
    chart: { ...base.chart, barClosesAt: { 60: on('14:15:00') } },
    chain: {
      ...exampleChain(NOW, true),
      tradedExpiry: tradingDate('2026-12-01'),
      sessionsLeft: 0,
      daysLeft: 0,
    },
    signals: quietSignals(),
    positions: positionsWith([
      {
        ...spread,
        product: 'NRML',
        exitRule: 'expiry',
        legs,
        exitNow: rupees(21_541.16),
        toStop: rupees(68.4),
        greeks: { delta: rupees(58), gammaPer100: rupees(-201), theta: rupees(1_462) },
      },
    ]),
    expiryDay: { spreads: [known ? VIEW : { ...VIEW, ...nothing, expiryDayExtra: null }] },
  };
}
