import { describe, expect, it } from 'vitest';
import { deny, entryGate, type DenyCode, type GateInput } from '../../../../main/domain/risk/index.ts';
import { instant, lots, paise, rupees, strike } from '../../../../shared/units/index.ts';
import { GATE_AT, PASSING_GATE } from '../../../support/gate-input.ts';

const codes = (input: GateInput): readonly DenyCode[] => entryGate(input).map((each) => each.code);
const pass = PASSING_GATE;
const session = (change: Partial<GateInput['session']>): GateInput => ({
  ...pass,
  session: { ...pass.session, ...change },
});
const risk = (change: Partial<GateInput['settings']['risk']>): GateInput => ({
  ...pass,
  settings: { ...pass.settings, risk: { ...pass.settings.risk, ...change } },
});
const short = (change: Partial<GateInput['legs'][number]>): GateInput => ({
  ...pass,
  legs: pass.legs.map((leg) => (leg.side === 'sell' ? { ...leg, ...change } : leg)),
});

describe('the risk gate', () => {
  it('lets a sound entry pass', () => {
    expect(entryGate(pass)).toEqual([]);
  });

  it.each<[DenyCode, GateInput]>([
    ['HALTED', session({ halt: 'HALTED', haltReason: 'emergency stop' })],
    ['REDUCE_ONLY', session({ halt: 'REDUCE_ONLY' })],
    ['NOT_ARMED', session({ mode: 'live' })],
    ['JOURNAL_FAILED', session({ journal: 'down' })],
    ['BROKER_DOWN', session({ broker: 'connecting' })],
    ['FEED_DOWN', session({ feed: 'stale' })],
    ['CALENDAR_DOWN', session({ calendar: 'down' })],
    ['DISK_LOW', session({ disk: 'down' })],
    ['CLOCK_SKEWED', session({ clockSkewMs: -2_001 })],
    ['NOT_RECONCILED', session({ reconciled: false })],
    ['UNKNOWN_POSITION', session({ unexplained: ['NIFTY 2026-11-23 26000 CE: -65'] })],
    ['MARKET_CLOSED', session({ phase: 'auction' })],
    ['NOT_MONITORED', { ...pass, signal: { ...pass.signal, monitored: false } }],
    ['CONTEXT_DOUBTFUL', { ...pass, signal: { ...pass.signal, doubts: ['a session is missing'] } }],
    ['INDEX_MISSING', { ...pass, index: { price: null, at: null } }],
    ['INDEX_STALE', { ...pass, index: { ...pass.index, at: instant(GATE_AT - 5_001) } }],
    ['STRIKE_TOUCHED', { ...pass, index: { ...pass.index, price: rupees(25_820) } }],
    ['STRIKE_TOUCHED', { ...pass, option: 'CE', mainStrike: strike(25_950) }],
    ['QUOTE_MISSING', short({ bid: null })],
    ['QUOTE_MISSING', short({ quotedAt: null })],
    ['QUOTE_MISSING', short({ bid: rupees(95) })],
    ['QUOTE_STALE', short({ quotedAt: instant(GATE_AT - 4_001) })],
    ['SPREAD_TOO_WIDE', short({ bid: rupees(89), ask: rupees(99), limit: rupees(94) })],
    ['PRICE_COLLAR', short({ limit: rupees(89) })],
    ['MAX_POSITIONS', { ...pass, use: { ...pass.use, positions: 3 } }],
    ['MAX_LOTS', { ...pass, use: { ...pass.use, lots: 21 } }],
    ['MAX_LOTS', { ...pass, lots: lots(31) }],
    ['MAX_TOTAL_LOSS', { ...pass, use: { ...pass.use, maxLoss: rupees(404_320.01) } }],
    ['MAX_ORDER_VALUE', risk({ maxOrderValue: rupees(61_099.99) })],
    ['MAX_ORDER_VALUE', risk({ maxOrderValue: rupees(87_879.99) })],
    ['MAX_SLICES', { ...pass, slices: 11 }],
    ['DAILY_LOSS_LATCHED', { ...pass, lossState: 'tripped' }],
    ['DAILY_LOSS_LATCHED', { ...pass, lossState: 'confirming' }],
    ['DAILY_LOSS_LATCHED', { ...pass, dayNet: rupees(-10_000) }],
    ['PNL_UNKNOWN', { ...pass, dayNet: null }],
    ['MARGIN_UNKNOWN', { ...pass, margin: null }],
    [
      'MARGIN_SHORT',
      { ...pass, margin: { initial: paise(0), final: rupees(433_000), available: rupees(476_299.99) } },
    ],
    ['MARGIN_SHORT', { ...pass, expiryDayExtra: rupees(476_091) }],
  ])('denies with %s alone', (code, input) => {
    expect(codes(input)).toEqual([code]);
  });

  it('takes an old calendar as a warning [promise 54]', () => {
    expect(entryGate(session({ calendar: 'stale' }))).toEqual([]);
  });

  it('denies a signal that is switched off [promise 60]', () => {
    const enabled = { ...pass.settings.signals.enabled, S1: false };
    const off = { ...pass, settings: { ...pass.settings, signals: { ...pass.settings.signals, enabled } } };
    expect(codes(off)).toEqual(['SIGNAL_OFF']);
  });

  it.each<[string, GateInput]>([
    ['spot 20.05 points away', { ...pass, index: { ...pass.index, price: rupees(25_820.05) } }],
    ['20 lots open', { ...pass, use: { ...pass.use, lots: 20 } }],
    ['the total loss at its limit', { ...pass, use: { ...pass.use, maxLoss: rupees(404_320) } }],
    ['both legs together at the value limit', risk({ maxOrderValue: rupees(87_880) })],
    ['ten slices a leg', { ...pass, slices: 10 }],
    ['a loss one paisa short of the limit', { ...pass, dayNet: rupees(-9_999.99) }],
    [
      'margin to the paisa',
      { ...pass, margin: { initial: paise(0), final: rupees(433_000), available: rupees(476_300) } },
    ],
    ['a quote of 4 s, 170 points away', short({ quotedAt: instant(GATE_AT - 4_000) })],
    ['a clock off by 2 s', session({ clockSkewMs: 2_000 })],
    ['Live armed', session({ mode: 'live', armed: true })],
    ['no daily limit and no mark', { ...risk({ dailyLossLimit: null }), dayNet: null, lossState: 'tripped' }],
    ['a cheap option two ticks wide', short({ bid: paise(15), ask: paise(25), limit: paise(15) })],
  ])('lets pass: %s', (_, input) => {
    expect(codes(input)).toEqual([]);
  });

  it('names all reasons, not only the first', () => {
    const bad = session({ halt: 'HALTED', feed: 'down', phase: 'closed' });
    const denied = entryGate({ ...bad, dayNet: null, rateDenials: [deny('NOT_ARMED', {})] });
    expect(denied.map((each) => each.code)).toEqual([
      'HALTED',
      'FEED_DOWN',
      'MARKET_CLOSED',
      'PNL_UNKNOWN',
      'NOT_ARMED',
    ]);
  });

  it('allows doubtful weeks where the setting does [promise 61]', () => {
    const signals = { ...pass.settings.signals, tradeDoubtfulWeeks: true };
    const doubtful = {
      ...pass,
      signal: { ...pass.signal, doubts: ['x'] },
      settings: { ...pass.settings, signals },
    };
    expect(codes(doubtful)).toEqual([]);
  });
});
