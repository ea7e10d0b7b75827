import type { GateInput } from '../../main/domain/risk/index.ts';
import { contractKey, TERMINAL_SETTINGS } from '../../shared/contract/index.ts';
import { instant, lots, paise, quantity, rupees, strike, tradingDate } from '../../shared/units/index.ts';

/** Monday 16 Nov 2026, 11:15:02 in India. */
export const GATE_AT = instant(1_794_807_902_000);
const expiry = tradingDate('2026-11-23');
const quotedAt = instant(GATE_AT - 500);

/** An entry that nothing stands against: 10 lots of 25,800 PE sold, 25,600 PE bought, spot at 25,970. */
export const PASSING_GATE: GateInput = {
  at: GATE_AT,
  session: {
    mode: 'paper',
    halt: 'ACTIVE',
    haltReason: null,
    armed: false,
    phase: 'open',
    feed: 'ok',
    broker: 'ok',
    journal: 'ok',
    calendar: 'ok',
    disk: 'ok',
    clockSkewMs: 40,
    reconciled: true,
    unexplained: [],
  },
  signal: { id: 'S1', monitored: true, doubts: [] },
  index: { price: rupees(25_970), at: quotedAt },
  option: 'PE',
  mainStrike: strike(25_800),
  legs: [
    {
      contract: contractKey({ expiry, strike: strike(25_600), type: 'PE' }),
      strike: strike(25_600),
      side: 'buy',
      limit: rupees(41.2),
      tick: paise(5),
      bid: rupees(41),
      ask: rupees(41.2),
      quotedAt,
    },
    {
      contract: contractKey({ expiry, strike: strike(25_800), type: 'PE' }),
      strike: strike(25_800),
      side: 'sell',
      limit: rupees(94),
      tick: paise(5),
      bid: rupees(94),
      ask: rupees(94.3),
      quotedAt,
    },
  ],
  lots: lots(10),
  quantity: quantity(650),
  slices: 1,
  maxLoss: rupees(95_680),
  use: { positions: 0, lots: 0, maxLoss: paise(0) },
  lossState: 'within',
  dayNet: paise(0),
  margin: { initial: rupees(1_800_000), final: rupees(433_000), available: rupees(1_000_000) },
  expiryDayExtra: paise(0),
  rateDenials: [],
  settings: TERMINAL_SETTINGS,
};
