import type { ReactElement } from 'react';
import { UNKNOWN, formatClock, groupIndian, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { closeDialog } from '../state/ui-store.ts';
import {
  limitWords,
  seenWords,
  unwindList,
  unwindText,
  type UnwindStep,
} from '../../shared/contract/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeptFoot } from './kept-foot.tsx';

/** What to enter by hand in the broker's own app when Kavach cannot: in its order, to be copied or printed. */
export function UnwindDialog(): ReactElement {
  const positions = useSlice('positions');
  const date = useSlice('session')?.date ?? null;
  const lost = useReplica((replica) => replica.lostAt !== null);
  const steps = positions === null ? [] : unwindList(positions);
  const readAt = positions?.broker.reconciledAt ?? null;
  const now = useNow();
  const text = date === null ? '' : unwindText(steps, { date, readAt, now });
  const orders = steps.map(({ verb, symbol, quantity }) => `${verb} ${quantity} ${symbol}`).join('\n');
  return (
    <Dialog labelledBy="unwind-title" className="dialog wide printed" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="unwind-title">Unwind list</h2>
        <p>
          For the broker’s own app, in this order: no hedge is sold before every short is bought back. Nothing
          is sent from here.
        </p>
      </div>
      <div className="sect inset-focus" tabIndex={0} role="group" aria-label="Steps">
        {steps.length === 0 ? (
          <p className="none">Nothing is open in Live.</p>
        ) : (
          <Steps steps={steps} now={now} />
        )}
        <p className="cap">
          {`Broker’s book of ${readAt === null ? UNKNOWN : formatClock(readAt)}. `}
          {lost ? 'Kavach is not answering: ' : ''}
          Look at the broker’s own positions before each order, and enter no more than they show.
        </p>
      </div>
      <KeptFoot text={text} same={orders} what="the list" />
    </Dialog>
  );
}

/** Beyond this age the price is where to begin, and no more. */
const OLD_MS = 30_000;

function Steps(props: { readonly steps: readonly UnwindStep[]; readonly now: Instant | null }): ReactElement {
  const { steps, now } = props;
  return (
    <ol className="unwind selectable">
      {steps.map((step) => (
        <li key={`${step.verb} ${step.symbol}`}>
          <b>{step.verb === 'CANCEL' ? 'Cancel stop' : step.verb === 'BUY' ? 'Buy' : 'Sell'}</b>
          <span className="qty">{groupIndian(step.quantity)}</span>
          <span>
            {step.symbol} <small>{step.product}</small>
          </span>
          <span className={isOld(step, now) ? 'warned' : ''}>
            <b className="m">{limitWords(step)}</b> <small>{seenWords(step, now)}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}

function isOld({ verb, seen }: UnwindStep, now: Instant | null): boolean {
  if (verb === 'CANCEL') return false;
  return seen === null || now === null || now - seen.at > OLD_MS;
}
