import { describe, expect, it } from 'vitest';
import { entryGate, type GateInput } from '../../../main/domain/risk/index.ts';
import { expiryDayExtra } from '../../../main/domain/trading/margin-model.ts';
import { withSetting, type SettingName } from '../../../shared/contract/index.ts';
import { instant, lots, quantity, rupees } from '../../../shared/units/index.ts';
import { GATE_AT, PASSING_GATE } from '../../support/gate-input.ts';

const pass = PASSING_GATE;
const codes = (input: GateInput): readonly string[] => entryGate(input).map(({ code }) => code);
const by = (name: SettingName, value: unknown, input: GateInput = pass): readonly string[] =>
  codes({ ...input, settings: withSetting(input.settings, name, value) });
const old = (ms: number): GateInput => ({
  ...pass,
  legs: pass.legs.map((leg) => ({ ...leg, quotedAt: instant(GATE_AT - ms) })),
});

describe('an entry that passes by one setting is denied by another', () => {
  it.each<[string, string, unknown, unknown, GateInput]>([
    ['[setting maxPositions]', 'MAX_POSITIONS', 2, 1, { ...pass, use: { ...pass.use, positions: 1 } }],
    ['[setting maxLots]', 'MAX_LOTS', lots(10), lots(9), pass],
    ['[setting maxOrderValue]', 'MAX_ORDER_VALUE', rupees(100_000), rupees(50_000), pass],
    ['[setting maxTotalLoss]', 'MAX_TOTAL_LOSS', rupees(95_680), rupees(95_679.99), pass],
    ['[setting maxSpreadPercent]', 'SPREAD_TOO_WIDE', 10, 0.1, pass],
    ['[setting maxQuoteAgeMs]', 'QUOTE_STALE', 3_000, 400, old(900)],
    ['[setting maxIndexAgeMs]', 'INDEX_STALE', 600, 400, pass],
    ['[setting strikeTouchedPoints]', 'STRIKE_TOUCHED', 169, 170, pass],
    ['[setting marginBufferPercent]', 'MARGIN_SHORT', 100, 200, pass],
    [
      '[setting tradeDoubtfulWeeks]',
      'CONTEXT_DOUBTFUL',
      true,
      false,
      { ...pass, signal: { ...pass.signal, doubts: ['a hole'] } },
    ],
    [
      '[setting dailyLossLimit]',
      'DAILY_LOSS_LATCHED',
      rupees(10_000),
      rupees(500),
      { ...pass, dayNet: rupees(-500) },
    ],
    [
      '[setting enabled]',
      'SIGNAL_OFF',
      pass.settings.signals.enabled,
      { ...pass.settings.signals.enabled, S1: false },
      pass,
    ],
  ])('%s: %s', (tag, code, passing, denying, input) => {
    const name = tag.slice('[setting '.length, -1) as SettingName;
    const found = [by(name, passing, input), by(name, denying, input)];
    expect(found.map((each) => each.includes(code))).toEqual([false, true]);
  });

  it('a price further from the middle of its quote than the collar [setting entryCollarPercent]', () => {
    const far = {
      ...pass,
      legs: pass.legs.map((leg) => ({ ...leg, limit: rupees(leg.side === 'buy' ? 42 : 92) })),
    };
    expect(by('entryCollarPercent', 5, far)).toEqual([]);
    expect(by('entryCollarPercent', 1, far)).toContain('PRICE_COLLAR');
  });

  it('more margin on the day of expiry, as a share of the notional [setting expiryDayMarginPercent]', () => {
    const extra = (percent: number) => expiryDayExtra(rupees(26_000), quantity(650), percent, true);
    expect([extra(2), extra(4)]).toEqual([rupees(338_000), rupees(676_000)]);
    expect(codes({ ...pass, expiryDayExtra: extra(2) })).toEqual([]);
    expect(codes({ ...pass, expiryDayExtra: extra(4) })).toEqual(['MARGIN_SHORT']);
  });
});
