import type { ReactElement } from 'react';
import type { ReplayDays } from '../../shared/contract/index.ts';
import { SeriesForm } from './series-form.tsx';

/** The imported series, each with a date to replay. */
export function HistoryDays({ days }: { readonly days: ReplayDays }): ReactElement {
  if (days.history.length === 0) {
    return (
      <div className="empty">
        <b>No bars are imported</b>
        {days.problems.map((problem) => (
          <span key={problem} className="failed selectable">
            {problem}
          </span>
        ))}
        <span>kavach import FILE brings candles of past years, kavach import --help tells from where.</span>
        <span>Each day of them can then be replayed here.</span>
      </div>
    );
  }
  return (
    <div className="scroll">
      {days.history.map((series) => (
        <SeriesForm key={`${series.vendor} ${series.minutes}`} series={series} />
      ))}
    </div>
  );
}
