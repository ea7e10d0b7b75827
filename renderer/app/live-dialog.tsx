import { useState, type ReactElement } from 'react';
import type { LiveSwitch } from '../../shared/contract/index.ts';
import { askMode } from '../state/mode.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { closeDialog, say } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TypedField } from '../ui/typed-field.tsx';
import { LiveNeeds } from './live-needs.tsx';

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
      <div className="dhead">
        <h2 id="live-title">Arm live trading</h2>
        <p>For this session, until 15:40. A position keeps the mode in which it was opened.</p>
      </div>
      <div className="sect">
        <LiveNeeds needs={needs} />
        {needs.length === 0 && (
          <Typing address={address} word={word} onAddress={setAddress} onWord={setWord} />
        )}
      </div>
      <div className="dfoot">
        <span className="cap">
          {blocked === null ? 'Checked again when you arm.' : `Not yet: ${blocked}.`}
        </span>
        <button type="button" className="btn lg" data-first onClick={closeDialog}>
          {stay} <kbd>Esc</kbd>
        </button>
        <button type="button" className="btn lg live" aria-disabled={blocked !== null} onClick={arm}>
          Arm Live
        </button>
      </div>
    </Dialog>
  );
}

function blockedWords(
  connected: boolean,
  live: LiveSwitch | null,
  address: string,
  word: string,
): string | null {
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

interface TypingProps {
  readonly address: string;
  readonly word: string;
  readonly onAddress: (value: string) => void;
  readonly onWord: (value: string) => void;
}

function Typing({ address, word, onAddress, onWord }: TypingProps): ReactElement {
  return (
    <div className="typed">
      <TypedField id="live-address" label="Type the registered address" value={address} onType={onAddress} />
      <TypedField
        id="live-word"
        label={`Type ${WORD} to arm`}
        value={word}
        onType={onWord}
        hint={lettersLeft(word)}
      />
    </div>
  );
}
