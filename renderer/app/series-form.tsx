import { useState, type ReactElement } from 'react';
import type { ReplayDays } from '../../shared/contract/index.ts';
import { parseTradingDate, type TradingDate } from '../../shared/units/index.ts';
import { openReplay, replayDate } from '../state/replay.ts';
import { plural } from '../ui/format.ts';

type Series = ReplayDays['history'][number];

/** One imported series and the day of it that is to be replayed. */
export function SeriesForm({ series }: { readonly series: Series }): ReactElement {
  const { vendor, minutes, dates } = series;
  const last = dates.at(-1);
  const [date, setDate] = useState<string>(last ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
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
      <SeriesHead series={series} />
      <DateField
        series={series}
        value={date}
        onChange={(value) => {
          setDate(value);
          setRefusal(null);
        }}
      />
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

function SeriesHead({ series: { vendor, minutes, dates } }: { readonly series: Series }): ReactElement {
  const [first, last] = [dates[0], dates.at(-1)];
  return (
    <div>
      <b>
        {vendor}, {minutes} min
      </b>
      <span className="cap">
        {plural(dates.length, 'day')}
        {first !== undefined && last !== undefined && `, ${replayDate(first)} to ${replayDate(last)}`}
      </span>
    </div>
  );
}

function DateField(props: {
  readonly series: Series;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  const { series, value, onChange } = props;
  const { vendor, minutes, dates } = series;
  const id = `day-${vendor}-${minutes}`;
  return (
    <>
      <label htmlFor={id} className="flabel">
        Day
      </label>
      <div className="input">
        <input
          id={id}
          type="date"
          min={dates[0]}
          max={dates.at(-1)}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
    </>
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
