import type { ChartMark } from '../../shared/contract/index.ts';
import { closeWords } from '../state/why.ts';
import { barLabel } from './ist.ts';

/** `Thu 19 Nov 11:15` of a trade; a signal's bar goes by its start: `Thu 19 Nov 10:15 bar, fired at its close 11:15`. */
export function markWhen({ kind, at }: Pick<ChartMark, 'kind' | 'at'>): string {
  const label = barLabel(at, false);
  if (kind !== 'signal') return label;
  const close = /\d\d:\d\d$/.exec(closeWords(at))?.[0] ?? 'with the day';
  return `${label} bar, fired at its close ${close}`;
}
