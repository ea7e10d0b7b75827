import { describe, expect, it } from 'vitest';
import { entryGate, type DenyCode, type GateInput } from '../../../../main/domain/risk/index.ts';
import { instant, lots, paise, rupees, strike } from '../../../../shared/units/index.ts';
import { GATE_AT, PASSING_GATE } from '../../../support/gate-input.ts';

const pass = PASSING_GATE;
const codes = (input: GateInput): readonly DenyCode[] => entryGate(input).map((each) => each.code);
const session = (change: Partial<GateInput['session']>): GateInput => ({
  ...pass,
  session: { ...pass.session, ...change },
});
const leg = (side: 'buy' | 'sell', change: Partial<GateInput['legs'][number]>, input = pass): GateInput => ({
  ...input,
  legs: input.legs.map((each) => (each.side === side ? { ...each, ...change } : each)),
});
const use = (change: Partial<GateInput['use']>): GateInput => ({ ...pass, use: { ...pass.use, ...change } });
const spot = (price: number, ageMs = 0): GateInput => ({
  ...pass,
  index: { price: rupees(price), at: instant(GATE_AT - ageMs) },
});
const call = (price: number): GateInput => ({ ...spot(price), option: 'CE', mainStrike: strike(25_950) });
const quoted = (ageMs: number): GateInput =>
  leg(
    'sell',
    { quotedAt: instant(GATE_AT - ageMs) },
    leg(
      'buy',
      { strike: strike(25_960) },
      {
        ...leg('sell', { strike: strike(25_900) }),
        mainStrike: strike(25_900),
      },
    ),
  );
/** Both legs at these prices: with 650 units what they are worth together. */
const worth = (short: number, hedge: number): GateInput =>
  leg('sell', around(short), leg('buy', around(hedge)));
const around = (price: number) => ({ limit: rupees(price), bid: rupees(price), ask: rupees(price) });

/** Every default that the gate keeps: the last value that passes, and the first that does not. */
const EDGES: readonly (readonly [promise: string, code: DenyCode, passes: GateInput, denied: GateInput])[] = [
  ['[promise 2]', 'STRIKE_TOUCHED', spot(25_820.01), spot(25_820)],
  ['[promise 2]', 'STRIKE_TOUCHED', call(25_929.99), call(25_930)],
  ['[promise 14]', 'QUOTE_MISSING', leg('sell', {}), leg('sell', { ask: null })],
  ['[promise 14]', 'QUOTE_MISSING', leg('buy', {}), leg('buy', { bid: null })],
  ['[promise 15]', 'QUOTE_STALE', quoted(2_000), quoted(2_001)],
  [
    '[promise 16]',
    'SPREAD_TOO_WIDE',
    leg('sell', { bid: rupees(95), ask: rupees(105), limit: rupees(100) }),
    leg('sell', { bid: rupees(95), ask: rupees(105.05), limit: rupees(100) }),
  ],
  [
    '[promise 17]',
    'PRICE_COLLAR',
    leg('sell', { bid: rupees(99.5), ask: rupees(100.5), limit: rupees(95) }),
    leg('sell', { bid: rupees(99.5), ask: rupees(100.5), limit: rupees(94.95) }),
  ],
  ['[promise 18]', 'INDEX_STALE', spot(25_970, 5_000), spot(25_970, 5_001)],
  ['[promise 35]', 'MAX_POSITIONS', use({ positions: 2 }), use({ positions: 3 })],
  ['[promise 36]', 'MAX_LOTS', use({ lots: 20 }), use({ lots: 21 })],
  ['[promise 36]', 'MAX_LOTS', { ...pass, lots: lots(30) }, { ...pass, lots: lots(31) }],
  ['[promise 37]', 'MAX_ORDER_VALUE', worth(1_500, 38.4), worth(1_500, 38.5)],
  ['[promise 37]', 'MAX_ORDER_VALUE', worth(1_538.45, 0), worth(1_538.5, 0)],
  ['[promise 38]', 'MAX_TOTAL_LOSS', use({ maxLoss: rupees(404_320) }), use({ maxLoss: rupees(404_320.01) })],
  [
    '[promise 32]',
    'DAILY_LOSS_LATCHED',
    { ...pass, dayNet: rupees(-9_999.99) },
    { ...pass, dayNet: rupees(-10_000) },
  ],
  ['[promise 33]', 'PNL_UNKNOWN', pass, { ...pass, dayNet: null }],
  [
    '[promise 19]',
    'MARGIN_SHORT',
    { ...pass, margin: { initial: paise(0), final: rupees(433_000), available: rupees(476_300) } },
    { ...pass, margin: { initial: paise(0), final: rupees(433_000), available: rupees(476_299.99) } },
  ],
  ['[promise 42]', 'MAX_SLICES', { ...pass, slices: 10 }, { ...pass, slices: 11 }],
  ['[promise 48]', 'MARKET_CLOSED', session({ phase: 'open' }), session({ phase: 'beforeOpen' })],
  ['[promise 49]', 'MARKET_CLOSED', session({ phase: 'open' }), session({ phase: 'holiday' })],
  ['[promise 24]', 'MARKET_CLOSED', session({ phase: 'open' }), session({ phase: 'auction' })],
  ['[promise 50]', 'FEED_DOWN', session({ feed: 'ok' }), session({ feed: 'stale' })],
  ['[promise 51]', 'BROKER_DOWN', session({ broker: 'ok' }), session({ broker: 'connecting' })],
  ['[promise 52]', 'JOURNAL_FAILED', session({ journal: 'ok' }), session({ journal: 'down' })],
  ['[promise 53]', 'CLOCK_SKEWED', session({ clockSkewMs: 2_000 }), session({ clockSkewMs: 2_001 })],
  ['[promise 53]', 'CLOCK_SKEWED', session({ clockSkewMs: -2_000 }), session({ clockSkewMs: -2_001 })],
  ['[promise 54]', 'CALENDAR_DOWN', session({ calendar: 'stale' }), session({ calendar: 'down' })],
  ['[promise 55]', 'NOT_RECONCILED', session({ reconciled: true }), session({ reconciled: false })],
  [
    '[promise 56]',
    'UNKNOWN_POSITION',
    session({ unexplained: [] }),
    session({ unexplained: ['28000 CE -75'] }),
  ],
  ['[promise 57]', 'HALTED', session({ halt: 'ACTIVE' }), session({ halt: 'HALTED' })],
  ['[promise 58]', 'REDUCE_ONLY', session({ halt: 'ACTIVE' }), session({ halt: 'REDUCE_ONLY' })],
  [
    '[promise 59]',
    'NOT_ARMED',
    session({ mode: 'live', armed: true }),
    session({ mode: 'live', armed: false }),
  ],
];

describe('the gate, by the default settings', () => {
  it.each(EDGES.map(([promise, code, passes, denied]) => ({ promise, code, passes, denied })))(
    'lets the last value pass and denies the next one with $code $promise',
    ({ code, passes, denied }) => {
      expect(codes(passes)).toEqual([]);
      expect(codes(denied)).toEqual([code]);
    },
  );
});
