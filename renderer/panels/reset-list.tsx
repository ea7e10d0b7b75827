import type { ReactElement, ReactNode } from 'react';
import { useReset } from '../state/reset.ts';
import { openDialog } from '../state/ui-store.ts';

/** What a reset after a halt needs, in its order, and how far it is. The form itself is a dialog. */
export function ResetList(): ReactElement {
  const reset = useReset();
  return (
    <>
      <h3>
        <span>To reset</span>
        <span className="cap">all four, in this order</span>
      </h3>
      <ul className="cond reset">
        <Step number={1} state={reset.held ? 'now' : 'ok'} gap={reset.heldWords}>
          <b>{reset.holdOffWords}</b> after the halt
        </Step>
        <Step
          number={2}
          state={reset.reasonGiven ? 'ok' : ''}
          gap={reset.reasonGiven ? 'given' : 'not given'}
        >
          <b>A reason</b>, kept in the journal
        </Step>
        <Step number={3} state={reset.wordTyped ? 'ok' : ''} gap={reset.wordTyped ? 'typed' : 'not typed'}>
          Type <b>RESET</b>
        </Step>
        <Step number={4} state={reset.wrong.length === 0 ? 'ok' : 'now'} gap={doctorWords(reset.wrong)}>
          <b>Doctor</b> passes; all is flat by the broker’s book
        </Step>
      </ul>
      {reset.wrong.length > 0 && <p className="cap warned">{reset.wrong.join('. ')}</p>}
      <p className="cap sub">Returns to Paper, or to Demo. Live has to be armed again.</p>
      <p>
        <button type="button" className="btn sm" onClick={() => openDialog('reset')}>
          Reset…
        </button>
      </p>
    </>
  );
}

/** It runs all the time while halted, and once more on Reset. */
function doctorWords(wrong: readonly string[]): string {
  return wrong.length === 0 ? 'passes, again then' : `${wrong.length} wrong`;
}

interface StepProps {
  readonly number: number;
  readonly state: 'now' | 'ok' | '';
  readonly gap: string;
  readonly children: ReactNode;
}

function Step({ number, state, gap, children }: StepProps): ReactElement {
  return (
    <li className={state}>
      <span className="ck">{number}</span>
      <span className="lab">{children}</span>
      <span className="gap">{gap}</span>
    </li>
  );
}
