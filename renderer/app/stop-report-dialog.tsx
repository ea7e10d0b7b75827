import type { ReactElement } from 'react';
import { useSlice } from '../state/replica.ts';
import { saveFile } from '../state/save-file.ts';
import { reportName, reportText, stopReport } from '../state/stop-report.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeptFoot } from './kept-foot.tsx';

/** What an emergency stop did, to be kept: copied, printed or saved. */
export function StopReportDialog(): ReactElement {
  const run = useSlice('emergency')?.run ?? null;
  const session = useSlice('session');
  const positions = useSlice('positions');
  const orders = useSlice('orders');
  const known = run !== null && session !== null && positions !== null && orders !== null;
  const parts = known ? stopReport({ run, session, positions, orders }) : [];
  const text = reportText(parts);
  const [head, ...rest] = parts;
  return (
    <Dialog labelledBy="stop-report-title" className="dialog wide printed" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="stop-report-title">{head?.title ?? 'No stop was made since the last reset'}</h2>
        {head?.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="sect inset-focus" tabIndex={0} role="group" aria-label="Report">
        {rest.map(({ title, lines }) => (
          <section key={title} className="stopreport selectable">
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <KeptFoot text={text} what="the report">
        {run !== null && (
          <button
            type="button"
            className="btn lg"
            onClick={() => saveFile(reportName(run), `${text}\n`, 'text/plain')}
          >
            Save
          </button>
        )}
      </KeptFoot>
    </Dialog>
  );
}
