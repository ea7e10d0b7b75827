import { useState, type ReactElement } from 'react';
import type { LiveSwitch } from '../../shared/contract/index.ts';
import { askMode } from '../state/mode.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { closeDialog, say } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { BangGlyph, TickGlyph } from '../ui/glyph.tsx';

const WORD = 'LIVE';

/** Arming Live: what still stands in its way, then the registered address and the word LIVE. The engine checks it all again. */
export function LiveDialog(): ReactElement {
  const live = useSlice('session')?.live ?? null;
  const mode = useSlice('session')?.mode ?? 'paper';
  const connected = useReplica((replica) => replica.connected);
  const [address, setAddress] = useState('');
  const [word, setWord] = useState('');
  const needs = live?.needs ?? [];
  const blocked = blockedWords(connected, live, address, word);
  const stay = mode === 'demo' ? 'Stay in Demo' : 'Stay in Paper';
  const arm = (): void => {
    if (blocked !== null) say(`Arm Live: ${blocked}.`);
    else void askMode('live', { address: address.trim(), word }).then((done) => done && closeDialog());
  };
  return (
    <Dialog labelledBy="live-title" className="dialog wide" onClose={closeDialog}>
      <header>
        <h2 id="live-title">Arm live trading</h2>
        <p>For this session, until 15:40. A position keeps the mode in which it was opened.</p>
      </header>
      <div className="sect">
        <Needs needs={needs} />
        {needs.length === 0 && (
          <div className="typed">
            <Typed id="live-address" label="Type the registered address" value={address} onType={setAddress} hint="" />
            <Typed id="live-word" label={`Type ${WORD} to arm`} value={word} onType={setWord} hint={lettersLeft(word)} />
          </div>
        )}
      </div>
      <footer>
        <span className="cap">{blocked === null ? 'Checked again when you arm.' : `Not yet: ${blocked}.`}</span>
        <button type="button" className="btn lg" data-first onClick={closeDialog}>
          {stay} <kbd>Esc</kbd>
        </button>
        <button type="button" className="btn lg live" aria-disabled={blocked !== null} onClick={arm}>
          Arm Live
        </button>
      </footer>
    </Dialog>
  );
}

function blockedWords(connected: boolean, live: LiveSwitch | null, address: string, word: string): string | null {
  if (!connected || live === null) return 'Kavach is not answering';
  if (live.needs.length > 0) return `${live.needs.length} to do first`;
  if (address.trim() === '') return 'the registered address is not typed';
  return word === WORD ? null : `${WORD} is not typed`;
}

function lettersLeft(word: string): string {
  if (!WORD.startsWith(word)) return 'not the word';
  const left = WORD.length - word.length;
  return left === 0 ? 'typed' : `${left} ${left === 1 ? 'letter' : 'letters'} left`;
}

function Needs({ needs }: { readonly needs: LiveSwitch['needs'] }): ReactElement {
  if (needs.length === 0) {
    return (
      <ul className="check">
        <li>
          <span className="ck">
            <TickGlyph />
          </span>
          <span className="m">All checks passed</span>
          <span className="w">Ready</span>
        </li>
      </ul>
    );
  }
  return (
    <ul className="check" aria-label="What Live needs">
      {needs.map((need) => (
        <li key={need.code} className="warn">
          <span className="ck">
            <BangGlyph />
          </span>
          <span className="m">{need.text}</span>
          <span className="w">To do</span>
          <small>{need.remedy}</small>
        </li>
      ))}
    </ul>
  );
}

interface TypedProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly onType: (value: string) => void;
}

function Typed({ id, label, value, hint, onType }: TypedProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(event.target.value)}
        />
        <span className="u">{hint}</span>
      </div>
    </div>
  );
}
