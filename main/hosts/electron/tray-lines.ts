import { isOpenSpread, type EmergencySlice, type PositionsSlice } from '../../../shared/contract/index.ts';
import type { ModeMark } from './mode-mark.ts';

export type TrayChoice = 'open' | 'stop' | 'quit';

/** A line of the tray's menu; without a choice it only tells, and `within` are the lines of its own menu. */
export interface TrayLine {
  readonly label: string;
  readonly choice: TrayChoice | null;
  readonly within: readonly TrayLine[];
}

const tells = (label: string): TrayLine => ({ label, choice: null, within: [] });
const does = (label: string, choice: TrayChoice): TrayLine => ({ label, choice, within: [] });

/** How many spreads the shown book holds, in words. */
export function openWords({ spreads }: Pick<PositionsSlice, 'spreads'>): string {
  const open = spreads.filter(isOpenSpread).length;
  if (open === 0) return 'nothing open';
  return open === 1 ? '1 spread open' : `${open} spreads open`;
}

function stopWords({ run }: EmergencySlice): string | null {
  if (run === null) return null;
  return run.flatAt === null
    ? 'Emergency stop running: not flat yet'
    : 'Emergency stop: flat, by the broker’s book';
}

/**
 * The tray's menu. A menu near the clock is opened by accident: its stop lies one menu deeper, which is its question. It
 * asks nothing in a window, since the window may be what hangs.
 */
export function trayLines(
  mark: ModeMark,
  positions: PositionsSlice,
  emergency: EmergencySlice,
): readonly TrayLine[] {
  const stop = stopWords(emergency);
  return [
    tells(`${mark.words}: ${openWords(positions)}`),
    ...(stop === null ? [] : [tells(stop)]),
    does('Open Kavach', 'open'),
    {
      label: 'Emergency stop',
      choice: null,
      within: [
        tells('Halts every book and closes what is ours, shorts first.'),
        does(`Stop now: ${openWords(positions)}`, 'stop'),
      ],
    },
    does('Quit', 'quit'),
  ];
}
