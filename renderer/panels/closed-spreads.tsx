import type { ReactElement } from 'react';
import type { ExitReason, PositionsSlice, SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, minus, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { Signed } from '../ui/money.tsx';
import { nextWords } from './flat-words.ts';
import { TwinFills } from './twin-fills.tsx';

const REASONS: Readonly<Record<ExitReason, string>> = {
  stop: 'Stop',
  dailyLimit: 'Daily limit',
  time: 'Time',
  expiry: 'Expiry',
  user: 'Squared off by you',
  emergency: 'Emergency stop',
  entryFailed: 'Entry failed',
  brokerSquaredOff: 'Squared off by the broker',
};

/** Flat again: today's spreads with how each ended and what it brought. */
export function ClosedSpreads(props: {
  readonly closed: readonly SpreadView[];
  readonly positions: PositionsSlice;
}): ReactElement {
  const { closed, positions } = props;
  const signals = useSlice('signals');
  const now = useNow();
  return (
    <>
      <table className="grid" aria-label="Closed today">
        <thead>
          <tr>
            <th scope="col">Closed today</th>
            <th scope="col" className="l">
              Ended by
            </th>
            <th scope="col">Opened</th>
            <th scope="col">Closed</th>
            <th scope="col">Result, after charges</th>
          </tr>
        </thead>
        <tbody>
          {closed.map((spread) => (
            <tr key={spread.id}>
              <td className="m">
                {spread.signal} {spread.shortStrike} / {spread.hedgeStrike} {spread.option}
              </td>
              <td className="l">{spread.exitReason === null ? UNKNOWN : REASONS[spread.exitReason]}</td>
              <td>{time(spread.openedAt)}</td>
              <td>{time(spread.closedAt)}</td>
              <td>
                <Signed value={minus(spread.realised, spread.charges)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {closed.map((spread) => (
        <TwinFills key={spread.id} spread={spread} />
      ))}
      <div className="empty" data-entry tabIndex={-1}>
        <b>Flat</b>
        <span>{nextWords(positions, signals, now)}</span>
      </div>
    </>
  );
}

function time(at: Instant | null): string {
  return at === null ? UNKNOWN : formatClock(at);
}
