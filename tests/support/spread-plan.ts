import { TERMINAL_SETTINGS, type ContractKey, type SpreadId } from '../../shared/contract/index.ts';
import {
  clock,
  istInstant,
  lots,
  paise,
  quantity,
  rupees,
  strike,
  tradingDate,
} from '../../shared/units/index.ts';
import type { SpreadPlan } from '../../main/domain/trading/plan.ts';

const AT = istInstant(tradingDate('2026-11-16'), clock('11:15:02'));

/** A put spread of ten lots, 27350 with the hedge at 27150. */
export const PLAN: SpreadPlan = {
  id: 'D-2026-11-16-S1-1' as SpreadId,
  mode: 'demo',
  signal: 'S1',
  week: tradingDate('2026-11-16'),
  option: 'PE',
  main: leg(27_350, 51.65, 51.75),
  hedge: leg(27_150, 18.55, 18.65),
  expiry: tradingDate('2026-11-17'),
  lotSize: quantity(65),
  lots: lots(10),
  units: quantity(650),
  sliceUnits: quantity(1_755),
  product: 'MIS',
  exitRule: 'daily',
  exitOn: tradingDate('2026-11-16'),
  signalBarStart: istInstant(tradingDate('2026-11-16'), clock('10:15')),
  stopLevel: rupees(27_392.25),
  rules: TERMINAL_SETTINGS.trade,
  numbers: {
    spot: rupees(27_465.25),
    credit: rupees(21_247),
    creditNeeded: rupees(3_900),
    marginNeeded: rupees(512_084),
    funds: rupees(1_000_000),
    maxLoss: rupees(108_550),
    modelledLossAtStop: rupees(17_148),
    limitTripsAt: rupees(27_389.4),
    stopReachable: false,
  },
  at: AT,
};

function leg(points: number, bid: number, ask: number): SpreadPlan['main'] {
  return {
    contract: `NIFTY 2026-11-17 ${points} PE` as ContractKey,
    strike: strike(points),
    tickSize: paise(5),
    bid: rupees(bid),
    ask: rupees(ask),
    quoteAt: AT,
  };
}
