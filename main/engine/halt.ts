import type { StopStepName } from '../../shared/contract/index.ts';
import { fillsOf, liveOrders } from '../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { STOP_STEPS } from './fold-emergency.ts';
import { decideExit } from './guards.ts';

type HaltInput = Extract<EngineInput, { readonly type: 'halt' }>;

/** What the terminal writes as the reason of an emergency stop, also from outside a running one. */
const EMERGENCY_REASON = 'emergency stop';

/** The global halt moved; it is on disk already. */
export function takeHalt(desk: Desk, halt: Omit<HaltInput, 'type'>): void {
  const { state, reason, since, by, emergency } = halt;
  desk.emit({ type: 'haltChanged', state, reason, since, by, emergency });
  if (state === 'ACTIVE') desk.latch.open();
  if (!emergency) return;
  for (const spread of desk.book.spreads) decideExit(desk, spread, 'emergency', `emergency stop (${by})`);
  desk.reader.isWanted = true;
}

/** A stop that was ordered while no terminal ran is carried out at the next start. */
export function resumeHalt(desk: Desk): void {
  const { halt, emergency } = desk.book;
  if (halt.state !== 'HALTED' || emergency !== null) return;
  if (halt.reason?.startsWith(EMERGENCY_REASON) !== true) return;
  takeHalt(desk, { ...halt, by: 'restart', emergency: true });
}

/** Ticks the checklist off, in its order, as far as the books allow. */
export function stepEmergencyRun(desk: Desk): void {
  for (const { step } of STOP_STEPS) {
    const run = desk.book.emergency;
    if (run === null || run.flatAt !== null) return;
    const now = run.steps.find((each) => each.step === step);
    if (now === undefined || now.state === 'done') continue;
    const { done, detail } = progressOf(desk, step);
    if (done) desk.emit({ type: 'emergencyStep', step, state: 'done', detail });
    else {
      if (now.state === 'waiting' || now.detail !== detail) {
        desk.emit({ type: 'emergencyStep', step, state: 'running', detail });
      }
      return;
    }
  }
}

interface Progress {
  readonly done: boolean;
  readonly detail: string;
}

function progressOf(desk: Desk, step: StopStepName): Progress {
  const open = desk.book.spreads.filter((spread) => !isClosed(spread));
  switch (step) {
    case 'entriesBlocked':
      return { done: desk.book.halt.state === 'HALTED', detail: 'HALTED is on disk' };
    case 'workingOrdersCancelled':
      return counted(
        open,
        (spread) => liveOrders(spread, 'hedgeEntry', 'mainEntry').length,
        'entry orders working',
      );
    case 'shortsBoughtBack':
      return counted(open, (spread) => Math.max(0, fillsOf(spread).mainOpen), 'units short');
    case 'hedgesSold':
      return counted(open, (spread) => Math.max(0, fillsOf(spread).hedgeOpen), 'hedge units left');
    case 'flatConfirmed':
      return flatness(desk, open.length);
  }
}

function counted(
  spreads: readonly SpreadRecord[],
  count: (spread: SpreadRecord) => number,
  what: string,
): Progress {
  const left = spreads.reduce((sum, spread) => sum + count(spread), 0);
  return { done: left === 0, detail: left === 0 ? `no ${what}` : `${left} ${what}` };
}

function flatness(desk: Desk, open: number): Progress {
  const { readAt } = desk.reader;
  const { emergency, foreign, differences } = desk.book;
  const isRead = emergency !== null && readAt !== null && readAt >= emergency.pressedAt;
  if (!isRead) desk.reader.isWanted = true;
  if (open > 0 || !isRead) return { done: false, detail: "reading the broker's books" };
  if (differences.length > 0) return { done: false, detail: differences.join('; ') };
  const others =
    foreign.length === 0 ? '' : `; ${foreign.length} positions that are not ours were left alone`;
  return { done: true, detail: `nothing of ours is open${others}` };
}
