import { describe, expect, it } from 'vitest';
import { equityShape, niceStep } from '../../../renderer/charts/equity-shape.ts';
import { FIRST_FORM, presetFields, type BacktestForm } from '../../../renderer/state/backtest-form.ts';
import { ownWords } from '../../../renderer/state/backtest-words.ts';
import { formErrors, wishOf } from '../../../renderer/state/backtest-wish.ts';
import { groupWords } from '../../../renderer/state/group-words.ts';
import { yearRows } from '../../../renderer/state/months.ts';
import { settingsSchema } from '../../../main/terminal/commands/settings-schema.ts';
import { readArgs } from '../../../main/terminal/commands/schemas.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { paise } from '../../../shared/units/index.ts';
import { errorOf, valueOf } from '../../support/outcome.ts';
import { exampleRun } from '../../support/screen/example-run.ts';

const IMPORTED = { store: 'local', vendor: 'import' } as const;
const form = (change: Partial<BacktestForm>): BacktestForm => ({ ...FIRST_FORM, ...change });

describe('the parameters of a backtest', () => {
  it('are the presets as they stand, until a field is changed', () => {
    expect(valueOf(wishOf(FIRST_FORM, IMPORTED)).settings).toEqual(TERMINAL_SETTINGS);
    expect(valueOf(wishOf(form(presetFields('author')), IMPORTED)).settings).toEqual(AUTHOR_SETTINGS);
  });

  it('are read as a trader types them, and pass the terminal’s own check', () => {
    const typed = form({
      from: '3 Jan 2022',
      to: '2022-12-30',
      lots: '5',
      hedge: '300',
      limit: '12,500',
      capital: '15,00,000',
      slippage: '0.5',
      squareOff: '15:10',
    });
    const wish = valueOf(wishOf(typed, IMPORTED));
    expect(wish).toMatchObject({ from: '2022-01-03', to: '2022-12-30', slippage: 50 });
    expect(wish.settings.risk).toMatchObject({ dailyLossLimit: 1_250_000, paperCapital: 150_000_000 });
    expect(settingsSchema.safeParse(wish.settings).success).toBe(true);
    expect(readArgs('backtest.run', wish)).toMatchObject({ ok: true });
  });

  it.each([
    ['from', { from: '2022-02-30' }, 'A day such as'],
    ['to', { from: '2022-03-01', to: '2022-02-01' }, 'before the first'],
    ['lots', { lots: '0' }, 'from 1 to 30'],
    ['lots', { lots: '31' }, 'from 1 to 30'],
    ['hedge', { hedge: '125' }, 'in steps of 50'],
    ['limit', { limit: 'much' }, 'Rupees'],
    ['capital', { capital: '0' }, 'more than 0'],
    ['slippage', { slippage: '20.01' }, 'From 0 to 20'],
    ['squareOff', { squareOff: '15:22' }, '15:00'],
    ['age', { age: '1.5' }, 'A whole number'],
  ] as const)('that cannot be read are named: %s %j', (name, change, words) => {
    const errors = errorOf(wishOf(form(change), IMPORTED));
    expect(Object.keys(errors)).toEqual([name]);
    expect(errors[name]).toContain(words);
  });

  it('ask for at least one signal', () => {
    const none = Object.fromEntries(Object.keys(FIRST_FORM.enabled).map((id) => [id, false]));
    expect(formErrors(form({ enabled: none as BacktestForm['enabled'] }))).toHaveProperty('signals');
  });
});

describe('a group in words', () => {
  it.each([
    ['2 Tuesday', 'Tuesday'],
    ['thursday  3', 'Thursday expiry, 3 left'],
    ['monthly 12', 'Monthly expiry, 12 left'],
    ['2024', '2024'],
    ['S7', 'S7'],
  ])('%s is %s', (name, words) => {
    expect(groupWords(name)).toBe(words);
  });
});

describe('a run in words and pictures', () => {
  const run = exampleRun();

  it('is told by what it has of its own', () => {
    const { parameters } = run;
    expect(ownWords(parameters)).toBe('');
    expect(ownWords({ ...parameters, settings: AUTHOR_SETTINGS })).toBe('author');
    const trade = { ...TERMINAL_SETTINGS.trade, hedgeOffsetPoints: 300 };
    const signals = {
      ...TERMINAL_SETTINGS.signals,
      enabled: { ...TERMINAL_SETTINGS.signals.enabled, S5: false },
    };
    const settings = { ...TERMINAL_SETTINGS, trade, signals };
    expect(ownWords({ ...parameters, settings, slippage: paise(50) })).toBe(
      'hedge 300, slippage 0.50, no S5',
    );
  });

  it('keeps its curve inside the picture, and its years and amounts in order', () => {
    const { sum, levels, years } = equityShape(run);
    const places = [...sum.line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(places.length).toBe(2 * (run.report.equity.length + 1));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
    expect(levels.map(({ value }) => value)).toContain(0);
    expect(years.map(({ year }) => year)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    expect([niceStep(3), niceStep(14), niceStep(1_000)]).toEqual([1, 5, 500]);
  });

  it('has every month of its years, and those without a trade are empty', () => {
    const rows = yearRows(run);
    expect(rows).toHaveLength(5);
    expect(rows.every(({ months }) => months.length === 12)).toBe(true);
    const known = rows.flatMap(({ months }) => months.filter(({ net }) => net !== null));
    expect(known).toHaveLength(run.report.byMonth.length);
    expect(rows[4]?.months[11]?.net).toBeNull();
  });
});
