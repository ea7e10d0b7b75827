import { useMemo } from 'react';
import type { ChartLine, ChartSlice } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { overlayOf, type OverlayModel } from './overlay-model.ts';
import { guardedLines } from './guarded-lines.ts';

const NO_LINES: readonly ChartLine[] = [];
const NO_WEEKS: ChartSlice['weeks'] = [];

/** The chart's lines with what each would cost; the same object until a word of them changes. */
export function useGuardedLines(): readonly ChartLine[] {
  const lines = useSlice('chart')?.lines ?? NO_LINES;
  const positions = useSlice('positions');
  const risk = useSlice('risk');
  const words = JSON.stringify(guardedLines(lines, positions, risk).map(({ label }) => label));
  return useMemo(() => {
    const labels = JSON.parse(words) as readonly string[];
    return lines.map((line, index) => ({ ...line, label: labels[index] ?? line.label }));
  }, [lines, words]);
}

/** Weeks and lines as they are drawn over the candles. */
export function useOverlay(): OverlayModel {
  const weeks = useSlice('chart')?.weeks ?? NO_WEEKS;
  const lines = useGuardedLines();
  return useMemo(() => overlayOf(weeks, lines), [weeks, lines]);
}
