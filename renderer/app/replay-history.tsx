import { useState, type ReactElement } from 'react';
import type { ReplayDays } from '../../shared/contract/index.ts';
import { parseTradingDate, type TradingDate } from '../../shared/units/index.ts';
import { openReplay, replayDate } from '../state/replay.ts';
import { plural } from '../ui/format.ts';

type Series = ReplayDays['history'][number];

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

function SeriesForm({ series }: { readonly series: Series }): ReactElement {
  const { vendor, minutes, dates } = series;
  const [first, last] = [dates[0], dates.at(-1)];
  const [date, setDate] = useState<string>(last ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = `day-${vendor}-${minutes}`;
  if (first === undefined || last === undefined) return <></>;
  const open = (): void => {
    const day = parseTradingDate(date);
    if (day.ok && dates.includes(day.value)) {
      openReplay({ from: 'history', vendor, minutes, date: day.value });
    } else setRefusal(day.ok ? nearestWords(dates, day.value) : 'Enter a date, such as 2026-11-16.');
  };
  return (
    <form
      className="seriesform"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <div>
        <b>
          {vendor}, {minutes} min
        </b>
        <span className="cap">
          {plural(dates.length, 'day')}, {replayDate(first)} to {replayDate(last)}
        </span>
      </div>
      <label htmlFor={id} className="flabel">
        Day
      </label>
      <div className="input">
        <input
          id={id}
          type="date"
          min={first}
          max={last}
          value={date}
          onChange={({ currentTarget }) => {
            setDate(currentTarget.value);
            setRefusal(null);
          }}
        />
      </div>
      <button type="submit" className="btn">
        Replay
      </button>
      {refusal !== null && (
        <p className="failed" role="alert">
          {refusal}
        </p>
      )}
    </form>
  );
}

/** `No bars on Sat 14 Nov 2026; the nearest days are Fri 13 Nov 2026 and Mon 16 Nov 2026.` */
function nearestWords(dates: readonly TradingDate[], wanted: TradingDate): string {
  const near = [dates.findLast((each) => each < wanted), dates.find((each) => each > wanted)].filter(
    (each) => each !== undefined,
  );
  const words = near.map(replayDate).join(' and ');
  return `No bars on ${replayDate(wanted)}; the nearest ${near.length === 1 ? 'day is' : 'days are'} ${words}.`;
}
