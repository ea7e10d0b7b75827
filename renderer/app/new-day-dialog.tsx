import { useState, type ReactElement } from 'react';
import { give } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { closeDialog, say } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SCENARIOS } from './demo-scenarios.ts';

/** Starts another simulated day. The Demo's book is thrown away, so it is asked for in words. */
export function NewDayDialog(): ReactElement {
  const running = useSlice('session')?.scenario ?? null;
  const [scenario, setScenario] = useState(running ?? SCENARIOS[0]?.name ?? 'S1');
  const [seed, setSeed] = useState('');
  const names = SCENARIOS.some(({ name }) => name === scenario)
    ? SCENARIOS
    : [{ name: scenario, label: scenario }, ...SCENARIOS];
  const start = (): void => {
    if (!/^\d{0,9}$/.test(seed)) {
      say('The seed is a whole number of at most nine digits, or empty for any.');
      return;
    }
    void give('demo.restart', { scenario, seed: seed === '' ? null : Number(seed) }).then((done) => done && closeDialog());
  };
  return (
    <Dialog labelledBy="day-title" className="dialog" onClose={closeDialog}>
      <header>
        <h2 id="day-title">New Demo day</h2>
        <p>The Demo’s present day with its book and positions is thrown away. Paper and Live are not touched.</p>
      </header>
      <div className="sect">
        <div className="typed">
          <div className="field">
            <label htmlFor="day-scenario">Day</label>
            <div className="input">
              <select id="day-scenario" data-first value={scenario} onChange={(event) => setScenario(event.target.value)}>
                {names.map(({ name, label }) => (
                  <option key={name} value={name}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <div className="field">
            <label htmlFor="day-seed">Seed, empty for any</label>
            <div className="input">
              <input id="day-seed" inputMode="numeric" value={seed} onChange={(event) => setSeed(event.target.value)} />
            </div>
          </div>
        </div>
      </div>
      <footer>
        <span className="cap">The same seed makes the same day.</span>
        <button type="button" className="btn lg" onClick={closeDialog}>
          Keep this day <kbd>Esc</kbd>
        </button>
        <button type="button" className="btn lg primary" onClick={start}>
          Start the new day
        </button>
      </footer>
    </Dialog>
  );
}
