import type { ReactElement } from 'react';
import type { PastSeries, PastView } from '../../shared/contract/index.ts';
import { groupIndian } from '../../shared/units/index.ts';
import { nameOf, SeriesTable } from './series-table.tsx';

/** Every series with its days counted, those that are odd, suspected times, and the prices of options. */
export function PastTables({ past }: { readonly past: PastView }): ReactElement {
  if (past.series.length === 0)
    return <p className="cap">history.db holds nothing yet: kavach import brings some.</p>;
  return (
    <>
      <SeriesTable series={past.series} />
      <h3>{past.shifts.length === 0 ? 'No times look moved' : 'Times that look moved'}</h3>
      <ul className="selectable">
        {past.shifts.map(({ series, kind, from, to, days, evidence }) => (
          <li key={`${series} ${from}`} className="warned">
            {series}: {kind}, {days} days from {from} to {to}. {evidence}
          </li>
        ))}
      </ul>
      {past.series
        .filter(({ oddDays }) => oddDays > 0)
        .map((series) => (
          <OddDays key={nameOf(series)} series={series} />
        ))}
      <h3>Recorded option prices</h3>
      <p className="t2">{priceWords(past)}</p>
    </>
  );
}

function OddDays({ series }: { readonly series: PastSeries }): ReactElement {
  const left = series.oddDays - series.odd.length;
  return (
    <details>
      <summary>
        {groupIndian(series.oddDays)} {series.oddDays === 1 ? 'day is' : 'days are'} not as they should be:{' '}
        {nameOf(series)}
      </summary>
      <ul className="odddays selectable">
        {series.odd.map(({ date, words }) => (
          <li key={date}>
            <b>{date}</b> {words}
          </li>
        ))}
      </ul>
      {left > 0 && <p className="cap">and {groupIndian(left)} more: kavach history coverage --days</p>}
    </details>
  );
}

function priceWords({ prices }: PastView): string {
  if (prices.length === 0) return 'None: every option price of a run comes from the model.';
  return prices
    .map(
      ({ vendor, year, expiries, points }) =>
        `${year}: ${groupIndian(points)} of ${expiries} expiries (${vendor})`,
    )
    .join(' · ');
}
