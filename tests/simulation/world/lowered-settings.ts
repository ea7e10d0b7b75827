import type {
  RiskSettings,
  Settings,
  SignalSettings,
  TradeSettings,
} from '../../../shared/contract/index.ts';
import { clock, lots, rupees } from '../../../shared/units/index.ts';
import type { Draw } from './draw.ts';

interface Lowered {
  readonly signals?: Partial<SignalSettings>;
  readonly trade?: Partial<TradeSettings>;
  readonly risk?: Partial<RiskSettings>;
}

const OFF = { S1: false, S2: false, S3: false, S4: false, S5: false, S6: false, S7: false, S8: false };
/** What may pass within the window is told only where the window ends before the settings are changed. */
const SOON = { entryWindowMs: 5_000 };

/** Settings under which nothing can be entered: each leads to a deny reason of its own. */
const LOWERED: readonly Lowered[] = [
  { risk: { maxLots: lots(1) } },
  { risk: { maxOrderValue: rupees(100) } },
  { risk: { maxTotalLoss: rupees(100) } },
  { trade: SOON, risk: { maxSpreadPercent: 0.1 } },
  { trade: SOON, risk: { entryCollarPercent: 0.1 } },
  { trade: SOON, risk: { entriesPerSecond: 1, entriesPerMinute: 1 } },
  { risk: { maxSpreadPercent: 0.1 } },
  { risk: { entriesPerSecond: 1, entriesPerMinute: 1 } },
  { risk: { ordersPerDay: 1 } },
  { signals: { enabled: OFF } },
  { trade: { minCredit: rupees(2_000) } },
  { trade: { firstDayEntryFrom: clock('11:45') } },
  { trade: { strikeTouchedPoints: 500 } },
  { trade: { maxDriftPercent: 0 } },
  { trade: { lotsPerTrade: lots(400) }, risk: { maxLots: lots(1_000) } },
];

/** The settings, lowered in one of these ways. */
export function loweredSettings(draw: Draw, { signals, trade, risk }: Settings): Settings {
  const lowered = draw.one(LOWERED);
  return {
    signals: { ...signals, ...lowered.signals },
    trade: { ...trade, ...lowered.trade },
    risk: { ...risk, ...lowered.risk },
  };
}
