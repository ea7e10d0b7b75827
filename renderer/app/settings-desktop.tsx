import type { ReactElement } from 'react';
import {
  DESKTOP_CHOICE_NAMES,
  DESKTOP_CHOICES,
  type DesktopChoice,
  type DesktopView,
} from '../../shared/contract/index.ts';
import { shownKey } from '../../shared/keyboard/key-text.ts';
import { give } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { keyColumn } from '../ui/keys.ts';

/** How the desktop app behaves on this computer; nothing is drawn in a browser. Each holds at once, without a proposal. */
export function SettingsDesktop(): ReactElement | null {
  const view = useSlice('desktop')?.desktop ?? null;
  if (view === null) return null;
  return (
    <section aria-label="This computer">
      <h3>This computer</h3>
      {DESKTOP_CHOICE_NAMES.map((name) => (
        <ChoiceRow key={name} name={name} view={view} />
      ))}
      {view.problem !== null && (
        <p className="setwait failed selectable" role="alert">
          {view.problem}
        </p>
      )}
    </section>
  );
}

function ChoiceRow({
  name,
  view,
}: {
  readonly name: DesktopChoice;
  readonly view: DesktopView;
}): ReactElement {
  const { title, changes, usual } = DESKTOP_CHOICES[name];
  const on = view.choices[name];
  const { words, failed } = standing(name, view);
  return (
    <div className="setrow" data-setting={name}>
      <div>
        <span className="m">{title}</span>
        <p className="cap">{changes}</p>
      </div>
      <div className="setvalue">
        <button
          type="button"
          role="switch"
          className="btn sm switch"
          data-field
          aria-checked={on}
          aria-label={title}
          onClick={() => void give('desktop.choose', { ...view.choices, [name]: !on })}
        >
          {on ? 'On' : 'Off'}
        </button>
        {words !== null && (
          <p role="status" className={failed ? 'wrong' : 'cap'}>
            {words}
          </p>
        )}
      </div>
      <div className="cap">
        <p>on or off</p>
        <p>{`default ${usual ? 'on' : 'off'}`}</p>
      </div>
      <p className="cap">At once, on this computer alone.</p>
    </div>
  );
}

/** What has become of a choice, beside it. */
function standing(
  name: DesktopChoice,
  { globalStop, update }: DesktopView,
): { readonly words: string | null; readonly failed: boolean } {
  if (name === 'lookForUpdates') return { words: update, failed: false };
  if (name !== 'globalStop' || globalStop.state === 'off') return { words: null, failed: false };
  const keys = globalStop.keys.map((key) => shownKey(key, keyColumn())).join(' or ');
  return globalStop.state === 'held'
    ? { words: `${keys}, held.`, failed: false }
    : {
        words: `The system did not give ${keys}: another program has it. Inside Kavach it works.`,
        failed: true,
      };
}
