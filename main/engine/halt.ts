import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { STOP_STEPS } from './fold-emergency.ts';
import { decideExit } from './guards.ts';
import { dropProposal } from './proposals.ts';
import { progressOf } from './stop-progress.ts';

type HaltInput = Extract<EngineInput, { readonly type: 'halt' }>;

/** What the terminal writes as the reason of an emergency stop, also from outside a running one. */
const EMERGENCY_REASON = 'emergency stop';

/** The global halt moved; it is on disk already. */
export function takeHalt(desk: Desk, halt: Omit<HaltInput, 'type'>): void {
  const { state, reason, since, by, emergency } = halt;
  desk.emit({ type: 'haltChanged', state, reason, since, by, emergency });
  if (state === 'ACTIVE') {
    desk.latch.open();
    desk.odd.open();
  }
  if (!emergency) return;
  // The book is read once the broker has answered what is sent now: a reading before would delay that one.
  for (const spread of desk.book.spreads) decideExit(desk, spread, 'emergency', `emergency stop (${by})`);
  // What it proposed is being closed already: an Enter must not seem to buy it back once more.
  const standing = desk.book.proposal;
  if (standing !== null) dropProposal(desk, standing.proposal.id, by);
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
