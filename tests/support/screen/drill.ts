import type { DrillResult, DrillSlice, DrillStep, Slices } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { NOW } from './session.ts';

export const NO_DRILL: DrillSlice = { running: null, last: null, problem: null };

export const DRILL_STEPS: readonly DrillStep[] = [
  { step: 'Paper: Entries blocked', ok: true, detail: 'HALTED is on disk', ms: 0 },
  { step: 'Paper: Working entry orders cancelled', ok: true, detail: 'no entry orders working', ms: 0 },
  { step: 'Paper: Short options bought back', ok: true, detail: 'no units short', ms: 341 },
  { step: 'Paper: Hedges sold', ok: true, detail: 'no hedge units left', ms: 502 },
  { step: 'Paper: Flat, confirmed by the broker', ok: true, detail: 'nothing of ours is open', ms: 696 },
  { step: 'Live: login of the day', ok: true, detail: 'there', ms: null },
  { step: 'Live: list of contracts', ok: true, detail: '1,684 options', ms: 2 },
  { step: 'Live: the account’s book', ok: true, detail: '4 positions', ms: 118 },
];

export function drilled(change: Partial<DrillResult> = {}): DrillSlice {
  const last = { at: instant(NOW), passed: true, flatMs: 696, steps: DRILL_STEPS, ...change };
  return { running: null, last, problem: null };
}

/** Begins at the command, tells a step, and then its end: slow enough to be seen, fast enough for a test. */
export function answerDrill(push: (slices: Partial<Slices>) => void): unknown {
  const running = {
    startedAt: instant(NOW),
    doing: 'Emergency stop in paper',
    steps: DRILL_STEPS.slice(0, 3),
  };
  push({ drill: { ...NO_DRILL, running } });
  setTimeout(() => push({ drill: drilled() }), 700);
  return { ok: true, value: {} };
}
