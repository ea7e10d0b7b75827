import type { ReactElement } from 'react';
import type { EmergencySlice, StopStep } from '../../shared/contract/index.ts';
import { formatClockMs, groupIndian, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { TickGlyph } from '../ui/glyph.tsx';

/** The emergency stop's checklist: each step with what it found, when it was done and how long it took. */
export function StopSteps(props: {
  readonly run: NonNullable<EmergencySlice['run']>;
  readonly mini?: boolean;
}): ReactElement {
  const { run, mini = false } = props;
  return (
    <ol className={mini ? 'mini steps' : 'steps'}>
      {run.steps.map((step, index) => (
        <li key={step.step} className={step.state}>
          <span className="n">{step.state === 'done' ? <TickGlyph /> : index + 1}</span>
          <div className="ell">
            <Words step={step} mini={mini} />
          </div>
          <time>{step.doneAt === null ? step.state : formatClockMs(step.doneAt)}</time>
          <Took step={step} />
        </li>
      ))}
    </ol>
  );
}

function Words({ step, mini }: { readonly step: StopStep; readonly mini: boolean }): ReactElement {
  return mini ? (
    <>
      <span className="h">{step.title}</span>
      <span className="s">{step.detail}</span>
    </>
  ) : (
    <>
      <div className="h">{step.title}</div>
      <div className="s">{step.detail}</div>
    </>
  );
}

function Took({ step }: { readonly step: StopStep }): ReactElement {
  const now = useNow();
  return (
    <span className="dur">{step.startedAt === null ? '' : took(step.startedAt, step.doneAt ?? now)}</span>
  );
}

function took(from: Instant, to: Instant | null): string {
  return to === null ? '' : `${groupIndian(Math.max(0, to - from))} ms`;
}
