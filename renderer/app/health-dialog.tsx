import type { ReactElement } from 'react';
import type { LinkView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock } from '../../shared/units/index.ts';
import { useAge } from '../state/clock.ts';
import { ageWords } from '../state/freshness.ts';
import { CONSEQUENCES, LINK_STATES, healthHeadline, latencyWords, usedWords } from '../state/link-words.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { BangGlyph, CrossGlyph, DashGlyph, TickGlyph } from '../ui/glyph.tsx';
import { BackupLine } from './backup-line.tsx';
import { GlobalStopLine } from './global-stop-line.tsx';
import { DrillLine } from './drill-line.tsx';
import { LINK_LOOK } from './health.tsx';

const HEADS = ['Link', 'State', 'Age', 'Median / p99', 'Used', 'Consequence'] as const;

/** Every link of the ladder: how it is, how fast it answers, what is used of its allowance, what hangs on it. */
export function HealthDialog(): ReactElement {
  const session = useSlice('session');
  const links = session?.links ?? null;
  const lost = useReplica((replica) => replica.lostAt !== null);
  return (
    <Dialog labelledBy="health-title" className="dialog widest" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="health-title">Health</h2>
        <p>{healthHeadline(session, lost)}</p>
      </div>
      <div className="sect inset-focus" tabIndex={0} data-first role="group" aria-labelledby="health-title">
        <table className="grid links">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={head === 'State' || head === 'Consequence' ? 'l' : ''}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {links === null && (
              <tr>
                <td colSpan={HEADS.length}>{UNKNOWN}</td>
              </tr>
            )}
            {links?.map((view) => (
              <Row key={view.label} view={view} />
            ))}
          </tbody>
        </table>
      </div>
      <BackupLine />
      <div className="dfoot">
        <span className="cap">Latency: real milliseconds of the newest calls.</span>
        <GlobalStopLine />
        <DrillLine />
        <button type="button" className="btn lg" onClick={closeDialog}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

function Row({ view }: { readonly view: LinkView }): ReactElement {
  const age = useAge(view.at);
  const { label, state, detail, lastError, consequence } = view;
  return (
    <tr className={LINK_LOOK[state]}>
      <th scope="row">
        <b>{label}</b>
        <small className="selectable">{detail === '' ? UNKNOWN : detail}</small>
        {lastError !== null && (
          <small className="selectable last">{`Last error ${formatClock(lastError.at)}: ${lastError.text}`}</small>
        )}
      </th>
      <td className="l word">
        <Glyph state={state} /> {LINK_STATES[state]}
      </td>
      <td>{age === null ? UNKNOWN : ageWords(age)}</td>
      <td>{latencyWords(view.latency)}</td>
      <td>{usedWords(view.used)}</td>
      <td className={`l ${consequence === 'none' ? 't3' : 'warned'}`}>{CONSEQUENCES[consequence]}</td>
    </tr>
  );
}

function Glyph({ state }: { readonly state: LinkView['state'] }): ReactElement {
  if (state === 'ok') return <TickGlyph />;
  if (state === 'down') return <CrossGlyph />;
  return state === 'off' ? <DashGlyph /> : <BangGlyph />;
}
