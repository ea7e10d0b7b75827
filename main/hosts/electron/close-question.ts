import { isOpenSpread, type PositionsSlice, type SpreadView } from '../../../shared/contract/index.ts';
import { formatPrice } from '../../../shared/units/index.ts';

export type CloseChoice = 'hide' | 'close' | 'stay';

/** What is asked before a terminal closes over live positions. */
export interface CloseQuestion {
  readonly message: string;
  readonly detail: string;
  /** In the order of the buttons; the first is the safe one. */
  readonly buttons: readonly { readonly label: string; readonly choice: CloseChoice }[];
}

function goesOn({ signal, shortStrike, option, brokerStop }: SpreadView): string {
  const name = `${signal} ${shortStrike} ${option}`;
  return brokerStop === null
    ? `${name}: nothing rests at the broker.`
    : `${name}: the stop order at the broker, trigger ${formatPrice(brokerStop.trigger)}.`;
}

/**
 * Null where the terminal may close at once: nothing live is open. Paper and Demo are kept as they are and gone on with at
 * the next start.
 */
export function closeQuestion({ spreads }: Pick<PositionsSlice, 'spreads'>): CloseQuestion | null {
  const live = spreads.filter((spread) => spread.mode === 'live' && isOpenSpread(spread));
  if (live.length === 0) return null;
  const [count, them] =
    live.length === 1 ? ['1 live spread is open', 'it'] : [`${live.length} live spreads are open`, 'them'];
  return {
    message: `${count}. Closing Kavach leaves ${them} unguarded.`,
    detail: [
      'What goes on without Kavach:',
      ...live.map(goesOn),
      '',
      'What does not: the stop by the index, the daily loss limit, the square-off by time, the watchdog, alerts.',
      'To close the positions, use Square off or the emergency stop first.',
    ].join('\n'),
    buttons: [
      { label: 'Keep guarding, hide the window', choice: 'hide' },
      { label: 'Stay', choice: 'stay' },
      { label: 'Close, unguarded', choice: 'close' },
    ],
  };
}
