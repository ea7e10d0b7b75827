import type { ReactElement } from 'react';
import type { PastSeries } from '../../shared/contract/index.ts';
import { groupIndian, UNKNOWN } from '../../shared/units/index.ts';

const HEADS = [
  'Series',
  'From',
  'To',
  'Bars',
  'Whole',
  'Partial',
  'Missing',
  'Unsure',
  'Closed',
  'Double',
  'Outside',
  'Off grid',
];

const count = (value: number | null): string => (value === null ? UNKNOWN : groupIndian(value));

/** Every series with its days counted against the calendar. */
export function SeriesTable({ series }: { readonly series: readonly PastSeries[] }): ReactElement {
  return (
    <table className="grid" aria-label="Series">
      <thead>
        <tr>
          {HEADS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map((each) => (
          <SeriesRow key={nameOf(each)} series={each} />
        ))}
      </tbody>
    </table>
  );
}

/** NIFTY, import, 15 min. */
export function nameOf({ symbol, vendor, minutes }: PastSeries): string {
  return `${symbol}, ${vendor}, ${minutes === null ? 'daily' : `${minutes} min`}`;
}

function SeriesRow({ series }: { readonly series: PastSeries }): ReactElement {
  const { from, to, bars, whole, partial, missing, unsure, closed, double, outside, offGrid } = series;
  const counts = [bars, whole, partial, missing, unsure, closed, double, outside, offGrid];
  return (
    <tr>
      <td className="m">{nameOf(series)}</td>
      <td>{from}</td>
      <td>{to}</td>
      {counts.map((value, index) => (
        <td key={HEADS[index + 3]} className={index > 1 && (value ?? 0) > 0 ? 'warned' : undefined}>
          {count(value)}
        </td>
      ))}
    </tr>
  );
}
