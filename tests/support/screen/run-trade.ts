import {
  contractKey,
  TERMINAL_SETTINGS,
  type PlanView,
  type RunRow,
  type RunTrade,
} from '../../../shared/contract/index.ts';
import { after, clock, ensure, istInstant, lots, quantity, rupees } from '../../../shared/units/index.ts';
import { HOURLY } from './candles.ts';
import { firedSignals } from './signals.ts';

const SIGNALS = firedSignals('open');

function planOf({ short, hedge, expiry, option, firedOn }: RunRow): PlanView | null {
  if (short === null || hedge === null || expiry === null) return null;
  const at = istInstant(firedOn, clock('11:15:02'));
  const leg = (strike: NonNullable<RunRow['short']>, bid: number, ask: number) => ({
    contract: contractKey({ expiry, strike, type: option }),
    strike,
    bid: rupees(bid),
    ask: rupees(ask),
    quoteAt: after(at, -400),
  });
  return {
    main: leg(short, 54.6, 54.85),
    hedge: leg(hedge, 18.85, 19),
    expiry,
    lots: lots(10),
    lotSize: quantity(65),
    units: quantity(650),
    stopLevel: rupees(25_838.4),
    rules: TERMINAL_SETTINGS.trade,
    at,
    numbers: {
      spot: rupees(25_985.2),
      credit: rupees(22_600),
      creditNeeded: rupees(3_900),
      marginNeeded: rupees(418_600),
      funds: rupees(1_000_000),
      maxLoss: rupees(106_860),
      modelledLossAtStop: rupees(19_914),
      limitTripsAt: rupees(25_871),
    },
  };
}

/** A week of the example run, opened: explained by the conditions of the example day. */
export function runTrade(row: RunRow): RunTrade {
  const plan = planOf(row);
  const bar = ensure(HOURLY[20], 'a bar');
  const fired = ensure(SIGNALS.fired, 'the fired signal');
  const explanations = SIGNALS.signals.flatMap(({ explanation }) =>
    explanation === null ? [] : [explanation],
  );
  return {
    row,
    fired: { ...fired, signal: row.signal },
    evaluation: { bar, barNumber: 2, explanations, fired, trigger4: false, trigger8: false },
    plan,
    fills:
      plan === null
        ? []
        : [
            {
              purpose: 'hedgeEntry',
              contract: plan.hedge.contract,
              side: 'buy',
              quantity: plan.units,
              price: rupees(19),
              at: plan.at,
              source: 'recorded',
            },
            {
              purpose: 'mainEntry',
              contract: plan.main.contract,
              side: 'sell',
              quantity: plan.units,
              price: rupees(54.6),
              at: plan.at,
              source: 'model',
            },
          ],
    openedAt: plan?.at ?? null,
    closedAt: plan === null ? null : after(plan.at, 14_400_000),
    exitDetail: plan === null ? null : 'square-off at 15:15',
    realised: plan === null ? null : rupees(5_600),
    charges: plan === null ? null : rupees(454),
  };
}
