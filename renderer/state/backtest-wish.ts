import { PRESETS, SIGNAL_IDS, type BacktestWish } from '../../shared/contract/index.ts';
import { err, ok, type Lots, type Result } from '../../shared/units/index.ts';
import type { ChosenMarket } from './backtest.ts';
import type { BacktestForm, TypedName } from './backtest-form.ts';
import { amountOf, dateOf, squareOffOf, wholeOf } from './backtest-fields.ts';

/** What is wrong with the fields, each with what to do. */
export type FormErrors = Readonly<Partial<Record<TypedName | 'signals', string>>>;

const SLIPPAGE_MAX = 20_00;
const SESSION_MINUTES = 375;

/** What every field says, or why it cannot be read. */
function read(form: BacktestForm) {
  const { maxLots } = PRESETS[form.preset].risk;
  const [from, to] = [dateOf(form.from), dateOf(form.to)];
  const isTurned = from.ok && to.ok && from.value !== null && to.value !== null && to.value < from.value;
  return {
    from,
    to: isTurned ? err('This day lies before the first') : to,
    squareOff: squareOffOf(form),
    lots: wholeOf(form.lots, 1, maxLots),
    hedge: wholeOf(form.hedge, 100, 500, 50),
    limit: form.limit.trim() === '' ? ok(null) : amountOf(form.limit, 1),
    capital: amountOf(form.capital, 1),
    slippage: amountOf(form.slippage, 0, SLIPPAGE_MAX),
    age: wholeOf(form.age, 0, SESSION_MINUTES),
  } satisfies Record<TypedName, Result<unknown, string>>;
}

/** What is wrong with the parameters; empty where they can be run. */
export function formErrors(form: BacktestForm): FormErrors {
  const typed = Object.entries(read(form)).flatMap(([name, field]) =>
    field.ok ? [] : [[name, field.error]],
  );
  const isNone = SIGNAL_IDS.every((id) => !form.enabled[id]);
  return Object.fromEntries([
    ...typed,
    ...(isNone ? [['signals', 'Choose at least one signal']] : []),
  ]) as FormErrors;
}

/** What is asked for, once every field can be read. */
export function wishOf(form: BacktestForm, market: ChosenMarket): Result<BacktestWish, FormErrors> {
  const errors = formErrors(form);
  const { from, to, squareOff, lots, hedge, limit, capital, slippage, age } = read(form);
  if (
    Object.keys(errors).length > 0 ||
    !(
      from.ok &&
      to.ok &&
      squareOff.ok &&
      lots.ok &&
      hedge.ok &&
      limit.ok &&
      capital.ok &&
      slippage.ok &&
      age.ok
    )
  )
    return err(errors);
  const preset = PRESETS[form.preset];
  return ok({
    ...market,
    from: from.value,
    to: to.value,
    toleranceMinutes: age.value,
    slippage: slippage.value,
    settings: {
      signals: { ...preset.signals, enabled: form.enabled },
      trade: {
        ...preset.trade,
        exitRule: form.exit,
        stopRule: form.stop,
        costRule: form.costs,
        lotsPerTrade: lots.value as Lots,
        hedgeOffsetPoints: hedge.value,
        squareOffAt: squareOff.value,
      },
      risk: { ...preset.risk, dailyLossLimit: limit.value, paperCapital: capital.value },
    },
  });
}
