import type { ReactElement } from 'react';
import { shownKey } from '../../shared/keyboard/key-text.ts';
import { useSlice } from '../state/replica.ts';
import { keyColumn } from '../ui/keys.ts';

/** Whether the emergency stop's key is heard outside of the window; nothing in a browser, where it never is. */
export function GlobalStopLine(): ReactElement | null {
  const stop = useSlice('desktop')?.desktop?.globalStop ?? null;
  if (stop === null || stop.state === 'off') return null;
  const keys = stop.keys.map((key) => shownKey(key, keyColumn())).join(' or ');
  return stop.state === 'held' ? (
    <span className="cap">{`Emergency stop from everywhere: ${keys}, held.`}</span>
  ) : (
    <span className="failed">{`Emergency stop from everywhere: the system did not give ${keys}.`}</span>
  );
}
