import type { BacktestSlice } from '../../../shared/contract/index.ts';
import { dayNumber, type Instant, type TradingDate } from '../../../shared/units/index.ts';
import type { RunWord } from './run-task.ts';

type Running = NonNullable<BacktestSlice['running']>;
type Word = Extract<RunWord, { readonly kind: 'days' | 'day' | 'keeping' }>;

/** A run of which nothing is known yet. */
export function begun(startedAt: Instant): Running {
  return { startedAt, doing: 'reading', from: null, to: null, at: null, share: 0, leftMs: null, step: 0 };
}

/** How far a run is after a word of its thread: each of the two exits is half of the way. */
export function moved(before: Running, word: Word, now: Instant): Running {
  const step = before.step + 1;
  if (word.kind === 'days') return { ...before, step, doing: 'running', from: word.from, to: word.to };
  if (word.kind === 'keeping') return { ...before, step, doing: 'keeping', share: 1, leftMs: 0 };
  const { day, doing } = word;
  const { from, to, startedAt } = before;
  const reached = from === null || to === null ? 0 : shareOf(from, to, day);
  const share = doing === 'running' ? reached / 2 : (1 + reached) / 2;
  const leftMs = share === 0 ? null : Math.round(((now - startedAt) * (1 - share)) / share);
  return { ...before, step, doing, at: day, share, leftMs };
}

function shareOf(from: TradingDate, to: TradingDate, day: TradingDate): number {
  const all = dayNumber(to) - dayNumber(from) + 1;
  return Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(from)) / all));
}
