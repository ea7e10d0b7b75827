import { useEffect, useRef, type ReactElement } from 'react';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { actionTitles } from '../state/key-titles.ts';
import { refusalWords } from '../state/key-words.ts';
import { keyColumn } from '../ui/keys.ts';
import { useKeyPress } from './use-key-press.ts';

/** Waits for an action's new key and says whether it can have it. Enter takes it; Esc leaves all as it was. */
export function KeyPress(props: {
  readonly action: ActionId;
  readonly onDone: (words: string) => void;
}): ReactElement {
  const { action, onDone } = props;
  const { title, pressed, refusal, isOwn, take, reset, onKeyDown } = useKeyPress(action, onDone);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <div className="keypress">
        <label htmlFor="new-key">{`New key of ${title}`}</label>
        <div className="input">
          <input
            id="new-key"
            ref={field}
            readOnly
            placeholder="Press it"
            value={pressed ?? ''}
            aria-describedby="new-key-words"
            onKeyDown={onKeyDown}
          />
        </div>
        <p id="new-key-words" role="status" className={refusal === null ? 'cap' : 'failed'}>
          {refusal === null
            ? freeWords(action, pressed)
            : refusalWords(refusal, keyColumn(), (name) => actionTitles().get(name))}
        </p>
      </div>
      <div className="dfoot">
        <button type="button" className="btn lg" aria-disabled={!isOwn} onClick={reset}>
          {action === 'emergency.stop' ? 'Only its own key' : 'As designed'}
        </button>
        <button type="button" className="btn lg" onClick={() => onDone('')}>
          Leave it <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="btn lg primary"
          aria-disabled={pressed === null || refusal !== null}
          onClick={take}
        >
          Take it <kbd>Enter</kbd>
        </button>
      </div>
    </>
  );
}

function freeWords(action: ActionId, pressed: string | null): string {
  if (pressed !== null) return 'It is free.';
  return action === 'emergency.stop'
    ? 'A second key. Its own stays, and stops here too.'
    : 'A chord, a function key, a letter, or two letters one after the other.';
}
