import { useState, type ReactElement } from 'react';
import { give } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { closeDialog, say } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TypedField } from '../ui/typed-field.tsx';
import { SCENARIOS } from './demo-scenarios.ts';

/** Starts another simulated day. The Demo's book is thrown away, so it is asked for in words. */
export function NewDayDialog(): ReactElement {
  const running = useSlice('session')?.scenario ?? null;
  const [scenario, setScenario] = useState(running ?? SCENARIOS[0]?.name ?? 'S1');
  const [seed, setSeed] = useState('');
  return (
    <Dialog labelledBy="day-title" className="dialog" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="day-title">New Demo day</h2>
        <p>
          The Demo’s present day with its book and positions is thrown away. Paper and Live are not touched.
        </p>
      </div>
      <div className="sect stack">
        <ScenarioField value={scenario} onChoose={setScenario} />
        <TypedField id="day-seed" label="Seed, empty for any" value={seed} onType={setSeed} />
      </div>
      <div className="dfoot">
        <span className="cap">The same seed makes the same day.</span>
        <button type="button" className="btn lg" onClick={closeDialog}>
          Keep this day <kbd>Esc</kbd>
        </button>
        <button type="button" className="btn lg primary" onClick={() => void start(scenario, seed)}>
          Start the new day
        </button>
      </div>
    </Dialog>
  );
}

async function start(scenario: string, seed: string): Promise<void> {
  if (!/^\d{0,9}$/.test(seed)) {
    say('The seed is a whole number of at most nine digits, or empty for any.');
    return;
  }
  const done = await give('demo.restart', { scenario, seed: seed === '' ? null : Number(seed) });
  if (done) closeDialog();
}

function ScenarioField(props: {
  readonly value: string;
  readonly onChoose: (name: string) => void;
}): ReactElement {
  const { value, onChoose } = props;
  const known = SCENARIOS.some(({ name }) => name === value);
  const choices = known ? SCENARIOS : [{ name: value, label: value }, ...SCENARIOS];
  return (
    <div className="field">
      <label htmlFor="day-scenario">Day</label>
      <div className="input">
        <select id="day-scenario" data-first value={value} onChange={(event) => onChoose(event.target.value)}>
          {choices.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
