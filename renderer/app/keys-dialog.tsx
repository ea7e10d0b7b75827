import { useState, type ReactElement } from 'react';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { focusSoon } from '../state/focus.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keyColumn } from '../ui/keys.ts';
import { KeyPress } from './key-press.tsx';
import { KeysFoot } from './keys-foot.tsx';
import { KeysList } from './keys-list.tsx';

/** Every action with its key on this host; one that is chosen waits for its new key. */
export function KeysDialog(): ReactElement {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ActionId | null>(null);
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    setChosen(null);
    // Back to the row that was chosen, so that the next one is near.
    focusSoon(`[data-key-of="${chosen ?? ''}"]`);
  };
  return (
    <Dialog
      labelledBy="keys-title"
      className="dialog widest"
      onClose={chosen === null ? closeDialog : () => done('')}
    >
      <div className="dhead">
        <h2 id="keys-title">Keys</h2>
        <p>
          {keyColumn() === 'browser'
            ? 'Keys that a browser keeps for itself are left to it. Click an action, or press Enter on it, to give it another key.'
            : 'Single letters are heard while nothing is typed. Click an action, or press Enter on it, to give it another key.'}
        </p>
      </div>
      <div className="keyfind">
        <div className="input">
          <input
            data-first
            aria-label="Search keys and actions"
            placeholder="Search"
            value={query}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      </div>
      <KeysList query={query} chosen={chosen} onChoose={setChosen} />
      {chosen === null ? (
        <KeysFoot said={said} onSaid={setSaid} />
      ) : (
        <KeyPress key={chosen} action={chosen} onDone={done} />
      )}
    </Dialog>
  );
}
