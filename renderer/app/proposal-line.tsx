import { useEffect, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import type { Proposal } from '../../shared/contract/index.ts';
import { UNKNOWN, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { give } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';
import { useDeaf } from '../ui/use-deaf.ts';

/** The proposed square-off, made by the engine: Enter sends, Esc drops, nothing else happens. */
export function ProposalLine(): ReactElement | null {
  const proposal = useSlice('proposal')?.proposal ?? null;
  return proposal === null ? null : <Line key={proposal.id} proposal={proposal} />;
}

function Line({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const verb = useRef<HTMLButtonElement>(null);
  useTakenFocus(verb);
  const deaf = useDeaf();
  const send = (): void => {
    if (!deaf()) void give('squareOff.send', { proposal: proposal.id });
  };
  const drop = (): void => {
    if (!deaf()) void give('squareOff.drop', { proposal: proposal.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.repeat || deaf()) event.preventDefault();
    else if (event.key === 'Escape') drop();
  };
  return (
    <div className="pwrap">
      <div
        className="proposal"
        role="alertdialog"
        aria-label="Proposal"
        aria-describedby="proposal-words"
        onKeyDown={onKeyDown}
      >
        <b className="modew">{proposal.mode.toUpperCase()}</b>
        <span className="ptxt" id="proposal-words">
          <b>{proposal.title}.</b> {proposal.lines.join(', ')}
        </span>
        <span className="t2 result">{proposal.result}</span>
        <StandsFor until={proposal.expiresAt} />
        <button ref={verb} type="button" className="btn primary" onClick={send}>
          Square off <kbd>Enter</kbd>
        </button>
        <button type="button" className="btn" onClick={drop}>
          Drop <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}

/** The market's own seconds until the proposal falls; Exit now goes on meanwhile, the proposal's figure does not. */
function StandsFor({ until }: { readonly until: Instant }): ReactElement {
  const now = useNow();
  const left = now === null ? UNKNOWN : `${Math.max(0, Math.ceil((until - now) / 1_000))} s`;
  return (
    <span className="stands" role="timer" title="Then it falls by itself, and nothing is sent">
      stands <b>{left}</b>
    </span>
  );
}

/** Takes the focus only where the proposal was asked for on this screen, and gives it back when it is gone. */
function useTakenFocus(verb: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (!useUi.getState().proposalAsked) return undefined;
    useUi.setState({ proposalAsked: false });
    const before = document.activeElement;
    verb.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [verb]);
}
