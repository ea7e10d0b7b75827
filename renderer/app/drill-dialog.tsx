import type { ReactElement } from 'react';
import type { DrillSlice, DrillStep } from '../../shared/contract/index.ts';
import { groupIndian } from '../../shared/units/index.ts';
import { drillHeadline } from '../state/drill.ts';
import { ask } from '../state/host.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { useAsked } from '../state/use-asked.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CheckGlyph } from './check-glyph.tsx';

/** The drill of the emergency stop: begun here, each step with its time as it comes, what came of the last one. */
export function DrillDialog(): ReactElement {
  const drill = useSlice('drill');
  const running = drill?.running ?? null;
  const steps = running?.steps ?? drill?.last?.steps ?? [];
  return (
    <Dialog labelledBy="drill-title" className="dialog wide" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="drill-title">Emergency stop drill</h2>
        <p>
          The whole sequence on a simulated day in paper, and what a stop would need of the live account, read
          and nothing else. No order is sent, nothing is halted, and this terminal goes on.
        </p>
      </div>
      <div className="sect inset-focus" tabIndex={0} role="group" aria-label="Steps">
        <p className="drillhead" role="status">
          {headOf(drill)}
        </p>
        {drill?.problem !== null && drill?.problem !== undefined && (
          <p className="refusal failed selectable" role="alert">
            {drill.problem}
          </p>
        )}
        {steps.length > 0 && <Steps steps={steps} />}
      </div>
      <Foot isRunning={running !== null} />
    </Dialog>
  );
}

function headOf(drill: DrillSlice | null): string {
  if (drill === null) return 'Waiting for Kavach.';
  if (drill.running !== null) return `${drill.running.doing}…`;
  return drill.last === null
    ? 'No drill was made with this data folder yet.'
    : `${drillHeadline(drill.last)}.`;
}

function Steps({ steps }: { readonly steps: readonly DrillStep[] }): ReactElement {
  return (
    <ol className="check drill selectable" aria-label="Steps of the drill">
      {steps.map(({ step, ok, detail, ms }) => (
        <li key={step} className={ok ? '' : 'bad'}>
          <CheckGlyph state={ok ? 'passed' : 'failed'} />
          <span className="m">{step}</span>
          <span className="d">{detail}</span>
          <span className="w">{ms === null ? '' : `${groupIndian(Math.round(ms))} ms`}</span>
        </li>
      ))}
    </ol>
  );
}

function Foot({ isRunning }: { readonly isRunning: boolean }): ReactElement {
  const connected = useReplica((replica) => replica.connected);
  const asked = useAsked();
  const busy = isRunning || asked.waiting !== null;
  const start = (): void => {
    if (!busy && connected) void asked.ask('start', () => ask('drill.start', {}));
  };
  return (
    <div className="dfoot">
      <span className={`cap ${asked.refusal === null ? '' : 'failed'}`} role="status">
        {asked.refusal ?? (connected ? 'The same as kavach stop --drill.' : 'Kavach is not answering.')}
      </span>
      {/* First, and not the start: a key that is still held from the palette begins nothing. */}
      <button type="button" className="btn lg" data-first onClick={closeDialog}>
        Close <kbd>Esc</kbd>
      </button>
      <button type="button" className="btn lg primary" aria-disabled={busy || !connected} onClick={start}>
        {busy ? 'Drilling…' : 'Start the drill'}
      </button>
    </div>
  );
}
