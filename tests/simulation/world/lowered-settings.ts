import type {
  RiskSettings,
  Settings,
  SignalSettings,
  TradeSettings,
} from '../../../shared/contract/index.ts';
import { clock, lots, rupees } from '../../../shared/units/index.ts';

interface Lowered {
  readonly signals?: Partial<SignalSettings>;
  readonly trade?: Partial<TradeSettings>;
  readonly risk?: Partial<RiskSettings>;
}

const OFF = { S1: false, S2: false, S3: false, S4: false, S5: false, S6: false, S7: false, S8: false };
/** What may pass within the window is told only where the window ends before the settings are changed. */
const SOON = { entryWindowMs: 5_000 };

/** Settings under which nothing can be entered: each leads to a deny reason of its own. */
const LOWERED = {
  maxLots: { trade: { lotsPerTrade: lots(2) }, risk: { maxLots: lots(1) } },
  orderValue: { risk: { maxOrderValue: rupees(100) } },
  totalLoss: { risk: { maxTotalLoss: rupees(100) } },
  narrowSpread: { trade: SOON, risk: { maxSpreadPercent: 0.1 } },
  narrowCollar: { trade: SOON, risk: { entryCollarPercent: 0.1, maxSpreadPercent: 100 } },
  fewOrders: { trade: SOON, risk: { entriesPerSecond: 1, entriesPerMinute: 1 } },
  narrowForAWhile: { risk: { maxSpreadPercent: 0.1 } },
  fewForAWhile: { risk: { entriesPerSecond: 1, entriesPerMinute: 1 } },
  oneOrderADay: { risk: { ordersPerDay: 1 } },
  signalsOff: { signals: { enabled: OFF } },
  highCredit: { trade: { minCredit: rupees(2_000) } },
  lateHours: { trade: { firstDayEntryFrom: clock('11:45') } },
  farTouch: { trade: { strikeTouchedPoints: 500 } },
  noDrift: { trade: { maxDriftPercent: 0 } },
  manySlices: { trade: { lotsPerTrade: lots(400) }, risk: { maxLots: lots(1_000) } },
} as const satisfies Record<string, Lowered>;

export type LoweredName = keyof typeof LOWERED;
export const LOWERED_NAMES = Object.keys(LOWERED) as LoweredName[];

/** The settings, lowered in one of these ways. */
export function loweredSettings(name: LoweredName, { signals, trade, risk }: Settings): Settings {
  const lowered: Lowered = LOWERED[name];
  return {
    signals: { ...signals, ...lowered.signals },
    trade: { ...trade, ...lowered.trade },
    risk: { ...risk, ...lowered.risk },
  };
}
