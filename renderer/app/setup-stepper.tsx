import type { ReactElement } from 'react';
import { useReplica } from '../state/replica.ts';
import { setupSteps } from '../state/setup-steps.ts';
import { useUi } from '../state/ui-store.ts';
import { TickGlyph } from '../ui/glyph.tsx';

/** Where the set-up stands; each step leads to its card. */
export function Stepper(): ReactElement {
  const slices = useReplica((replica) => replica.slices);
  const steps = setupSteps(slices);
  const current = steps.find(({ state }) => state === 'todo')?.place ?? null;
  return (
    <nav className="panel stepper" aria-label="Set-up steps">
      <h2>Set up Kavach</h2>
      <p>About five minutes</p>
      <ol>
        {steps.map(({ place, title, note, state }, index) => (
          <li key={place} className={`${state}${place === current ? ' cur' : ''}`}>
            <button
              type="button"
              className="inset-focus"
              aria-current={place === current ? 'step' : undefined}
              onClick={() => useUi.setState({ setupPlace: place })}
            >
              <span className="n">{state === 'done' ? <TickGlyph /> : index + 1}</span>
              <span>
                <b>{title}</b>
                <small>{note}</small>
                {state === 'done' && <span className="sr">done</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
