import type { ReactElement } from 'react';
import { changeForm, useBacktest } from '../state/backtest.ts';
import { presetFields } from '../state/backtest-form.ts';
import { ChosenParameter } from './backtest-field.tsx';

/** The preset, and the two rules that a trade ends by. */
export function Rules(): ReactElement {
  const { preset, exit, stop } = useBacktest((state) => state.form);
  return (
    <>
      <ChosenParameter
        id="bt-preset"
        label="Preset"
        value={preset}
        choices={[
          ['terminal', 'Terminal, as live trading'],
          ['author', 'Author, held to expiry'],
        ]}
        onChoose={(chosen) => changeForm(presetFields(chosen))}
      />
      <div className="pair">
        <ChosenParameter
          id="bt-exit"
          label="Exit"
          value={exit}
          choices={[
            ['daily', 'Daily'],
            ['expiry', 'At expiry'],
          ]}
          onChoose={(chosen) => changeForm({ exit: chosen })}
        />
        <ChosenParameter
          id="bt-stop"
          label="Stop"
          value={stop}
          choices={[
            ['tick', 'By tick'],
            ['hourlyClose', 'Hourly close'],
          ]}
          onChoose={(chosen) => changeForm({ stop: chosen })}
        />
      </div>
    </>
  );
}

/** What a trade costs besides. */
export function Charges(): ReactElement {
  const costs = useBacktest(({ form }) => form.costs);
  return (
    <ChosenParameter
      id="bt-costs"
      label="Charges"
      value={costs}
      choices={[
        ['statutory', 'By date'],
        ['flat', 'Flat ₹40 a lot side'],
      ]}
      onChoose={(chosen) => changeForm({ costs: chosen })}
    />
  );
}
