import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { draftOf } from '../state/settings-draft.ts';
import { dropChanges, useSettings } from '../state/settings.ts';
import { keyHere } from '../ui/keys.ts';

/** How many fields are changed, and the two things to do with them. */
export function SettingsFoot(): ReactElement {
  const { base, typed } = useSettings();
  const count = Object.keys(typed).length;
  const wrong = Object.keys(draftOf({ base, typed })?.faults ?? {}).length;
  const key = keyHere('settings.propose');
  return (
    <div className="setfoot">
      <span role="status" className={wrong > 0 ? 'failed' : 't2'}>
        {footWords(count, wrong)}
      </span>
      <span className="grow" />
      <button type="button" className="btn" aria-disabled={count === 0} onClick={dropChanges}>
        Drop the changes
      </button>
      <button
        type="button"
        className="btn primary"
        aria-disabled={count === 0}
        onClick={() => runAction('settings.propose')}
      >
        Save… {key === null ? null : <kbd>{key}</kbd>}
      </button>
    </div>
  );
}

function footWords(count: number, wrong: number): string {
  if (wrong > 0) return wrong === 1 ? '1 field cannot be taken.' : `${wrong} fields cannot be taken.`;
  if (count === 0) return 'What is shown is what holds.';
  return `${count} changed, nothing is saved yet.`;
}
