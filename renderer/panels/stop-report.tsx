import type { ReactElement } from 'react';
import type { EmergencySlice, SpreadView } from '../../shared/contract/index.ts';
import { minus } from '../../shared/units/index.ts';
import { openDialog } from '../state/ui-store.ts';
import { plural } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { StopSteps } from './stop-steps.tsx';

/** After an emergency stop: that it is flat, in how long, with what result, and each step with its time. */
export function StopReport(props: {
  readonly run: NonNullable<EmergencySlice['run']>;
  readonly closed: SpreadView | null;
}): ReactElement {
  const { run, closed } = props;
  const took = run.flatAt === null ? '' : ` in ${((run.flatAt - run.pressedAt) / 1_000).toFixed(3)} s`;
  return (
    <>
      <div className="spread plain">
        <div className="spread-name">
          <h3>Zero in what is ours</h3>
          <div className="cap ell">
            Emergency stop done{took}
            {run.foreign > 0 && `, ${plural(run.foreign, 'other position')} untouched`}
          </div>
        </div>
        {closed !== null && (
          <div className="bigpl">
            <div className="cap">Result of {closed.signal}, after charges</div>
            <div className="n">
              <Signed value={minus(closed.realised, closed.charges)} />
            </div>
          </div>
        )}
        <button type="button" className="btn" aria-haspopup="dialog" onClick={() => openDialog('stopReport')}>
          Stop report
        </button>
      </div>
      <StopSteps run={run} mini />
    </>
  );
}
