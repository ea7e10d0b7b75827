import { useState, type ReactElement } from 'react';
import type { LiveSwitch, Mode } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { requestMode } from '../state/mode.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { closeDialog, useUi } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SentForm } from '../ui/sent-form.tsx';
import { LiveChecks, LiveNeeds } from './live-checks.tsx';
import { LiveTyping, LIVE_WORD } from './live-typing.tsx';

/** Arming Live: every check, then the registered address and the word LIVE. The engine checks it all again. */
export function LiveDialog(): ReactElement {
  const session = useSlice('session');
  const preflight = useSlice('preflight');
  const connected = useReplica((replica) => replica.connected);
  const [address, setAddress] = useState('');
  const [word, setWord] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const live = session?.live ?? null;
  const checks = preflight?.checks ?? [];
  const blocked = blockedWords(connected, live, address, word);
  const checkedAt = preflight?.at ?? null;
  const arm = async (): Promise<void> => {
    if (useUi.getState().modeAsked !== null) return;
    setRefusal(blocked === null ? null : `Not yet: ${blocked}.`);
    if (blocked !== null) return;
    const refused = await requestMode('live', { address: address.trim(), word });
    if (refused === null) closeDialog();
    else setRefusal(refused);
  };
  return (
    <Dialog labelledBy="live-title" className="dialog wide" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="live-title">Arm live trading</h2>
        <p>For this session, until 15:40. A position keeps the mode in which it was opened.</p>
      </div>
      <div className="sect inset-focus" tabIndex={0} role="group" aria-label="Checks">
        {checks.length > 0 ? <LiveChecks checks={checks} /> : <LiveNeeds needs={live?.needs ?? []} />}
      </div>
      {live?.needs.length === 0 && (
        <SentForm className="sect typed" onSend={() => void arm()}>
          <LiveTyping address={address} word={word} onAddress={setAddress} onWord={setWord} />
          <button type="submit" hidden>
            Arm Live
          </button>
        </SentForm>
      )}
      {refusal !== null && (
        <p className="sect refusal failed selectable" role="alert">
          {refusal}
        </p>
      )}
      <div className="dfoot">
        <span className="cap">
          {checkedAt === null ? '' : `Checked ${formatClock(checkedAt)}, again every second and on Arm. `}
          {blocked === null ? '' : `Not yet: ${blocked}.`}
        </span>
        <button type="button" className="btn lg" data-first onClick={closeDialog}>
          {STAY[session?.mode ?? 'paper']} <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="btn lg live"
          aria-disabled={blocked !== null}
          onClick={() => void arm()}
        >
          Arm Live
        </button>
      </div>
    </Dialog>
  );
}

const STAY: Readonly<Record<Mode, string>> = {
  demo: 'Stay in Demo',
  paper: 'Stay in Paper',
  live: 'Stay disarmed',
};

function blockedWords(
  connected: boolean,
  live: LiveSwitch | null,
  address: string,
  word: string,
): string | null {
  if (!connected || live === null) return 'Kavach is not answering';
  if (live.needs.length > 0) return `${live.needs.length} to do first`;
  if (address.trim() === '') return 'the registered address is not typed';
  return word === LIVE_WORD ? null : `${LIVE_WORD} is not typed`;
}
