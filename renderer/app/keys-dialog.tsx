import type { ReactElement } from 'react';
import { listActions, situation } from '../state/actions.ts';
import { KEYMAP, keyOf, type Binding } from '../state/keymap.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keyColumn } from '../ui/keys.ts';

const GROUPS: readonly Binding['group'][] = [
  'Safety',
  'Everywhere',
  'Pages',
  'Panels',
  'In a panel',
  'Backtest',
  'Settings',
  'Replay',
];

/** Every key of this host, by what it does. */
export function KeysDialog(): ReactElement {
  const column = keyColumn();
  return (
    <Dialog labelledBy="keys-title" className="dialog wide" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="keys-title">Keys</h2>
        <p>
          {column === 'browser'
            ? 'In a browser: the chords that it keeps for itself are not used. Single letters work while no text is typed.'
            : 'Single letters work while no text is typed.'}
        </p>
      </div>
      <div className="sect keys selectable inset-focus" tabIndex={0} data-first>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {KEYMAP.filter((binding) => binding.group === group).map((binding) => (
                <li key={binding.action}>
                  <span>{titleOf(binding)}</span>
                  <kbd>{shownKey(keyOf(binding.action, column))}</kbd>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h3>Dialogs and lists</h3>
          <ul>
            <li>
              <span>Close, drop the proposal</span>
              <kbd>Esc</kbd>
            </li>
            <li>
              <span>Move inside a list, the chain, tabs</span>
              <kbd>Arrow keys</kbd>
            </li>
          </ul>
        </section>
      </div>
      <div className="dfoot">
        <button type="button" className="btn lg" onClick={closeDialog}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

/** Arrows by their names are words; on a key they are arrows. */
function shownKey(key: string | null): string {
  return key?.replace('ArrowRight', 'Right').replace('ArrowLeft', 'Left') ?? 'in the palette';
}

function titleOf(binding: Binding): string {
  const action = listActions(situation()).find((candidate) => candidate.id === binding.action);
  const where = {
    anywhere: '',
    chart: ', in the chart',
    chain: ', in the chain',
    signals: ', in the signals',
    log: ', in the journal',
    replay: '',
    backtest: ', on the Backtest page',
  };
  return `${action?.title ?? binding.action}${where[binding.scope]}`;
}
