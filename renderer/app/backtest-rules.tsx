import type { ReactElement } from 'react';
import { changeForm, useBacktest } from '../state/backtest.ts';
import { presetFields, type BacktestForm } from '../state/backtest-form.ts';
import { ChosenParameter } from './backtest-field.tsx';

type RuleName = 'preset' | 'exit' | 'stop' | 'costs';

const LABELS: Readonly<Record<RuleName, string>> = {
  preset: 'Preset',
  exit: 'Exit',
  stop: 'Stop',
  costs: 'Charges',
};

const CHOICES: { readonly [N in RuleName]: readonly (readonly [BacktestForm[N], string])[] } = {
  preset: [
    ['terminal', 'Terminal, as live trading'],
    ['author', 'Author, held to expiry'],
  ],
  exit: [
    ['daily', 'Daily'],
    ['expiry', 'At expiry'],
  ],
  stop: [
    ['tick', 'By tick'],
    ['hourlyClose', 'Hourly close'],
  ],
  costs: [
    ['statutory', 'By date'],
    ['flat', 'Flat ₹40 a lot side'],
  ],
};

/** One rule of the form; a preset says what all of them are. */
function Rule({ name }: { readonly name: RuleName }): ReactElement {
  const value = useBacktest(({ form }) => form[name]);
  const choose = (chosen: BacktestForm[RuleName]): void => {
    if (chosen === 'terminal' || chosen === 'author') changeForm(presetFields(chosen));
    else changeForm({ [name]: chosen });
  };
  return (
    <ChosenParameter
      id={`bt-${name}`}
      label={LABELS[name]}
      value={value}
      choices={CHOICES[name]}
      onChoose={choose}
    />
  );
}

/** The preset, and the two rules that a trade ends by. */
export function Rules(): ReactElement {
  return (
    <>
      <Rule name="preset" />
      <div className="pair">
        <Rule name="exit" />
        <Rule name="stop" />
      </div>
    </>
  );
}

/** What a trade costs besides. */
export function Charges(): ReactElement {
  return <Rule name="costs" />;
}
